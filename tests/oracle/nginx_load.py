#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds our load errors (table nginx_refusal) against the real `nginx -t`: the same configurations
accepted, the same line refused. Micro-configurations of the tokenizer, and mutations of valid
configurations: bytes (tokenizer), and words, places and braces (contexts).

Not part of ctest: it starts nginx thousands of times. Names that need DNS are not used, the
certificate is a dummy, nothing listens.

  tests/oracle/nginx_load.py [--program build/release/frappe-lint] [--mutations N] [--seed N]
"""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import nginx_t

# What the machine decides: its resolver, accounts, files and sockets.
OF_THE_MACHINE = re.compile(r"host not found in|cannot load certificate|getpwnam|getgrnam|bind\(\) |"
                            r"open\(\) \S+ failed|mkdir\(\)")
ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACE = re.compile(r"(?:in|started in) \S*nginx\.conf:(\d+)")
SEEDS = ["""\
worker_processes 2;
pid n.pid;
events {
worker_connections 64;
multi_accept on;
}
http {
access_log off;
server_tokens off;
client_max_body_size 10m;
keepalive_timeout 65;
types {
text/html html htm;
text/css css;
}
default_type text/plain;
gzip on;
gzip_types text/css application/json;
map $http_upgrade $connection_upgrade {
default upgrade;
"" close;
}
upstream app {
server 127.0.0.1:8000 fail_timeout=0;
server 127.0.0.1:8001 backup;
keepalive 8;
}
server {
listen 127.0.0.1:18931 default_server;
server_name erp.example *.erp.example;
root /srv/sites;
add_header X-Frame-Options "SAMEORIGIN";
add_header Strict-Transport-Security "max-age=63072000" always;
proxy_buffer_size 128k;
proxy_buffers 4 256k;
location /assets {
try_files $uri =404;
add_header Cache-Control "max-age=31536000";
}
location ~ ^/protected/(.*) {
internal;
try_files /erp.example/$1 =404;
}
location /socket.io {
proxy_http_version 1.1;
proxy_set_header Upgrade $http_upgrade;
proxy_set_header Connection $connection_upgrade;
proxy_pass http://app;
}
location / {
rewrite ^(.+)/$ $1 permanent;
rewrite ^(.+)/index$ $1 last;
location ~* ^/files/.*\\.(htm|html|svg|xml)$ {
add_header Content-Disposition "attachment";
try_files /erp.example/public/$uri @web;
}
try_files /erp.example/public/$uri @web;
}
location @web {
proxy_read_timeout 120;
proxy_redirect off;
proxy_set_header Host $host;
proxy_pass http://app;
}
error_page 502 /502.html;
location = /502.html {
internal;
}
}
}
""", """\
pid n.pid;
events { }
http {
access_log off;
log_format plain '$remote_addr "$request"';
limit_req_zone $binary_remote_addr zone=one:1m rate=5r/s;
geo $inner { default 0; 10.0.0.0/8 1; }
ssl_protocols TLSv1.2 TLSv1.3;
ssl_session_timeout 1d;
proxy_cache_path cache levels=1:2 keys_zone=pages:1m;
server {
listen 127.0.0.1:18932 ssl http2;
listen [::1]:18932 ssl;
server_name a.example;
ssl_certificate n.crt;
ssl_certificate_key n.key;
ssl_ciphers HIGH:!aNULL;
ssl_prefer_server_ciphers off;
access_log off;
if ($host = "b.example") { return 301 https://a.example$request_uri; }
set $where "main";
location = / { return 200 "home"; }
location ^~ /static/ {
alias /srv/static/;
expires 30d;
autoindex off;
}
location /admin {
allow 10.0.0.0/8;
deny all;
auth_basic "closed";
auth_basic_user_file users;
limit_except GET POST { deny all; }
limit_req zone=one burst=10 nodelay;
if ($request_method = POST) { return 405; }
}
location ~ "^/d{2}/x" { proxy_pass http://127.0.0.1:9000; proxy_cache pages; }
}
server {
listen 127.0.0.1:18933;
server_name ~^(?<name>.+)\\.b\\.example$ "";
return 444;
}
}
"""]
# Lines that stand somewhere in nginx's world: they are dropped into places of all kinds.
LINES = ["root /srv;", "listen 127.0.0.1:18940;", "server_name x.example;", "return 404;",
         "proxy_pass http://127.0.0.1:9;", "add_header A b;", "worker_processes 4;", "internal;",
         "ssl_protocols TLSv1.2;", "server { }", "location /n { }", "events { }", "http { }",
         "types { a/b c; }", "if ($host) { }", "upstream more { server 127.0.0.1:1; }", "deny all;",
         "limit_except GET { }", "worker_connections 10;", "gzip on;", "gzip maybe;", "alias /x;",
         "client_max_body_size 1m;", "keepalive 4;", "error_page 404 /x;", "try_files $uri =404;",
         "set $y z;", "rewrite ^ /x last;", "break;", "user nobody;", "daemon on;", "sendfile on;",
         "proxy_set_header A b;", "access_log off;", "autoindex on;",
         "expires 1h;", "default_type a/b;", "index a b;", "stub_status;", "proxy_buffering off;",
         "auth_basic off;", "allow all;", "server_tokens off;", "location / { }",
         "location = /502.html { }", "location @web { }", "include none/*.conf;", "sub_filter a b;"]


def whole(text):
    return text.encode("latin-1")


def byte_mutation(chance, text):
    signs = list(text)
    for _ in range(chance.randint(1, 2)):
        at = chance.randrange(len(signs))
        what = chance.randrange(3)
        if what == 0:
            signs.insert(at, chance.choice(nginx_t.SIGNS))
        elif what == 1:
            del signs[at]
        else:
            signs[at] = chance.choice(nginx_t.SIGNS)
    return "".join(signs)


def change_words(chance, line):
    words = line.rstrip("\n;{").split(" ")
    what = chance.randrange(4)
    if what == 0 and len(words) > 1:
        del words[chance.randrange(1, len(words))]
    elif what == 1:
        words.insert(chance.randint(1, len(words)), chance.choice(["a", "on", "10", "/x", "$host"]))
    elif what == 2:
        words[0] = words[0][:-1] or "x"
    else:
        words[0] = words[0] + chance.choice("sx_")
    end = "{" if line.rstrip().endswith("{") else ";"
    return " ".join(words) + " " * (end == "{") + end


def context_mutation(chance, text):
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    what = chance.randrange(7)
    if what == 0:
        lines.insert(at, chance.choice(LINES))
    elif what == 1:
        lines.insert(at, lines[chance.randrange(len(lines))])
    elif what == 2:
        moved = lines.pop(at)
        lines.insert(chance.randrange(len(lines)), moved)
    elif what == 3:
        del lines[at]
    elif what == 4:
        lines[at] = change_words(chance, lines[at])
    elif what == 5:
        line = lines[at]
        lines[at] = line[:-1] + "{}" if line.endswith(";") else line.replace("{", ";")
    else:
        lines.insert(at, chance.choice(LINES))
        lines.insert(chance.randrange(len(lines)), chance.choice(LINES))
    return "\n".join(lines)


def cases_of(options):
    cases = {f"case {name}": text for name, text in nginx_t.CASES.items()}
    chance = random.Random(options.seed)
    for i in range(options.mutations):
        seed = chance.choice(SEEDS)
        kind = byte_mutation if i % 5 < 2 else context_mutation
        cases[f"mutation {i}"] = whole(kind(chance, seed))
    return cases


def theirs(folder):
    """(accepted, line or 0, message)"""
    run = subprocess.run(["nginx", "-t", "-q", "-p", str(folder), "-c", str(folder / "nginx.conf"),
                          "-e", "stderr"], capture_output=True, check=False)
    if run.returncode == 0:
        return True, 0, ""
    text = run.stderr.decode("latin-1")
    emergencies = [line for line in re.split(r"\n(?=nginx: |\d{4}/)", text) if "[emerg]" in line]
    message = emergencies[0] if emergencies else text
    place = PLACE.search(message)
    return False, int(place.group(1)) if place else 0, message.strip()


def ours(program, folder):
    """{name of the folder: [(line, message)]}"""
    run = subprocess.run([program, "facts", "--table", "nginx_refusal", str(folder)],
                         capture_output=True, check=True)
    found = {}
    for line in run.stdout.decode("utf-8").splitlines():
        row = json.loads(line)
        path, number, _ = row["at"].rsplit(":", 2)
        found.setdefault(path.split("/")[0], []).append((row["is_late"], int(number), row["message"]))
    return {name: min(rows)[1:] for name, rows in found.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", default=str(ROOT / "build/release/frappe-lint"))
    parser.add_argument("--mutations", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=40)
    options = parser.parse_args()
    cases = cases_of(options)
    with tempfile.TemporaryDirectory() as top:
        root = pathlib.Path(top)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=a",
                        "-keyout", str(root / "n.key"), "-out", str(root / "n.crt")],
                       check=True, capture_output=True)
        folders = {}
        for i, (name, text) in enumerate(cases.items()):
            folder = root / "tree" / f"{i:05}"
            folder.mkdir(parents=True)
            (folder / "nginx.conf").write_bytes(text)
            (folder / "empty.inc").touch()
            for pair in ("n.key", "n.crt"):
                (folder / pair).hardlink_to(root / pair)
            folders[name] = folder
        answers = ours(options.program, root / "tree")
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            verdicts = dict(zip(folders, pool.map(theirs, folders.values())))
    return report(folders, verdicts, answers, options)


def in_class(message):
    """A message without what differs from case to case."""
    message = re.sub(r"^.*?\[emerg\] \S+ |\S*/nginx.conf(:\d+)?|\(\d+: .*", "", message)
    return re.sub(r'"[^"]*"', '"…"', message.split("\n")[0]).strip() or "accepted by nginx"


def report(folders, verdicts, answers, options):
    wrong, far, refused, placed, total = [], [], 0, 0, 0
    for name, folder in folders.items():
        accepted, line, message = verdicts[name]
        if OF_THE_MACHINE.search(message):
            continue
        total += 1
        mine = answers.get(folder.name)
        refused += not accepted
        if accepted != (mine is None):
            wrong.append((name, message or "accepted", mine))
        elif line:
            placed += 1
            if abs(line - mine[0]) > 1:
                far.append((name, message, mine))
    for title, rows in (("verdict", wrong), ("line", far)):
        for name, message, mine in rows[:options.show]:
            print(f"{title}: {name}: nginx: {message}\n   ours: {mine}")
    for kind, count in collections.Counter(in_class(row[1]) for row in wrong).most_common():
        print(f"{count:5} {kind}")
    right = total - len(wrong)
    print(f"verdict: {right} of {total} = {right / total:.4f} ({refused} refused by nginx; "
          f"{len(folders) - total} left out, the machine decides)")
    print(f"line within one: {placed - len(far)} of {placed} = {1 - len(far) / max(placed, 1):.4f}")
    return 0 if right >= 0.995 * total and len(far) <= 0.02 * placed else 1


if __name__ == "__main__":
    sys.exit(main())
