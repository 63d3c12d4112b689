/**
 * Steps from an empty file to the newest schema: append only. A step that was released is never edited;
 * the version of a file is the number of steps that it has taken.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
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
]
