#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds `tls_server.suites` against `openssl ciphers`: the same set for every list, of the suites
that the installed OpenSSL knows. Lists are drawn from the words of our table; those that OpenSSL
refuses must select nothing here. Names such as TLS_RSA_WITH_… are left out: they are words of a list
from OpenSSL 3.2 on. Needs openssl; not part of ctest.

  tests/oracle/cipher_sets.py FRAPPE_LINT [--lists N] [--seed N]
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
KNOWN = [
    "DEFAULT", "HIGH:!aNULL:!MD5", "ALL:!ADH:RC4+RSA:+HIGH:+MEDIUM", "EECDH+AESGCM:EDH+AESGCM",
    "EECDH+ECDSA+AESGCM:EECDH+aRSA+SHA384:EECDH+aRSA+RC4:EECDH:EDH+aRSA:RC4:!aNULL:!eNULL:!LOW",
    "DEFAULT@SECLEVEL=1:!kRSA", "DEFAULT:!DEFAULT", "HIGH DEFAULT", "SUITEB128", "SUITEB192",
    "SUITEB128ONLY", "ALL:COMPLEMENTOFALL", "COMPLEMENTOFDEFAULT", "ECDHE+AESGCM:@STRENGTH",
    "NO-SUCH:AES128-SHA", "AES128-SHA:!AES128-SHA:AES128-SHA", "AES:-SHA1:+AES256:AES128-SHA",
    "kEECDH+NO-SUCH:kEDH", "ECDHE+AES:!", "ECDHE|AES", "@STRENGTH",
    "!ALL:HIGH", "AESGCM,AESCCM AES128+SHA1;kPSK",
]


def random_list(draw, words):
    def item():
        sign = draw.choice(["", "", "", "", "!", "-", "+"])
        return sign + "+".join(draw.choice(words) for _ in range(draw.choice([1, 1, 2, 3])))

    start = draw.choice(["", "", "DEFAULT:", "HIGH:", "ALL:"])
    end = draw.choice(["", "", ":@STRENGTH", ":@SECLEVEL=0", ":@SECLEVEL=3"])
    return start + draw.choice([":", ":", ",", " "]).join(item() for _ in range(draw.randint(1, 6))) + end


def theirs(text):
    out = subprocess.run(["openssl", "ciphers", "-ciphersuites", "", "--", text], capture_output=True,
                         text=True)
    return set(out.stdout.strip().split(":")) if out.returncode == 0 else set()


def ours(frappe_lint, lists):
    servers = "".join(f"server {{ listen 127.0.0.1:{i + 1} ssl; ssl_ciphers '{text}'; }}\n"
                      for i, text in enumerate(lists))
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "nginx.conf").write_text(f"events {{}}\nhttp {{\n{servers}}}\n")
        out = subprocess.run([frappe_lint, "facts", folder, "--table", "tls_server"], check=True,
                             capture_output=True, text=True).stdout
    rows = (json.loads(line) for line in out.splitlines())
    return {row["address"]: set(row.get("suites", [])) for row in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("frappe_lint")
    parser.add_argument("--lists", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    table = json.loads((ROOT / "rules/_tables/cipher_suites.json").read_text())
    words = sorted(table["words"]) + sorted(table["suites"])
    draw = random.Random(args.seed)
    lists = KNOWN + [random_list(draw, words) for _ in range(args.lists - len(KNOWN))]
    installed = theirs("ALL:COMPLEMENTOFALL")
    sets = ours(args.frappe_lint, lists)
    differ = 0
    for i, text in enumerate(lists):
        real, mine = theirs(text), sets[f"127.0.0.1:{i + 1}"] & installed
        if real != mine:
            differ += 1
            print(text, "\n  only OpenSSL:", sorted(real - mine), "\n  only we:", sorted(mine - real))
    print(f"{len(lists) - differ} of {len(lists)} lists select the same suites")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
