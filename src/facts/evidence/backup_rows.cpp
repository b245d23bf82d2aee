// SPDX-License-Identifier: MIT
#include "facts/evidence/backup_rows.h"

namespace facts {

const Table EvidenceBackup::kTable = {
    .name = "evidence_backup",
    .doc = "The files of one backup of a site.",
    .columns = {
        column<&EvidenceBackup::name>("name", "Time and site, as its files are called."),
        column<&EvidenceBackup::is_newest>("is_newest", "The last one before the deployment."),
        column<&EvidenceBackup::has_database>("has_database", "It has the database."),
        column<&EvidenceBackup::is_complete>("is_complete", "It has all four files."),
        column<&EvidenceBackup::lacks>("lacks", "Which files it does not have."),
        column<&EvidenceBackup::is_partial>("is_partial", "It holds some tables only."),
        column<&EvidenceBackup::is_encrypted>("is_encrypted", "The name of the database says so."),
        column<&EvidenceBackup::hours>("hours", "Between it and the deployment."),
        column<&EvidenceBackup::share>("share", "Percent of the usual size."),
        column<&EvidenceBackup::is_of_site>("is_of_site", "It is of the deployed site.")}};

const Table EvidenceBackupList::kTable = {
    .name = "evidence_backup_list",
    .doc = "A listing of backups.",
    .columns = {column<&EvidenceBackupList::has_ours>(
        "has_ours", "It has a database of the deployed site from before the deployment.")}};

const Table EvidenceArchive::kTable = {
    .name = "evidence_archive",
    .doc = "A test of one archive.",
    .columns = {column<&EvidenceArchive::name>("name", "The archive."),
                column<&EvidenceArchive::is_whole>("is_whole", "The test reached its end."),
                column<&EvidenceArchive::failure>("failure", "What the test said.")}};

const Table EvidenceMagic::kTable = {
    .name = "evidence_magic",
    .doc = "What the first bytes of an archive are.",
    .columns = {column<&EvidenceMagic::name>("name", "The archive."),
                column<&EvidenceMagic::magic>("magic", "gzip, openpgp, tar or other."),
                column<&EvidenceMagic::is_named_encrypted>("is_named_encrypted",
                                                           "Its name says encrypted.")}};

}  // namespace facts
