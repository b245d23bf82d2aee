#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds our nginx reader against the real `nginx -t`: the same files accepted, the same first line
refused. Not part of ctest: it needs nginx and a compiler.

nginx stops at the first mistake of any kind. Where that is one of the tokenizer or of the block
structure, our first problem must stand on the same line; where it is one of meaning ("unknown
directive"), ours must not come before it; where there is none, we must have none either.

  tests/oracle/nginx_t.py [--mutations N] [--seed N]
"""
import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ["tests/oracle/nginx_reader.cpp", "src/base/line_index.cpp", "src/base/pool.cpp",
           "src/base/text.cpp"]
STRUCTURE = re.compile(r'unexpected "|unexpected end of|too long parameter')
PLACE = re.compile(r"(?:in|started in) \S*n\.conf:(\d+)")

# One snippet a line of the micro-configurations: {name: text}. `$` snippets stand in a server.
SERVER = {
    "plain": "set $x a;",
    "double quotes": 'set $x "a b;c";',
    "single quotes": "set $x 'a b;c';",
    "empty quotes": 'set $x "";',
    "text glued to a closing quote": 'set $x "/a"b;',
    "quote inside a word": 'set $x a"b;',
    "hash inside a word": "set $x a#b;",
    "brace inside a word": "set $x a}b;",
    "quoted closing brace": 'set $x "}";',
    "comment between words": "set $x # no; {\n a;",
    "comment with quote": "# don't\nset $x a;",
    "escaped semicolon": "set $x a\\;b;",
    "escaped blank": "set $x a\\ b;",
    "escaped quote": 'set $x "a\\"b";',
    "escaped at the start": "set $x \\#a;",
    "trailing backslash": "set $x a\\;",
    "variable in braces": "set $x ${host}a;",
    "variable in braces, quoted": 'set $x "${host}a";',
    "dollar before the end": "set $x a$;",
    "lone dollar": "set $x $;",
    "carriage returns": "set $x a;\r\nset $y b;\r\n",
    "no final semicolon": "set $x a",
    "stray semicolon": "set $x a;;",
    "semicolon behind a block": "location / { return 200; };",
    "regex with quantifier, bare": "location ~ ^/\\d{3}$ { return 200; }",
    "regex with quantifier, quoted": 'location ~ "^/\\d{3}$" { return 200; }',
    "if with parentheses": 'if ($host = "a") { return 200; }',
    "if with a blank inside": 'if ( $host = "a" ) { return 200; }',
    "if without a blank": "if ($host){return 200;}",
    "include inside if": "if ($host) { include empty.inc; }",
    "include inside limit_except": "location / { limit_except GET { include empty.inc; } }",
    "missing closing brace": "location / { return 200;",
    "extra closing brace": "location / { return 200; } }",
    "brace with pending words": "location / { return 200 }",
    "block without a name": "{ return 200; }",
    "quoted name": '"set" $x a;',
    "quoted parameter too long": 'set $x "' + "a" * 4097 + '";',
    "quoted parameter that fits": 'set $x "' + "a" * 4000 + '";',
    "word of 4095 bytes": "\nset $x " + "a" * 4095 + ";",
    "word of 4096 bytes": "\nset $x " + "a" * 4096 + ";",
    "comment of 4096 bytes": "\n#" + "a" * 4095 + "\nset $x a;",
    "comment of 4095 bytes": "\n#" + "a" * 4094 + "\nset $x a;",
    "unterminated quote": 'set $x "a;\nset $y b;\n',
    "line feed in quotes": 'set $x "a\nb";\nset $y;',
    "NUL byte": "set $x a\0b;",
    "bytes over 127": "set $x \xe4\xf6;",
    "parenthesis behind a quote": 'set $x "a") b;',
    "semicolon behind a quote and a blank": 'set $x "a" ;',
    "brace behind a quote": 'location "/a"{ return 200; }',
}


def whole(snippet):
    return ("pid n.pid; events {}\nhttp {\naccess_log off;\nserver {\nlisten 127.0.0.1:18931;\n"
            + snippet + "\n}\n}\n").encode("latin-1")


CASES = {name: whole(text) for name, text in SERVER.items()}
CASES["byte order mark"] = b"\xef\xbb\xbf" + whole("set $x a;")
CASES["no line feed at the end"] = whole("set $x a;").rstrip(b"\n")
CASES["comment at the end"] = whole("set $x a;") + b"# end"
CASES["words at the end"] = whole("set $x a;") + b"user"

SEED = """set $a one; set $b "two three"; set $c 'four \\' five';
types { text/html html htm; "text/css" css; a/b c\\;d; # comment "x
 image/x-y 'x y' z; }
location ~ "^/a{2}/(.*)$" { set $d ${host}x$1; return 200 "a;b{c}"; }
if ($host ~* "^www\\.(.+)$") { set $e $1; }
# a comment { with ; signs
location / { types { a/b c; d/e "f" g; h i; } add_header X-A "b c"; }
"""
SIGNS = [";", "{", "}", '"', "'", "\\", "$", "#", "\n", " ", "\t", "\r", "(", ")", "a", "\\\"", "${",
         "\"\"", "};", "\0"]


def mutation(chance):
    text = list(SEED)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text))
        what = chance.randrange(4)
        if what == 0:
            text.insert(at, chance.choice(SIGNS))
        elif what == 1:
            del text[at]
        elif what == 2:
            text[at] = chance.choice(SIGNS)
        else:
            text[at:at] = text[chance.randrange(len(text)):][:chance.randint(1, 12)]
    return whole("".join(text))


def nginx(folder, config):
    """("ok" | "structure" | "meaning", line, message)"""
    path = pathlib.Path(folder, "n.conf")
    path.write_bytes(config)
    run = subprocess.run(["nginx", "-t", "-q", "-p", folder, "-c", str(path), "-e", "stderr"],
                         capture_output=True, check=False)
    message = run.stderr.decode("latin-1")
    if run.returncode == 0:
        return "ok", 0, ""
    emergencies = [line for line in message.split("\n20") if "[emerg]" in line]
    place = PLACE.search(emergencies[0]) if emergencies else None
    if not place:
        return "meaning", 1, message  # not about a line: it was read to the end
    is_structure = STRUCTURE.search(emergencies[0]) and " in condition " not in emergencies[0]
    kind = "structure" if is_structure else "meaning"
    # A block of raw words (types, map) refuses inner blocks: that is no tokenizer's business.
    if kind == "structure" and 'unexpected "{"' in emergencies[0] and b"types" in config:
        kind = "meaning"
    return kind, int(place.group(1)), emergencies[0]


def ours(reader, config):
    out = subprocess.run([reader], input=config, capture_output=True, check=True).stdout.decode()
    return (0, "") if out == "ok\n" else (int(out.split(" ", 1)[0]), out.strip())


def agree(theirs, line):
    kind, place, _ = theirs
    if kind == "ok":
        return line == 0
    if kind == "structure":
        return line == place
    return line == 0 or line >= place


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--mutations", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    cases = dict(CASES)
    cases.update({f"mutation {i}": mutation(chance) for i in range(options.mutations)})
    counts, failures = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        reader = str(pathlib.Path(folder, "reader"))
        pathlib.Path(folder, "empty.inc").touch()
        sources = [str(ROOT / s) for s in SOURCES]
        sources += sorted(str(p) for p in (ROOT / "src/syntax").glob("nginx*.cpp"))
        subprocess.run(["g++", "-std=c++20", "-O1", f"-I{ROOT / 'src'}", *sources, "-o", reader],
                       check=True)
        for name, config in cases.items():
            theirs = nginx(folder, config)
            counts[theirs[0]] = counts.get(theirs[0], 0) + 1
            line, words = ours(reader, config)
            if not agree(theirs, line):
                failures += 1
                print(f"{name}: nginx: {theirs}\n  ours: {line} {words}\n{config.decode('latin-1')!r}")
    print(f"{len(cases) - failures} of {len(cases)} agree; nginx says "
          + ", ".join(f"{n} {kind}" for kind, n in sorted(counts.items())))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
