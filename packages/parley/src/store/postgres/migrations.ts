/**
 * Steps from an empty schema to the newest, as those of SQLite: append only, a step that was released is never edited.
 * Text is compared by code unit (collation "C"), so that an order is the same on every server.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE input (
      key TEXT COLLATE "C" PRIMARY KEY,
      origin TEXT COLLATE "C" NOT NULL,
      format TEXT COLLATE "C" NOT NULL,
      given TEXT COLLATE "C" NOT NULL,
      captured TEXT COLLATE "C" NOT NULL,
      sha256 TEXT COLLATE "C" NOT NULL,
      bytes BYTEA NOT NULL,
      address TEXT COLLATE "C"
    )`,
    `CREATE TABLE findings (
      input TEXT COLLATE "C" PRIMARY KEY REFERENCES input (key),
      report TEXT COLLATE "C" NOT NULL,
      reader TEXT COLLATE "C" NOT NULL,
      sha256 TEXT COLLATE "C" NOT NULL,
      content BYTEA NOT NULL
    )`,
    `CREATE TABLE change (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      revision INTEGER NOT NULL,
      changed TEXT COLLATE "C",
      contents TEXT COLLATE "C" NOT NULL
    )`,
    "INSERT INTO change (id, revision, changed, contents) VALUES (1, 0, NULL, '0000000000000000000000000000000000000000000000000000000000000000')",
    `CREATE TABLE entry (
      place INTEGER PRIMARY KEY,
      id TEXT COLLATE "C" NOT NULL UNIQUE,
      kind TEXT COLLATE "C" NOT NULL,
      subject TEXT COLLATE "C" NOT NULL,
      at TEXT COLLATE "C" NOT NULL,
      content TEXT COLLATE "C" NOT NULL,
      seal TEXT COLLATE "C" NOT NULL
    )`,
    'CREATE INDEX entry_subject ON entry (kind, subject, at)',
    // The ledger only grows, whoever is connected.
    `CREATE FUNCTION ledger_only_grows() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the ledger only grows'; END $$`,
    `CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
      FOR EACH STATEMENT EXECUTE FUNCTION ledger_only_grows()`,
    `CREATE TABLE record (
      dossier TEXT COLLATE "C" PRIMARY KEY,
      basis TEXT COLLATE "C" NOT NULL,
      linker TEXT COLLATE "C" NOT NULL,
      fingerprint TEXT COLLATE "C" NOT NULL,
      content BYTEA NOT NULL
    )`,
  ],
  [
    `CREATE TABLE watched (
      address TEXT COLLATE "C" PRIMARY KEY,
      state TEXT COLLATE "C" NOT NULL
    )`,
    `CREATE TABLE lease (
      name TEXT COLLATE "C" PRIMARY KEY,
      holder TEXT COLLATE "C" NOT NULL,
      until TEXT COLLATE "C" NOT NULL
    )`,
  ],
  [
    `CREATE TABLE belonging (
      dossier TEXT COLLATE "C" NOT NULL,
      report TEXT COLLATE "C" NOT NULL,
      PRIMARY KEY (dossier, report)
    )`,
    // Saved again with what belongs to each dossier.
    'DELETE FROM record',
    `CREATE TABLE search_report (
      number BIGINT PRIMARY KEY,
      report TEXT COLLATE "C" NOT NULL UNIQUE,
      input TEXT COLLATE "C" NOT NULL,
      sha256 TEXT COLLATE "C" NOT NULL,
      content BYTEA NOT NULL,
      terms TSVECTOR NOT NULL
    )`,
    'CREATE INDEX search_report_terms ON search_report USING gin (terms)',
    'CREATE TABLE search_word (word TEXT COLLATE "C" PRIMARY KEY)',
    `CREATE TABLE search_name (
      sound TEXT COLLATE "C" NOT NULL,
      base TEXT COLLATE "C" NOT NULL,
      word TEXT COLLATE "C" NOT NULL,
      PRIMARY KEY (sound, base, word)
    )`,
    `CREATE TABLE search_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      basis TEXT COLLATE "C" NOT NULL,
      indexer TEXT COLLATE "C" NOT NULL
    )`,
    "INSERT INTO search_state (id, basis, indexer) VALUES (1, '', '')",
  ],
  [
    // What a newer reader found, beside what the records rest on.
    `CREATE TABLE rereading (
      input TEXT COLLATE "C" PRIMARY KEY REFERENCES input (key),
      report TEXT COLLATE "C" NOT NULL,
      reader TEXT COLLATE "C" NOT NULL,
      sha256 TEXT COLLATE "C" NOT NULL,
      content BYTEA NOT NULL
    )`,
    `CREATE TABLE forwarding (
      dossier TEXT COLLATE "C" NOT NULL,
      earlier TEXT COLLATE "C" NOT NULL,
      present TEXT COLLATE "C" NOT NULL,
      PRIMARY KEY (dossier, earlier)
    )`,
  ],
  [
    // Kept thing by thing from now on, and linked anew.
    'DROP TABLE record',
    'DROP TABLE belonging',
    `CREATE TABLE record (
      dossier TEXT COLLATE "C" PRIMARY KEY,
      basis TEXT COLLATE "C" NOT NULL,
      linker TEXT COLLATE "C" NOT NULL,
      fingerprint TEXT COLLATE "C" NOT NULL,
      size TEXT COLLATE "C" NOT NULL
    )`,
    `CREATE TABLE record_row (
      dossier TEXT COLLATE "C" NOT NULL,
      noun TEXT COLLATE "C" NOT NULL,
      id TEXT COLLATE "C" NOT NULL,
      place TEXT COLLATE "C" NOT NULL,
      sha256 TEXT COLLATE "C" NOT NULL,
      content BYTEA NOT NULL,
      PRIMARY KEY (dossier, noun, id)
    )`,
    'CREATE INDEX record_row_place ON record_row (dossier, noun, place, id)',
  ],
  [
    // Words are counted from now on, so that they go with the last report that has them: the index is made anew.
    "ALTER TABLE search_report ADD COLUMN words BYTEA NOT NULL DEFAULT ''",
    'ALTER TABLE search_word ADD COLUMN reports INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE search_name ADD COLUMN reports INTEGER NOT NULL DEFAULT 0',
    "UPDATE search_state SET basis = '', indexer = ''",
  ],
  [
    // The same bytes may come again, with something else given of them.
    'CREATE INDEX input_sha256 ON input (sha256)',
  ],
]
