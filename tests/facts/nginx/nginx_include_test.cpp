// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_include.h"

#include <memory>

#include "catch.h"

namespace {

using Paths = std::vector<std::string>;

project::Workspace workspace_of(const Paths& paths) {
  project::Workspace workspace;
  for (const std::string& path : paths) {  // sorted
    project::File file;
    file.id = base::FileId(static_cast<std::uint32_t>(workspace.files.size()));
    file.path = path;
    workspace.files.push_back(std::move(file));
  }
  return workspace;
}

// The files an include leads to; "?" when it leads out of sight.
Paths found(const Paths& paths, std::string_view from, bool is_fragment, std::string_view written) {
  const project::Workspace workspace = workspace_of(paths);
  const facts::Included included = facts::resolve_include(workspace, from, is_fragment, written);
  Paths names;
  for (const base::FileId id : included.files) names.push_back(workspace.file(id).path);
  if (!included.why.empty()) names.push_back("?");
  return names;
}

const Paths kEtc = {"etc/nginx/conf.d/.hidden.conf",
                    "etc/nginx/conf.d/a.conf",
                    "etc/nginx/conf.d/b.conf",
                    "etc/nginx/conf.d/sub/c.conf",
                    "etc/nginx/nginx.conf",
                    "etc/nginx/tls.conf",
                    "srv/x.conf"};

}  // namespace

TEST_CASE("an include is relative to the main file's folder", "[facts]") {
  const std::string_view main = "etc/nginx/nginx.conf";
  CHECK(found(kEtc, main, false, "tls.conf") == Paths{"etc/nginx/tls.conf"});
  CHECK(found(kEtc, main, false, "./conf.d/../tls.conf") == Paths{"etc/nginx/tls.conf"});
  CHECK(found(kEtc, main, false, "../../srv/x.conf") == Paths{"srv/x.conf"});
  CHECK(found(kEtc, main, false, "absent.conf") == Paths{"?"});
  CHECK(found(kEtc, main, false, "../../../outside.conf") == Paths{"?"});
}

TEST_CASE("a glob takes one folder, sorted, without hidden files", "[facts]") {
  const std::string_view main = "etc/nginx/nginx.conf";
  CHECK(found(kEtc, main, false, "conf.d/*.conf") ==
        Paths{"etc/nginx/conf.d/a.conf", "etc/nginx/conf.d/b.conf"});
  CHECK(found(kEtc, main, false, "conf.d/*.cfg").empty());
  CHECK(found(kEtc, main, false, "sites-enabled/*") == Paths{"?"});
  CHECK(found({"a.conf", "d/b.conf", "nginx.conf"}, "nginx.conf", false, "a*.conf") ==
        Paths{"a.conf"});
}

TEST_CASE("an absolute include is followed below the main file's folder only", "[facts]") {
  const std::string_view main = "etc/nginx/nginx.conf";
  CHECK(found(kEtc, main, false, "/etc/nginx/tls.conf") == Paths{"etc/nginx/tls.conf"});
  CHECK(found(kEtc, main, false, "/etc/nginx/sites-enabled/*") == Paths{"?"});
  CHECK(found(kEtc, main, false, "/etc/letsencrypt/options-ssl-nginx.conf") == Paths{"?"});
  CHECK(found({"deploy/nginx.conf", "deploy/tls.conf"}, "deploy/nginx.conf", false,
              "/etc/nginx/tls.conf") == Paths{"deploy/tls.conf"});
  CHECK(found({"srv/web/nginx.conf", "srv/web/tls.conf"}, "srv/web/nginx.conf", false,
              "/srv/web/tls.conf") == Paths{"srv/web/tls.conf"});
}

TEST_CASE("a fragment's includes are looked for in the folders above it", "[facts]") {
  const Paths paths = {"conf.d/site.conf", "snippets/tls.conf"};
  CHECK(found(paths, "conf.d/site.conf", true, "snippets/tls.conf") == Paths{"snippets/tls.conf"});
  CHECK(found(paths, "conf.d/site.conf", false, "snippets/tls.conf") == Paths{"?"});
}

TEST_CASE("files that nginx brings along are not missed", "[facts]") {
  CHECK(found(kEtc, "srv/x.conf", true, "mime.types").empty());
  CHECK(found(kEtc, "srv/x.conf", true, "/etc/nginx/modules-enabled/*.conf").empty());
}
