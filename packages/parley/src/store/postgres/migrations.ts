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
      bytes BYTEA NOT NULL
    )`,
    `CREATE TABLE findings (
      input TEXT COLLATE "C" PRIMARY KEY REFERENCES input (key),
      report TEXT COLLATE "C" NOT NULL,
      reader TEXT COLLATE "C" NOT NULL,
      sha256 TEXT COLLATE "C" NOT NULL,
      content BYTEA NOT NULL
    )`,
    // Lets the fingerprint of all findings be computed without a look at their content.
    'CREATE INDEX findings_sha256 ON findings (input, sha256)',
    `CREATE TABLE record (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      basis TEXT COLLATE "C" NOT NULL,
      linker TEXT COLLATE "C" NOT NULL,
      fingerprint TEXT COLLATE "C" NOT NULL,
      content BYTEA NOT NULL
    )`,
    `CREATE TABLE change (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      revision INTEGER NOT NULL,
      changed TEXT COLLATE "C"
    )`,
    'INSERT INTO change (id, revision, changed) VALUES (1, 0, NULL)',
  ],
]
