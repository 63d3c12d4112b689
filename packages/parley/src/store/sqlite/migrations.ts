import type { DatabaseSync } from 'node:sqlite'
import { noteCaptures } from './note-captures.ts'

/** A statement, or what statements cannot say. */
export type MigrationStep = string | ((database: DatabaseSync) => void)

/**
 * Steps from an empty file to the newest schema: append only. A step that was released is never edited;
 * the version of a file is the number of steps that it has taken.
 */
export const MIGRATIONS: readonly (readonly MigrationStep[])[] = [
  [
    `CREATE TABLE input (
      key TEXT PRIMARY KEY,
      origin TEXT NOT NULL,
      format TEXT NOT NULL,
      given TEXT NOT NULL,
      captured TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT`,
    `CREATE TABLE findings (
      input TEXT PRIMARY KEY REFERENCES input (key),
      report TEXT NOT NULL,
      reader TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT`,
    // Lets the fingerprint of all findings be computed without a look at their content.
    'CREATE INDEX findings_sha256 ON findings (input, sha256)',
    `CREATE TABLE record (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      basis TEXT NOT NULL,
      linker TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT`,
    `CREATE TABLE change (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      revision INTEGER NOT NULL,
      changed TEXT
    ) STRICT`,
    'INSERT INTO change (id, revision, changed) VALUES (1, 0, NULL)',
  ],
  [
    'ALTER TABLE input ADD COLUMN address TEXT',
    'DROP INDEX findings_sha256',
    `CREATE TABLE entry (
      place INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      at TEXT NOT NULL,
      content TEXT NOT NULL,
      seal TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX entry_subject ON entry (kind, subject, at)',
    // The ledger only grows, whoever holds the file.
    `CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END`,
    `CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END`,
    'DROP TABLE record',
    `CREATE TABLE record (
      dossier TEXT PRIMARY KEY,
      basis TEXT NOT NULL,
      linker TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT`,
    "ALTER TABLE change ADD COLUMN contents TEXT NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000'",
    noteCaptures,
  ],
  [
    `CREATE TABLE watched (
      address TEXT PRIMARY KEY,
      state TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE lease (
      name TEXT PRIMARY KEY,
      holder TEXT NOT NULL,
      until TEXT NOT NULL
    ) STRICT`,
  ],
  [
    `CREATE TABLE belonging (
      dossier TEXT NOT NULL,
      report TEXT NOT NULL,
      PRIMARY KEY (dossier, report)
    ) STRICT, WITHOUT ROWID`,
    // Saved again with what belongs to each dossier.
    'DELETE FROM record',
    `CREATE TABLE search_report (
      number INTEGER PRIMARY KEY,
      report TEXT NOT NULL UNIQUE,
      input TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT`,
    // Terms come ready: split at spaces, taken as they are.
    `CREATE VIRTUAL TABLE search_text USING fts5(
      terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '^_=@'"
    )`,
    'CREATE TABLE search_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID',
    `CREATE TABLE search_name (
      sound TEXT NOT NULL,
      base TEXT NOT NULL,
      word TEXT NOT NULL,
      PRIMARY KEY (sound, base, word)
    ) STRICT, WITHOUT ROWID`,
    'CREATE TABLE search_state (id INTEGER PRIMARY KEY CHECK (id = 1), basis TEXT NOT NULL, indexer TEXT NOT NULL) STRICT',
    "INSERT INTO search_state (id, basis, indexer) VALUES (1, '', '')",
  ],
  [
    // What a newer reader found, beside what the records rest on.
    `CREATE TABLE rereading (
      input TEXT PRIMARY KEY REFERENCES input (key),
      report TEXT NOT NULL,
      reader TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT`,
    `CREATE TABLE forwarding (
      dossier TEXT NOT NULL,
      earlier TEXT NOT NULL,
      present TEXT NOT NULL,
      PRIMARY KEY (dossier, earlier)
    ) STRICT, WITHOUT ROWID`,
  ],
  [
    // Kept thing by thing from now on, and linked anew.
    'DROP TABLE record',
    'DROP TABLE belonging',
    `CREATE TABLE record (
      dossier TEXT PRIMARY KEY,
      basis TEXT NOT NULL,
      linker TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      size TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE record_row (
      dossier TEXT NOT NULL,
      noun TEXT NOT NULL,
      id TEXT NOT NULL,
      place TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (dossier, noun, id)
    ) STRICT`,
    'CREATE INDEX record_row_place ON record_row (dossier, noun, place, id)',
  ],
  [
    // Words are counted from now on, so that they go with the last report that has them: the index is made anew.
    "ALTER TABLE search_report ADD COLUMN words BLOB NOT NULL DEFAULT X''",
    'ALTER TABLE search_word ADD COLUMN reports INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE search_name ADD COLUMN reports INTEGER NOT NULL DEFAULT 0',
    "UPDATE search_state SET basis = '', indexer = ''",
  ],
  [
    // The same bytes may come again, with something else given of them.
    'CREATE INDEX input_sha256 ON input (sha256)',
  ],
]
