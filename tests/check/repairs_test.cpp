// SPDX-License-Identifier: MIT
#include "check/repairs.h"

#include <memory>

#include "catch.h"
#include "project/discover.h"

using rule::EditKind;
using rule::EditRecipe;

namespace {

// The bytes of a file after one step at the first place of `at`; "none" when it is not done.
std::string after(const std::string& path, const std::string& bytes, const std::string& at,
                  const EditRecipe& recipe, const std::string& text = "") {
  const project::Workspace workspace = project::discover(
      ".", std::make_unique<project::MemoryDisk>(project::MemoryDisk::Files{{path, bytes}}),
      nullptr, {}, {});
  const project::File& file = *workspace.find(path);
  facts::Document document(workspace, file, bytes);
  const std::size_t begin = bytes.find(at);
  REQUIRE(begin != std::string::npos);
  rule::Run run;
  run.rules.emplace_back().edits = {recipe};
  rule::Finding& finding = run.findings.emplace_back();
  const base::Span span{static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(begin + at.size())};
  finding.edits = {{.place = {file.id, span}, .text = text}};
  check::work_out_edits([&](base::FileId) { return &document; }, run);
  if (finding.edits.empty()) return "none";
  std::vector<base::Splice> splices;
  for (const rule::Edit& edit : finding.edits) splices.push_back({edit.place.span, edit.text});
  return base::spliced(bytes, splices);
}

std::string line(const std::string& bytes, const std::string& at, EditKind kind,
                 const std::string& text = "") {
  return after("a.txt", bytes, at, {.kind = kind}, text);
}

std::string python(const std::string& bytes, const std::string& at, EditKind kind,
                   const std::string& text = "") {
  return after("a.py", bytes, at, {.kind = kind}, text);
}

std::string json(const std::string& bytes, const std::string& at, const EditRecipe& recipe,
                 const std::string& text = "") {
  return after("a.json", bytes, at, recipe, text);
}

}  // namespace

TEST_CASE("a line goes with its ending, the last one with the ending in front", "[check]") {
  CHECK(line("a\n  b  \nc\n", "b", EditKind::DeleteLine) == "a\nc\n");
  CHECK(line("a\r\nb\r\nc", "b", EditKind::DeleteLine) == "a\r\nc");
  CHECK(line("a\nb", "b", EditKind::DeleteLine) == "a");
  CHECK(line("a\r\nb", "b", EditKind::DeleteLine) == "a");
  CHECK(line("b", "b", EditKind::DeleteLine).empty());
  CHECK(line("a b\n", "b", EditKind::DeleteLine) == "none");
}

TEST_CASE("lines come with the endings of the file", "[check]") {
  CHECK(line("a\nb\n", "b", EditKind::InsertLine, "x") == "a\nx\nb\n");
  CHECK(line("a\r\nb\r\n", "b", EditKind::InsertLine, "x") == "a\r\nx\r\nb\r\n");
  CHECK(line("a\n", "a", EditKind::AppendLine, "\nx") == "a\n\nx\n");
  CHECK(line("a", "a", EditKind::AppendLine, "x") == "a\nx");
  CHECK(line("a\n\t b\n", "b", EditKind::DeleteIndent) == "a\nb\n");
  CHECK(line("a\nc b\n", "b", EditKind::DeleteIndent) == "none");
  CHECK(line("a\nb\n", "b", EditKind::DeleteIndent) == "none");
}

TEST_CASE("a comment goes with its sign, and with its line when it is alone", "[check]") {
  const auto gone = [](const std::string& bytes) {
    return line(bytes, "note", EditKind::DeleteComment);
  };
  CHECK(gone("a = 1  # note\nb\n") == "a = 1\nb\n");
  CHECK(gone("a\n  # note\nb\n") == "a\nb\n");
  CHECK(gone("a; // note\n") == "a;\n");
  CHECK(gone("{# note #}\n") == "none");
  CHECK(gone("a # note and more\n") == "none");
  CHECK(gone("a#note\n") == "none");
}

TEST_CASE("a text of Python keeps its quotes, and odd ones stay", "[check]") {
  CHECK(python("x = ['a.b ']", "'a.b '", EditKind::ReplaceText, "a.b") == "x = ['a.b']");
  CHECK(python("x = \"a\"", "\"a\"", EditKind::ReplaceText, "b") == "x = \"b\"");
  CHECK(python("x = r'a'", "r'a'", EditKind::ReplaceText, "b") == "none");
  CHECK(python("x = 'a\\n'", "'a\\n'", EditKind::ReplaceText, "b") == "none");
  CHECK(python("x = 'a'", "'a'", EditKind::ReplaceText, "it's") == "none");
}

