// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_tls.h"

#include "catch.h"
#include "facts/nginx/nginx.h"
#include "facts/nginx/nginx_sample.h"

namespace {

using Lines = std::vector<std::string>;

Lines endpoints(NginxSample& sample) {
  return sample.rows<facts::TlsEndpoint>({"address", "protocols", "configured_in"});
}
Lines endpoints(std::string text) {
  NginxSample sample(std::move(text));
  return endpoints(sample);
}

// The text of ssl_protocols that the first endpoint points at.
std::string pointed_at(NginxSample& sample) {
  return sample.at(sample.facts.rows<facts::TlsEndpoint>().at(0).protocols.at);
}

}  // namespace

TEST_CASE("a listener takes the list of its default server", "[facts]") {
  CHECK(endpoints("server { listen 443 ssl; ssl_protocols TLSv1.2 TLSv1.3; }") ==
        Lines{R"("0.0.0.0:443" ["TLSv1.2","TLSv1.3"] "server")"});
  CHECK(endpoints("server { listen 443 ssl; ssl_protocols TLSv1; }\n"
                  "server { listen 443 ssl default_server; ssl_protocols TLSv1.3; }") ==
        Lines{R"("0.0.0.0:443" ["TLSv1.3"] "server")"});
  CHECK(endpoints("server { listen 443 ssl; ssl_protocols TLSv1.3; }\n"
                  "server { listen *:443 ssl; ssl_protocols TLSv1; }") ==
        Lines{R"("0.0.0.0:443" ["TLSv1.3"] "server")"});
}

TEST_CASE("one row holds all addresses of a default server", "[facts]") {
  CHECK(endpoints("server { listen 443 ssl; listen [::]:443 ssl; ssl_protocols TLSv1.3; }") ==
        Lines{R"("0.0.0.0:443" ["TLSv1.3"] "server")"});
  CHECK(endpoints("server { listen 443 ssl; listen [::]:8443 ssl; ssl_protocols TLSv1.3; }") ==
        Lines{R"("0.0.0.0:443, [::]:8443" ["TLSv1.3"] "server")"});
  CHECK(endpoints("server { listen 443 ssl; ssl_protocols TLSv1.3; }\n"
                  "server { listen 10.0.0.1:443 ssl; ssl_protocols TLSv1.2; }") ==
        Lines{R"("0.0.0.0:443" ["TLSv1.3"] "server")", R"("10.0.0.1:443" ["TLSv1.2"] "server")"});
}

TEST_CASE("the ssl flag of any server turns the socket on", "[facts]") {
  CHECK(endpoints("server { listen 8443; ssl_protocols TLSv1; }\n"
                  "server { listen 8443 ssl; ssl_protocols TLSv1.3; }") ==
        Lines{R"("0.0.0.0:8443" ["TLSv1"] "server")"});
  CHECK(endpoints("server { listen 80; ssl_protocols TLSv1; }").empty());
  CHECK(endpoints("server { ssl_protocols TLSv1; }").empty());
  CHECK(endpoints("server { listen 443; ssl on; ssl_protocols TLSv1; }") ==
        Lines{R"("0.0.0.0:443" ["TLSv1"] "server")"});
  CHECK(endpoints("server { listen 443; ssl off; ssl_protocols TLSv1; }").empty());
  CHECK(endpoints("server { listen 443 quic; ssl_protocols TLSv1; }").empty());
}

TEST_CASE("a list is inherited from http, and of several lines the sum counts", "[facts]") {
  CHECK(endpoints("events {}\nhttp { ssl_protocols TLSv1.2; server { listen 443 ssl; } }") ==
        Lines{R"("0.0.0.0:443" ["TLSv1.2"] "http")"});
  CHECK(endpoints("http { ssl_protocols TLSv1;"
                  " server { listen 443 ssl; ssl_protocols TLSv1.3; } }") ==
        Lines{R"("0.0.0.0:443" ["TLSv1.3"] "server")"});
  NginxSample sample("server { listen 443 ssl; ssl_protocols TLSv1.2; ssl_protocols 'tlsv1.1'; }");
  CHECK(endpoints(sample) == Lines{R"("0.0.0.0:443" ["TLSv1.2","TLSv1.1"] "server")"});
  CHECK(pointed_at(sample) == "config/nginx.conf:ssl_protocols 'tlsv1.1';");
}

TEST_CASE("without a list somebody else decides", "[facts]") {
  NginxSample fragment("server { listen 443 ssl; }");
  CHECK(fragment.rows<facts::TlsEndpoint>({"configured_in", "left_to", "is_fragment"}) ==
        Lines{R"("unset" "the http block that includes this file" true)"});
  NginxSample whole("http { server { listen 443 ssl; } }");
  CHECK(whole.rows<facts::TlsEndpoint>({"configured_in", "left_to", "is_fragment"}) ==
        Lines{R"("unset" "the version of nginx" false)"});
}

