#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds our "does not compile" (table python_fault) against CPython's `compile`: mutations of the
Python files of a folder, and of snippets that use all of the grammar. What only a later Python
takes than the one that runs this is left out of the seeds.

  tests/oracle/compile.py FRAPPE_LINT FOLDER [--count N] [--seed N] [--show N]
"""
import argparse
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import tokenize
import warnings

SNIPPETS = '''
import os, sys as system
from . import (a, b as c,)
from __future__ import annotations
@decorated(1, *args, key=2, **rest)
async def f(a, b=1, /, c: int = 2, *args: str, d, e=3, **kw) -> None:
    """doc"""
    async with x as y, z:
        await g(*a, b=1, **c)
    async for i, (j, *k) in aiter():
        yield i
    else:
        return
class A(B, metaclass=C):
    x: int = 1
    y: list[int]
    def m(self):
        nonlocal_ = 1
        global g
        g = lambda a, *b, c=1, **d: (yield)
        del self.x, a[1:2, ::3], (b, c)
try:
    assert x, "no"
except (A, B) as e:
    raise X from e
except:
    pass
else:
    pass
finally:
    print("a" 'b' f"{x!r:>{width}}", rb"\\d", 0x1F, 1_000, 1.5e-3, 2j)
while (n := next(it)) is not None and not done:
    if n in {1, 2, *rest}: continue
    elif n not in [*a, *b]: break
    else: n += 1
match command:
    case [x, *rest] if x > 1:
        pass
    case {"a": 1, "b": [2]} | Point(x=0, y=None):
        pass
    case -1 | "s":
        pass
    case (1 | 2) as one:
        pass
    case _:
        pass
d = {**a, "k": v, **{k: v for k, v in items if k if v}}
s = {x for x in y}
t = a, *b
g = (x async for x in y) if z else [i for i in range(10) for j in i if not j]
x = a if b else c or d and not e < f <= g != h
x @= a @ b ** -c // d % e << 1 >> 2 & 3 ^ 4 | ~5
with open(a) as f, open(b) as g.h: pass
with (open(a) as f, open(b)): pass
def h(): return *a, b
def k():
    x = yield from y
    return x
'''
LEFTOVERS = ['print "x"', "print x", "exec code", "raise E, 'x'", "except A, e:", "x <> y", "`x`", "0777",
             "10L", 'ur"x"', "<<<<<<< HEAD", "=======", ">>>>>>> branch", "return 1", "break", "await x",
             "yield", "x := 1", "f() = 1", "a + 1 = 2", "del f()", "*a", "a.b: int", "(a, b): int = 1",
             "f(a=1, 2)", "f(**a, b)", "f(a=1, a=2)", "def f(a=1, b): pass", "def f(a, a): pass",
             "def f(*): pass", "def f(**a, b): pass", "class A: pass", "if x:", "else:", "import a,",
             "from a import b,", "from a import *", "lambda: (yield)", "x = *a", "x = *a,", "for x in *a, b: pass",
             "None = 1", "f(None=1)", "x.class", "async = 1", "nonlocal x", "global x", "match = 1", "type = 2",
             "print(x, file=y)", "x = yield", "assert (x, y)", "not x = 1", "a = b += 1", "[a, b] += c",
             '"a" b"b"', '"\\x1"', 'b"é"', 'f"{}"', 'f"{a!x}"', 'f"{a"', '"', "'''", "(", ")", "]", "x = 1 2",
             "x = (1", "pass pass", "@x", "try: pass", "with a as f(): pass", "from __future__ import braces",
             "a ? b : c", "x++", "++x", "x = a ! b", "$x", "a\u00a0= 1", "x = \u201ca\u201d", "\\", "if x = 1: pass",
             "while x: y = 1; break", "for f() in x: pass", "[*a for a in b]", "{**a for a in b}", "(*a)", "f(*a, *b)",
             "f(x for x in y, 1)", "x = 1if y else 2", "0x", "1__0", "1_", "1.e5", "1e", "08", "00", "0b12"]


def tokens_of(text):
    try:
        return [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.string.strip()]
    except (tokenize.TokenError, IndentationError, SyntaxError):
        return []


def mutate(text, dice):
    lines = text.split("\n")
    kind = dice.randrange(12)
    at = dice.randrange(len(lines))
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines[at] = dice.choice([" ", "\t", "    ", "\t\t"]) + lines[at]
    elif kind == 2:
        lines[at] = lines[at][1:] if lines[at][:1].isspace() else lines[at].lstrip()
    elif kind == 3:
        indent = lines[at][:len(lines[at]) - len(lines[at].lstrip())]
        lines.insert(at, indent + dice.choice(LEFTOVERS))
    elif kind == 4:
        return text[:dice.randrange(len(text) + 1)]
    elif kind in (5, 6):
        at = dice.randrange(len(text) + 1)
        return text[:at] + dice.choice("()[]{}:,;.=+-*/\"'\\ \n\t@#!x1_") + text[at + dice.randint(0, 1):]
    elif kind == 7:
        lines.insert(at, lines[dice.randrange(len(lines))])
    else:
        tokens = tokens_of(text)
        if not tokens:
            return text
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        token, other = dice.choice(tokens), dice.choice(tokens)
        begin = starts[token.start[0] - 1] + token.start[1]
        end = starts[token.end[0] - 1] + token.end[1]
        with_ = {8: "", 9: token.string + " " + token.string, 10: other.string,
                 11: dice.choice(["if", "None", "as", "in", "not", "*", "**", "1", "x", "=", "==", ":=", "lambda",
                                  "yield", "await", "async", "def", "for", "else", "print", "->"])}[kind]
        return text[:begin] + with_ + text[end:]
    return "\n".join(lines)


def compiles(data):
    warnings.simplefilter("ignore")
    try:
        compile(data, "x", "exec", dont_inherit=True)
        return None
    except SyntaxError as error:
        return f"{error.msg} (line {error.lineno})"
    except (ValueError, RecursionError, MemoryError) as error:
        return str(error)


def seeds_of(folder, dice):
    seeds = [SNIPPETS.strip().replace("\nfrom __future__ import annotations", "")]
    seeds += ["\n".join(part) for part in [seeds[0].split("\n")[:24], seeds[0].split("\n")[24:40]]]
    paths = sorted(path for path in pathlib.Path(folder).rglob("*.py") if 50 < path.stat().st_size < 20_000)
    for path in dice.sample(paths, min(len(paths), 400)):
        seeds.append(path.read_text(encoding="utf-8", errors="ignore"))
    return [seed for seed in seeds if compiles(seed.encode()) is None]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=40)
    args = parser.parse_args()
    dice = random.Random(args.seed)
    seeds = seeds_of(args.folder, dice)
    with tempfile.TemporaryDirectory() as folder:
        verdicts = {}
        for i in range(args.count):
            seed = seeds[0] if dice.random() < 0.3 else dice.choice(seeds)
            data = mutate(seed, dice).encode()
            pathlib.Path(folder, f"m{i}.py").write_bytes(data)
            verdicts[f"m{i}.py"] = (compiles(data), data)
        out = subprocess.run([args.program, "facts", folder, "--table", "python_fault", "--no-config"],
                             capture_output=True, text=True, check=True).stdout
        ours = {row["path"]: row for row in map(json.loads, out.splitlines()) if row["kind"] != "news"}
    false = [name for name, (error, _) in verdicts.items() if error is None and name in ours]
    missed = [name for name, (error, _) in verdicts.items() if error is not None and name not in ours]
    for name in false[:args.show]:
        line = int(ours[name]["at"].split(":")[1])
        print("false:", ours[name]["at"], ours[name]["problem"], verdicts[name][1].split(b"\n")[line - 1:line])
    for name in missed[:args.show]:
        error, data = verdicts[name]
        line = int(error.rpartition("line ")[2].rstrip(")")) if "line " in error and "None" not in error else 1
        print("missed:", name, error, data.split(b"\n")[line - 1:line])
    broken = sum(error is not None for error, _ in verdicts.values())
    alike = args.count - len(false) - len(missed)
    print(f"{args.count} files, {broken} of them broken; judged alike {alike} ({alike / args.count:.4f}), "
          f"false {len(false)}, missed {len(missed)}")
    sys.exit(bool(false) or alike / args.count < 0.99)


if __name__ == "__main__":
    main()
