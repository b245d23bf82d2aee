// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_rows.h"

namespace facts {

const Table Secret::kTable = {
    .name = "secret",
    .doc = "A secret written in clear, found by its shape, its name or its file.",
    .columns = {
        column<&Secret::provider>("provider", "Name of the format: stripe, password, url, …."),
        column<&Secret::label>("label", "The format in words."),
        column<&Secret::tier>("tier", "certain, likely or possible."),
        column<&Secret::half>("half", "secret, id, public, key, hash or url."),
        column<&Secret::mode>("mode", "live or test."),
        column<&Secret::form>("form", "shape, named, assignment or file."),
        column<&Secret::name>("name", "What it is assigned to; missing for a shape alone."),
        column<&Secret::area>("area", "code, config, tests, docs or example."),
        column<&Secret::prefix>("prefix", "The public start of the token."),
        column<&Secret::revoke>("revoke", "How it is made worthless."),
        column<&Secret::pair>("pair", "Its id half near it; missing without one."),
        column<&Secret::length>("length", "Bytes of the secret."),
        column<&Secret::is_encrypted>("is_encrypted", "A key under a passphrase."),
        column<&Secret::is_weak>("is_weak", "A password everybody tries first."),
        column<&Secret::is_published>("is_published", "A push publishes it, or git is unknown."),
        column<&Secret::commit>("commit", "What brought it; missing in the work tree.")}};

const Table FixtureSecret::kTable = {
    .name = "fixture_secret",
    .doc = "A Password field of an exported document that holds its value in clear.",
    .columns = {
        column<&FixtureSecret::doctype>("doctype", "Type of the document."),
        column<&FixtureSecret::field>("field", "Name of the field."),
        column<&FixtureSecret::document>("document", "Name of the document."),
        column<&FixtureSecret::length>("length", "Bytes of the value."),
        column<&FixtureSecret::is_placeholder>("is_placeholder", "Stands where a secret will."),
        column<&FixtureSecret::is_published>("is_published", "A push publishes the file.")}};

}  // namespace facts
