#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes rules/_tables/nginx_directives.txt: which directives nginx has had since 1.6, where each may
stand, how many arguments it takes, how it inherits. Facts only, from two public git repositories:
nginx's source (the command tables of every release) and nginx.org (defaults, directives of the
commercial modules, inheritance as documented).

  scripts/nginx_directives.py SOURCE_GIT DOCS_GIT > rules/_tables/nginx_directives.txt
"""
import collections
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

OLDEST = (1, 6, 0)
RECENT = (1, 18, 0)  # what places and arguments are judged by
HEADER = """\
# nginx's directives since 1.6; written by scripts/nginx_directives.py, do not edit.
# name | module | contexts | arity | value | flags | inheritance | since | until | default
#   contexts: main events any; http server location upstream if-server if-location limit_except;
#             stream stream-server stream-upstream; mail mail-server
#   arity: counts of arguments ("1,2"), "1+", "2+", "*" (any), "?" (not known); "{" for a block
#   value: flag num size offset (with gigabytes) time enum:a,b str or - (nginx's own reading)
#   flags: d = a second one in the same block is refused
#   inheritance: near (nearest level wins), list (a level with any replaces all), none
#   since, until: first and last release; empty where it is older than the table or still there
"""
CONTEXTS = {
    "NGX_MAIN_CONF": "main", "NGX_EVENT_CONF": "events", "NGX_ANY_CONF": "any",
    "NGX_HTTP_MAIN_CONF": "http", "NGX_HTTP_SRV_CONF": "server", "NGX_HTTP_LOC_CONF": "location",
    "NGX_HTTP_UPS_CONF": "upstream", "NGX_HTTP_SIF_CONF": "if-server",
    "NGX_HTTP_LIF_CONF": "if-location", "NGX_HTTP_LMT_CONF": "limit_except",
    "NGX_STREAM_MAIN_CONF": "stream", "NGX_STREAM_SRV_CONF": "stream-server",
    "NGX_STREAM_UPS_CONF": "stream-upstream", "NGX_MAIL_MAIN_CONF": "mail",
    "NGX_MAIL_SRV_CONF": "mail-server",
}
ORDER = list(CONTEXTS.values())
DOC_CONTEXTS = {"main": "main", "events": "events", "http": "http", "server": "server",
                "location": "location", "upstream": "upstream", "if": "if-server",
                "if in location": "if-location", "limit_except": "limit_except",
                "stream": "stream", "mail": "mail", "any": "any"}
SLOTS = {"flag": "flag", "num": "num", "size": "size", "off": "offset", "msec": "time", "sec": "time",
         "str": "str", "enum": "enum", "bufs": "-", "bitmask": "-", "str_array": "-", "keyval": "-",
         "path": "-", "access": "-"}
SINGLE_SLOTS = {"flag", "num", "size", "off", "msec", "sec", "str", "enum", "bufs", "path", "access"}
# Of each request one of these decides; nothing of them passes to an inner location.
NOT_INHERITED = {"proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "return",
                 "memcached_pass", "rewrite", "set", "if", "try_files", "internal", "location",
                 "limit_except", "server_name", "listen", "empty_gif", "stub_status", "break"}
LISTS = {"allow", "deny", "access_log", "error_log", "index", "limit_req", "limit_conn", "error_page"}
PER_LEVEL = re.compile(r"if\s+and\s+only\s+if\s+there\s+are\s+no")

Entry = collections.namedtuple("Entry", "module contexts arity value flags handler")


def git(repository, *words, data=None):
    return subprocess.run(["git", f"--git-dir={repository}", *words], input=data, check=True,
                          capture_output=True).stdout


def contents(repository, blobs):
    out = git(repository, "cat-file", "--batch", data="".join(b + "\n" for b in blobs).encode())
    texts, at = {}, 0
    for blob in blobs:
        end = out.index(b"\n", at)
        size = int(out[at:end].split()[-1])
        texts[blob] = out[end + 1:end + 1 + size].decode("utf-8", "replace")
        at = end + 2 + size
    return texts


def releases(repository):
    found = []
    for tag in git(repository, "tag").decode().split():
        match = re.fullmatch(r"release-(\d+)\.(\d+)\.(\d+)", tag)
        if match and tuple(map(int, match.groups())) >= OLDEST:
            found.append((tuple(map(int, match.groups())), tag))
    return sorted(found)


def function_body(text, name):
    start = re.search(r"^" + re.escape(name) + r"\(", text, re.M)
    end = text.find("\n}\n", start.end()) if start else -1
    return "" if end < 0 else text[start.end():end]


def arity_of(flags):
    block = "{" if "NGX_CONF_BLOCK" in flags else ""
    if "NGX_CONF_ANY" in flags:
        return "*" + block
    if "NGX_CONF_FLAG" in flags:
        return "1"
    if "NGX_CONF_1MORE" in flags:
        return "1+" + block
    if "NGX_CONF_2MORE" in flags:
        return "2+" + block
    counts = set()
    for flag in flags:
        if flag == "NGX_CONF_NOARGS":
            counts.add(0)
        elif match := re.fullmatch(r"NGX_CONF_TAKE([1-7]+)", flag):
            counts.update(int(digit) for digit in match.group(1))
    return ",".join(str(count) for count in sorted(counts)) + block


def enum_words(text, name):
    match = re.search(r"ngx_conf_enum_t\s+" + re.escape(name) + r"\[\]\s*=\s*\{(.*?)\n\};", text, re.S)
    return re.findall(r'ngx_string\("([^"]+)"\)', match.group(1)) if match else []


def value_of(text, handler, words):
    slot = re.fullmatch(r"ngx_conf_set_(\w+)_slot", handler)
    value = SLOTS.get(slot.group(1), "-") if slot else "-"
    if value != "enum":
        return value
    table = re.search(r"&(\w+)", words)
    names = enum_words(text, table.group(1)) if table else []
    return "enum:" + ",".join(names) if names else "-"


def is_single(text, handler):
    slot = re.fullmatch(r"ngx_conf_set_(\w+)_slot", handler)
    if slot:
        return slot.group(1) in SINGLE_SLOTS
    if re.fullmatch(r"ngx_(http|stream)_set_complex_value(_size|_zero)?_slot", handler):
        return True
    body = function_body(text, handler)
    if handler.endswith("_upstream") or handler.endswith("_core_server"):
        return False  # refused by name or address, not by the block
    return bool(re.search(r'return "is duplicate"|directive is duplicate', body)
                or re.search(r"return ngx_conf_set_(flag|num|size|off|msec|sec|str)_slot", body))


def world_of(module):
    return next((world for world in ("http", "stream", "mail") if f"ngx_{world}_" in module), "core")


def commands(path, text):
    module = path.rsplit("/", 1)[-1][:-2]
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    entries = {}
    for table in re.finditer(r"ngx_command_t\s+\w+\[\]\s*=\s*\{(.*?)ngx_null_command", text, re.S):
        rows = re.split(r"\{\s*ngx_string\(", table.group(1))[1:]
        for row in rows:
            match = re.match(r'"([^"]+)"\),\s*([A-Z0-9_|\s]+),\s*(\w+),(.*)', row, re.S)
            if not match:
                continue
            name, words, handler, rest = match.groups()
            flags = [flag.strip() for flag in words.split("|")]
            places = [CONTEXTS[flag] for flag in flags if flag in CONTEXTS]
            key = (name, world_of(module), "upstream" in places[0] if places else False)
            entries[key] = Entry(module, places, arity_of(flags), value_of(text, handler, rest),
                                 "d" if is_single(text, handler) else "", handler)
    return entries


def history(repository):
    """{(name, world, is for upstreams): {release: Entry}}"""
    trees, blobs = {}, {}
    for release, tag in releases(repository):
        lines = git(repository, "ls-tree", "-r", tag, "src").decode().splitlines()
        trees[release] = [(line.split()[2], line.split("\t")[1]) for line in lines
                          if line.endswith(".c") and "/os/" not in line]
        blobs.update(trees[release])
    texts = contents(repository, sorted(blobs))
    parsed = {blob: commands(blobs[blob], text) for blob, text in texts.items()
              if "ngx_command_t" in text}
    found = collections.defaultdict(dict)
    for release, tree in trees.items():
        for blob, _ in tree:
            for key, entry in parsed.get(blob, {}).items():
                found[key][release] = entry
    return found, max(trees)


def documented(repository):
    """{(name, world): (module, contexts, default, is a list)}"""
    found = {}
    paths = [path for path in git(repository, "ls-tree", "-r", "--name-only", "HEAD",
                                  "xml/en/docs").decode().split()
             if re.search(r"/ngx_\w+_module\.xml$", path)]
    for path in paths:
        text = git(repository, "show", f"HEAD:{path}").decode()
        text = re.sub(r"<!DOCTYPE[^>]*>", "", text)
        text = re.sub(r"&(?!amp;|lt;|gt;|quot;|apos;|#)\w+;", " ", text)
        module = path.rsplit("/", 1)[-1][:-4]
        world = world_of(module)
        for directive in ET.fromstring(text).iter("directive"):
            places = [DOC_CONTEXTS.get((c.text or "").strip(), "") for c in directive.iter("context")]
            if world in ("stream", "mail"):
                places = [f"{world}-{p}" if p in ("server", "upstream") else p for p in places]
            default = directive.find("default")
            words = " ".join("".join(default.itertext()).split()) if default is not None else ""
            prose = "".join(directive.itertext())
            found[directive.get("name"), world] = (module, [p for p in places if p], words,
                                                   bool(PER_LEVEL.search(prose)),
                                                   directive.find("syntax").get("block") == "yes")
    return found


def merged(entries):
    """One entry for the releases in use: contexts and counts of arguments add up."""
    newest = entries[max(entries)]
    recent = [entry for release, entry in entries.items() if release >= RECENT] or [newest]
    places = {place for entry in recent for place in entry.contexts}
    arities = {entry.arity for entry in recent}
    arity = newest.arity
    if len(arities) > 1 and all(re.fullmatch(r"[\d,]+\{?", a) for a in arities):
        counts = sorted({int(c) for a in arities for c in a.rstrip("{").split(",")})
        arity = ",".join(map(str, counts)) + ("{" if newest.arity.endswith("{") else "")
    elif len(arities) > 1:
        arity = next((a for a in ("*", "1+", "2+") if a in arities), newest.arity)
    flags = "d" if all(entry.flags for entry in recent) else ""
    value = newest.value if len({entry.value for entry in recent}) == 1 else "-"
    return newest._replace(contexts=sorted(places, key=ORDER.index), arity=arity, flags=flags,
                           value=value)


def inheritance(name, entry, is_list):
    if name in NOT_INHERITED or name.startswith("_"):
        return "none"
    if is_list or name in LISTS or entry.handler.endswith(("str_array_slot", "keyval_slot")):
        return "list"
    return "near"


def dotted(release):
    return ".".join(map(str, release))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found, newest = history(sys.argv[1])
    pages = documented(sys.argv[2])
    lines = []
    for (name, world, _), entries in found.items():
        entry = merged(entries)
        page = pages.get((name, world)) or pages.get((name, "core")) or (None, [], "", False, False)
        first, last = min(entries), max(entries)
        lines.append((name, entry.module, " ".join(entry.contexts), entry.arity, entry.value,
                      entry.flags or "-", inheritance(name, entry, page[3]),
                      "" if first == OLDEST else dotted(first),
                      "" if last == newest else dotted(last), page[2]))
    sources = {(line[0], place) for line in lines for place in line[2].split()}
    for (name, _), (module, places, default, is_list, is_block) in pages.items():
        if not places or any((name, place) in sources for place in places + ["any"]):
            continue
        known = [place for place in ORDER if place in places]
        lines.append((name, module, " ".join(known), "?{" if is_block else "?", "-", "-",
                      "list" if is_list else "near", "", "", default))
    sys.stdout.write(HEADER)
    for line in sorted(set(lines)):
        sys.stdout.write("|".join(word.replace("|", "/") for word in line) + "\n")


if __name__ == "__main__":
    main()
