#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds `frappe-lint nginx explain` against a real nginx on the loopback address: the server and
the location of a hundred URLs (nginx says both), and the added response headers of a dozen.

nginx listens on 127.0.0.1 only, in the foreground, and is stopped at the end.

  tests/oracle/nginx_explain.py [--program build/release/frappe-lint]
"""
import argparse
import http.client
import pathlib
import random
import re
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LOCATIONS = ["= /", "/", "/a", "= /a/x", "^~ /a/s/", "~ \\.php$", "~* \\.PNG$", "~ ^/a/r", "/files",
             "~* ^/files/.*\\.(htm|html|svg|xml)$", "/assets/", "= /assets/app.js", "/api/method",
             "^~ /api/method/login", "~ ^/protected/(.*)", "/socket.io", "~ /\\.git", "/q%20r"]
NESTED = {"/n": ["/n/m", "~ q$", "= /n/exact"], "/n2": ["^~ /n2/deep", "~ \\.php$"]}
PARTS = ["", "a", "ab", "a/x", "a/s", "s", "r", "x.php", "x.PNG", "x.png", "files", "f.HTML", "g.svg",
         "assets", "app.js", "api", "method", "login", "protected", "socket.io", ".git", "n", "m",
         "n2", "deep", "xq", "exact", "..", ".", "%61", "q r".replace(" ", "%20"), "%2e%2e", "index"]
HOSTS = ["one.test", "two.test", "x.two.test", "www.three", "r7.test", "unknown.test"]
NAMES = ["one.test", ".two.test", "www.*", "~^r\\d\\.test$"]  # the second is the default server
HEADERS = """\
add_header X-Outer "1";
server {
listen 127.0.0.1:PORT;
server_name headers.test;
add_header X-Server "2" always;
add_header X-Second "3";
location / { return 200 a; }
location /own { add_header X-Own "4"; return 200 a; }
location /own/inner { return 200 a; }
location /missing { return 404 a; }
location /missing/own { add_header X-Own "4"; return 404 a; }
location /if { if ($uri ~ x$) { add_header X-If "5" always; return 403 a; } return 200 a; }
location /moved { return 301 /own; }
location ~ ^/re/(own)?$ { add_header X-Re "6"; add_header X-Server "7" always; return 200 a; }
}
"""
HEADER_PATHS = ["/", "/own", "/own/inner", "/missing", "/missing/own", "/if", "/ifx", "/moved",
                "/re/", "/re/own", "/rest", "/own/other"]
LATE = {200, 201, 204, 206, 301, 302, 303, 304, 307, 308}


def block(head, inner=""):
    """A location that answers with its own head; "$" cannot stand in an answer."""
    name = head.replace("\\", "\\\\").replace("$", "")
    written = '"/q r"' if head == "/q%20r" else head
    return f'location {written} {{\n{inner}return 200 "{name}";\n}}\n'


def server(index, port):
    is_default = index == 1
    text = f"server {{\nlisten 127.0.0.1:{port}{' default_server' if is_default else ''};\n"
    text += f"server_name {NAMES[index]};\nadd_header X-By {index};\n"
    for head in LOCATIONS:
        text += block(head)
    for outer, inner in NESTED.items():
        text += block(outer, "".join(block(head) for head in inner))
    return text + "}\n"


def configuration(port):
    text = "pid n.pid; daemon off; master_process off;\nevents { }\nhttp {\naccess_log off;\n"
    for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"):
        text += f"{kind}_temp_path {kind};\n"
    for index in range(len(NAMES)):
        text += server(index, port)
    return text + HEADERS.replace("PORT", str(port)) + "}\n"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(port, host, path):
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        link.putrequest("GET", path, skip_host=True)
        link.putheader("Host", f"{host}:{port}")
        link.endheaders()
        answer = link.getresponse()
        return answer.status, answer.read().decode(), answer.getheaders()
    finally:
        link.close()


def explain(program, conf, url):
    run = subprocess.run([program, "nginx", "explain", url, str(conf)], capture_output=True,
                         check=False)
    return run.stdout.decode() + run.stderr.decode()


def told_location(page):
    match = re.search(r"^location   (?:location )?(.*): (?:an|the|no) ", page, re.M)
    return match.group(1) if match else page.strip()


def told_headers(page, status):
    found = set()
    for name, value, note in re.findall(r"^sends      (\S+): (.*?)(  \[not with errors\])?  \(", page,
                                        re.M):
        if not note or status in LATE:
            found.add((name, value))
    return found


def check_locations(program, conf, port, count):
    chance = random.Random(7)
    wrong = 0
    for _ in range(count):
        path = "/" + "/".join(chance.choice(PARTS) for _ in range(chance.randint(1, 3)))
        host = chance.choice(HOSTS)
        status, body, headers = ask(port, host, path)
        server_name = NAMES[int(dict(headers).get("X-By", 0))]
        page = explain(program, conf, f"http://{host}:{port}{path}")
        mine = told_location(page)
        if status == 400:
            right = "400" in page
        else:
            right = mine.replace("q r", "q%20r").replace("$", "") == body
            right = right and f"\nserver     {server_name}: " in page
        if not right:
            wrong += 1
            print(f"{host} {path}: nginx: {status} {body!r}  ours: {mine!r}")
    print(f"location: {count - wrong} of {count}")
    return wrong


def check_headers(program, conf, port):
    wrong = 0
    for path in HEADER_PATHS:
        status, _, headers = ask(port, "headers.test", path)
        theirs = {(name.lower(), value) for name, value in headers if name.startswith("X-")}
        mine = told_headers(explain(program, conf, f"http://headers.test:{port}{path}"), status)
        if theirs != mine:
            wrong += 1
            print(f"{path}: nginx: {status} {sorted(theirs)}  ours: {sorted(mine)}")
    print(f"headers: {len(HEADER_PATHS) - wrong} of {len(HEADER_PATHS)}")
    return wrong


def wait_for(port):
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("nginx does not listen")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", default=str(ROOT / "build/release/frappe-lint"))
    parser.add_argument("--urls", type=int, default=100)
    options = parser.parse_args()
    port = free_port()
    with tempfile.TemporaryDirectory() as top:
        conf = pathlib.Path(top, "nginx.conf")
        conf.write_text(configuration(port), encoding="utf-8")
        nginx = subprocess.Popen(["nginx", "-p", top, "-c", str(conf), "-e", "stderr"],
                                 stderr=subprocess.PIPE)
        try:
            wait_for(port)
            wrong = check_locations(options.program, conf, port, options.urls)
            wrong += check_headers(options.program, conf, port)
        finally:
            nginx.terminate()
            nginx.wait(10)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