TEST_CASE("adjacent texts get their commas", "[check]") {
  CHECK(python("x = [\n\t'a'\n\t\"b\" # c\n\t'd',\n]\n", "'a'\n\t\"b\" # c\n\t'd'",
               EditKind::SeparateTexts) == "x = [\n\t'a',\n\t\"b\", # c\n\t'd',\n]\n");
  CHECK(python("x = 'a'", "'a'", EditKind::SeparateTexts) == "none");
}

TEST_CASE("a tuple or a set becomes a list", "[check]") {
  CHECK(python("x = ('a', 'b')\n", "x", EditKind::MakeList) == "x = ['a', 'b']\n");
  CHECK(python("x = {'a'}\n", "x", EditKind::MakeList) == "x = ['a']\n");
  CHECK(python("x = ('a',)\n", "('a',)", EditKind::MakeList) == "x = ['a',]\n");
  CHECK(python("x = 'a', 'b'\n", "x", EditKind::MakeList) == "none");
  CHECK(python("x = {'a': 1}\n", "x", EditKind::MakeList) == "none");
}

TEST_CASE("an assignment goes when nothing needs it and nothing happens in it", "[check]") {
  const auto gone = [](const std::string& bytes) {
    return python(bytes, "dead", EditKind::DeleteStatement);
  };
  CHECK(gone("a = 1\ndead = [\n\t'x',\n]  # old\nb = 2\n") == "a = 1\nb = 2\n");
  CHECK(gone("dead = call()\n") == "none");
  CHECK(gone("dead = 1\nb = dead\n") == "none");
  CHECK(gone("if x:\n\tdead = 1\n") == "none");
  CHECK(gone("dead = 1; b = 2\n") == "none");
  CHECK(gone("def broken(:\ndead = 1\n") == "none");
}

TEST_CASE("members and items of JSON go, come and change", "[check]") {
  const std::string text = "{\n \"a\": \"\u00fc\",\n \"b\": [\n  1\n ]\n}\n";
  CHECK(json(text, "1", {.kind = EditKind::RemoveValue}) ==
        "{\n \"a\": \"\u00fc\",\n \"b\": []\n}\n");
  CHECK(json(text, "\"\u00fc\"", {.kind = EditKind::RemoveKeys, .keys = {"b", "x"}}) ==
        "{\n \"a\": \"\u00fc\"\n}\n");
  CHECK(json(text, "\"\u00fc\"", {.kind = EditKind::RemoveKeys, .keys = {"x"}}) == "none");
  CHECK(json(text, "\"\u00fc\"", {.kind = EditKind::ReplaceText}, "\u00e9\"") ==
        "{\n \"a\": \"\u00e9\\\"\",\n \"b\": [\n  1\n ]\n}\n");
  CHECK(json(text, "1", {.kind = EditKind::ReplaceText}, "x") == "none");
  CHECK(json("{\"a\": 1,}", "1", {.kind = EditKind::RemoveValue}) == "none");
  CHECK(json("{\"a\": 1}", "1", {.kind = EditKind::SetKey, .keys = {"b"}}, "x") ==
        "{\"a\": 1,\"b\": \"x\"}");
}

TEST_CASE("field_order becomes what an import makes of it", "[check]") {
  const auto rebuilt = [](const std::string& order, const std::string& fields) {
    return json(
        R"({"doctype": "DocType", "field_order": )" + order + R"(, "fields": [)" + fields + "]}",
        "\"DocType\"", {.kind = EditKind::RebuildFieldOrder});
  };
  const std::string two = R"({"fieldname": "a"}, {"fieldname": "b"})";
  CHECK(rebuilt(R"(["b", "x", "b"])", two).find(R"(["b", "a"])") != std::string::npos);
  CHECK(rebuilt(R"(["b", "a"])", two) == "none");
  CHECK(rebuilt(R"(["b"])", R"({"fieldname": "b"}, {"fieldname": "b"})") == "none");
}

TEST_CASE("a file is written as the exporter writes it, but for its last line feed", "[check]") {
  const EditRecipe recipe{.kind = EditKind::ExportJson};
  CHECK(json("{\"b\":1,\"a\":\"\u00e9\"}\n", "{", recipe) ==
        "{\n \"a\": \"\\u00e9\",\n \"b\": 1\n}\n");
  CHECK(json("{\"b\":1}", "{", recipe) == "{\n \"b\": 1\n}");
  CHECK(json("{\n \"b\": 1\n}", "{", recipe) == "none");
  CHECK(json("{\"b\":1,\"b\":2}", "{", recipe) == "none");
}
