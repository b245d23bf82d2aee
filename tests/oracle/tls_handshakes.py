#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds `tls_endpoint.negotiable` against a real nginx: seven configurations, each tried with every
protocol version on the loopback address. Needs nginx and openssl; not part of ctest.

Debian's OpenSSL refuses TLS 1.1 and older at its usual security level, so every cipher list here
ends with @SECLEVEL=0, and so does the client's: what is compared is the configuration alone.

  tests/oracle/tls_handshakes.py FRAPPE_LINT
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

PORT = 18443
VERSIONS = {"TLSv1": "-tls1", "TLSv1.1": "-tls1_1", "TLSv1.2": "-tls1_2", "TLSv1.3": "-tls1_3"}
ALL = "ssl_ciphers ALL:@SECLEVEL=0;"
LISTEN = f"listen 127.0.0.1:{PORT} ssl"

# name: (http level, default server, server "other.example"); the client asks for other.example.
CASES = {
    "the default server's list counts for all names":
        ("", f"{LISTEN}; ssl_protocols TLSv1.2; {ALL}", f"{LISTEN}; ssl_protocols TLSv1.3; {ALL}"),
    "a weak list at the http level is inherited":
        (f"ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; {ALL}", f"{LISTEN};", f"{LISTEN};"),
    "a flag makes a later server the default":
        ("", f"{LISTEN}; ssl_protocols TLSv1.3; {ALL}",
         f"{LISTEN} default_server; ssl_protocols TLSv1.1 TLSv1.2; {ALL}"),
    "suites of TLS 1.2 alone leave nothing for older protocols":
        ("", f"{LISTEN}; ssl_protocols TLSv1 TLSv1.1 TLSv1.2; "
         "ssl_ciphers ECDHE+AESGCM:@SECLEVEL=0;", f"{LISTEN}; ssl_ciphers ECDHE+AESGCM:@SECLEVEL=0;"),
    "a default server that refuses handshakes still decides":
        (f"{ALL}", f"{LISTEN} default_server; ssl_reject_handshake on; ssl_protocols TLSv1.2;",
         f"{LISTEN}; ssl_protocols TLSv1.2 TLSv1.3;"),
    "a refusing default server without a list leaves it to nginx for all":
        (f"{ALL} ssl_protocols TLSv1.1 TLSv1.2;", f"{LISTEN} default_server; return 444;",
         f"{LISTEN}; ssl_protocols TLSv1.3;"),
    "several lines of one level add up":
        (ALL, f"{LISTEN}; ssl_protocols TLSv1; ssl_protocols TLSv1.3;", f"{LISTEN};"),
}


def configuration(case, keys):
    http, standard, other = case
    pair = f"ssl_certificate {keys}/c.pem; ssl_certificate_key {keys}/k.pem;"
    first = "" if "ssl_reject_handshake" in standard else pair
    return (f"daemon off; pid {keys}/pid; error_log {keys}/error.log; events {{}}\n"
            f"http {{ access_log off; {http}\n"
            f"server {{ {standard} server_name first.example; {first} return 204; }}\n"
            f"server {{ {other} server_name other.example; {pair} return 204; }}\n}}\n")


def negotiated(keys, config):
    path = keys / "nginx.conf"
    path.write_text(config)
    server = subprocess.Popen(["nginx", "-p", str(keys), "-c", str(path)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        return sorted(v for v, flag in VERSIONS.items() if handshake(flag))
    finally:
        server.terminate()
        server.wait(timeout=10)


def handshake(flag):
    try:
        out = subprocess.run(
            ["openssl", "s_client", "-connect", f"127.0.0.1:{PORT}", "-servername", "other.example",
             flag, "-cipher", "ALL:@SECLEVEL=0"],
            input="", capture_output=True, text=True, timeout=15).stdout
    except subprocess.TimeoutExpired:
        return False
    return "New, TLSv1" in out and "Cipher is (NONE)" not in out


def predicted(frappe_lint, keys, config):
    tree = keys / "tree"
    tree.mkdir(exist_ok=True)
    (tree / "nginx.conf").write_text(config)
    out = subprocess.run([frappe_lint, "facts", str(tree), "--table", "tls_endpoint"], capture_output=True,
                         text=True, check=True).stdout
    rows = [json.loads(line) for line in out.splitlines() if line.startswith("{")]
    return sorted(rows[0]["negotiable"])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        keys = pathlib.Path(folder)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                        "-subj", "/CN=other.example", "-keyout", str(keys / "k.pem"), "-out",
                        str(keys / "c.pem")], check=True, capture_output=True)
        for name, case in CASES.items():
            config = configuration(case, keys)
            real, ours = negotiated(keys, config), predicted(sys.argv[1], keys, config)
            failures += real != ours
            print(("ok   " if real == ours else "FAIL ") + name, real, "" if real == ours else ours)
    sys.exit(f"{failures} of {len(CASES)} differ" if failures else 0)


if __name__ == "__main__":
    main()
