import { createHash, type Hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { once } from './once.ts'

/** Beside what npm installed, and so as trusted as the code; `npm ci` takes it away. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/parley', import.meta.url))
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))

/**
 * What is made of files of this folder (`uk/time.yml`), kept between runs as JSON: reading vocabularies takes a second,
 * reading what was made of them some thousandths. It is made anew when any of the files, any code of this folder or Node
 * itself has changed, by their content; where nothing can be kept it is made each time. `Content` must survive JSON.
 */
export function keep<Content>(name: string, files: readonly string[], make: () => Content): Content {
  const sources = sourcesOf(files)
  const path = join(FOLDER, `${name.replaceAll('/', '-')}.json`)
  const kept = readKept(path, sources)
  if (kept) return kept.content as Content
  const content = make()
  writeKept(path, sources, content)
  return content
}

function readKept(path: string, sources: string): { content: unknown } | null {
  try {
    const text = readFileSync(path, 'utf8')
    return text.startsWith(sources) ? { content: JSON.parse(text.slice(sources.length)) } : null
  } catch {
    // Not there, not readable, or broken: it is made again.
    return null
  }
}

function writeKept(path: string, sources: string, content: unknown): void {
  try {
    mkdirSync(FOLDER, { recursive: true })
    // Under its name only when it is whole: several processes may write it at once.
    const unfinished = `${path}.${process.pid}`
    writeFileSync(unfinished, sources + JSON.stringify(content))
    renameSync(unfinished, path)
  } catch {
    // An installation that nobody may write to works, more slowly.
  }
}

/** A line that is the same as long as the files and the code are. */
function sourcesOf(files: readonly string[]): string {
  const hash = codeHash().copy()
  for (const file of files) hash.update(readFileSync(join(HERE, file))).update('\0')
  return `${hash.digest('hex')}\n`
}

const codeHash = once((): Hash => {
  // The package's own description has the versions of the parsers.
  const hash = createHash('sha256').update(process.version).update(readFileSync(PACKAGE))
  const code = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  for (const file of code.toSorted()) hash.update(file).update(readFileSync(join(HERE, file)))
  return hash
})