TEST_CASE("mail and stream are other worlds", "[facts]") {
  CHECK(endpoints("mail { server { listen 993 ssl; protocol imap; ssl_protocols TLSv1; } }\n"
                  "stream { server { listen 636 ssl; ssl_protocols TLSv1; proxy_pass a:1; } }")
            .empty());
  CHECK(endpoints("server { listen 636 ssl; ssl_protocols TLSv1; proxy_pass a:1; }").empty());
  CHECK(endpoints("server { listen 993 ssl; ssl_protocols TLSv1; protocol imap; }").empty());
}

TEST_CASE("what may be set out of sight is not known", "[facts]") {
  NginxSample sample("server { listen 443 ssl; include /etc/letsencrypt/options-ssl-nginx.conf; }");
  CHECK(endpoints(sample) == Lines{R"("0.0.0.0:443" [] "unknown")"});
  CHECK(sample.unchecked("tls_endpoint") ==
        Lines{"ssl_protocols of '0.0.0.0:443' is not known: a file that is not here may set it"});
  CHECK(sample.unchecked("nginx_directive") ==
        Lines{"the included file '/etc/letsencrypt/options-ssl-nginx.conf' is not here"});
  CHECK(endpoints("server { listen 443 ssl; ssl_protocols TLSv1; include /x/y.conf; }") ==
        Lines{R"("0.0.0.0:443" ["TLSv1"] "server")"});
  CHECK(endpoints("server { listen 443 ssl; include mime.types; }") ==
        Lines{R"("0.0.0.0:443" [] "unset")"});
  CHECK(endpoints("include /etc/nginx/modules-enabled/*.conf; include /x/*.conf;\n"
                  "http { server { listen 443 ssl; } }") == Lines{R"("0.0.0.0:443" [] "unset")"});
}

TEST_CASE("a template's own words are not known", "[facts]") {
  CHECK(endpoints("server { listen 443 ssl; ssl_protocols {{ ssl_protocols }}; }") ==
        Lines{R"("0.0.0.0:443" [] "unknown")"});
  CHECK(endpoints("server { listen 443 ssl; ssl_protocols ${TLS_PROTOCOLS}; }") ==
        Lines{R"("0.0.0.0:443" [] "unknown")"});
  CHECK(endpoints("server {\n  listen 443 ssl;\n  {{ extra }}\n}") ==
        Lines{R"("0.0.0.0:443" [] "unknown")"});
  CHECK(endpoints("server { listen {{ port }} ssl; ssl_protocols TLSv1; }") ==
        Lines{R"("{{ port }}" ["TLSv1"] "server")"});
  NginxSample unclear("server { listen 443 {{ flags }}; ssl_protocols TLSv1; }");
  CHECK(endpoints(unclear).empty());
  CHECK(unclear.unchecked("tls_endpoint").size() == 1);
}

TEST_CASE("a template condition counts unless it is the listener's own", "[facts]") {
  CHECK(endpoints("server {\n{% if tls %}\nlisten 443 ssl;\n{% endif %}\n"
                  "{% if tls %}\nssl_protocols TLSv1;\n{% endif %}\n}") ==
        Lines{R"("0.0.0.0:443" ["TLSv1"] "server")"});
  CHECK(endpoints("server {\nlisten 443 ssl;\n{% if old %}\nssl_protocols TLSv1;\n{% else %}\n"
                  "ssl_protocols TLSv1.3;\n{% endif %}\n}") ==
        Lines{R"("0.0.0.0:443" [] "unknown")"});
  CHECK(endpoints("{% if tls %}\nserver {\nlisten 443 ssl;\nssl_protocols TLSv1;\n}\n"
                  "{% endif %}") == Lines{R"("0.0.0.0:443" ["TLSv1"] "server")"});
  CHECK(endpoints("server {\nlisten 23624;\n{% if tls %}\nssl on;\nssl_protocols TLSv1;\n"
                  "{% endif %}\n}") == Lines{R"("0.0.0.0:23624" ["TLSv1"] "server")"});
}

TEST_CASE("a default server that answers nothing is told apart", "[facts]") {
  NginxSample sample(
      "server { listen 443 ssl default_server; ssl_reject_handshake on; }\n"
      "server { listen 443 ssl; server_name a; ssl_protocols TLSv1.3; root /x; }\n"
      "server { listen 8443 ssl; return 444; }");
  CHECK(sample.rows<facts::TlsEndpoint>({"address", "default_refuses", "serves"}) ==
        Lines{R"("0.0.0.0:443" true true)", R"("0.0.0.0:8443" true false)"});
}
