// Imports run one way: model ← language ← read ← link, model ← store, model ← export; only serve and cli join.
// Why not dependency-cruiser: version 18 reads TypeScript below 7 only.
import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'oxc-parser'

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  path: string
  source: string
}

const LIBRARY = 'packages/parley/src/'
const ROOM = 'packages/web/src/'
const STAGES = ['clean', 'segment', 'annotate', 'resolve', 'extract']

/** The files of read/ that know the stages; the others there are the types that stages share. */
const JOINS_STAGES = new Set(['read.ts', 'lexicon.ts'])

/** The types of what the API takes and answers. */
const VIEWS = new Set([`${LIBRARY}serve/views.ts`, `${LIBRARY}serve/keeping-views.ts`])

/** What each folder of the library may import besides itself. `read types` are the files read/*.ts, without the stages. */
const ALLOWED: Record<string, string[]> = {
  model: [],
  language: ['model'],
  'read types': ['model', 'language'],
  read: ['model', 'language', 'read types', ...STAGES],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['model', 'language', 'read types']])),
  link: ['model', 'language', 'read types'],
  acquire: ['model', 'read types'],
  store: ['model'],
  export: ['model'],
  serve: ['model', 'language', 'read', 'read types', 'link', 'acquire', 'store', 'export'],
  cli: ['model', 'language', 'read', 'read types', 'link', 'acquire', 'store', 'export', 'serve'],
}

/** Modules that open connections to the web. Serve has its own server package, which only listens; a store speaks to its database. */
const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises)$|^undici$/u

/** Every import that breaks the rule, one line each; none when all is well. */
export function importViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((wanted) => {
      const reason = forbidden(file.path, wanted)
      return reason === null ? [] : [`${file.path} imports ${wanted.specifier}: ${reason}`]
    }),
  )
}

/** The sources that the rule binds. */
export function boundSources(root: string): SourceFile[] {
  return globSync([`${LIBRARY}**/*.ts`, `${ROOM}**/*.{ts,tsx}`], { cwd: root }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    source: readFileSync(join(root, path), 'utf8'),
  }))
}

interface Import {
  specifier: string
  typeOnly: boolean
}

function importsOf({ path, source }: SourceFile): Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, source).module
  return [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest }) => ({
      specifier: source.slice(moduleRequest.start, moduleRequest.end).replaceAll(/['"`]/gu, ''),
      typeOnly: false,
    })),
  ]
}

function forbidden(path: string, { specifier, typeOnly }: Import): string | null {
  const from = folderOf(path)
  if (NETWORK.test(specifier)) return from === 'acquire' || typeOnly ? null : 'only acquire touches the network'
  if (!specifier.startsWith('.')) return null
  const target = posix.join(posix.dirname(path), specifier)
  if (path.startsWith(ROOM)) return forbiddenToRoom(target, typeOnly)
  if (!target.startsWith(LIBRARY)) {
    return target.startsWith('packages/parley/') ? null : 'the library imports nothing outside its package'
  }
  const to = folderOf(target)
  if (from === to || ALLOWED[from]?.includes(to)) return null
  return ALLOWED[from] === undefined ? `the import rule does not know the folder ${from}` : `${from} may not know ${to}`
}

function forbiddenToRoom(target: string, typeOnly: boolean): string | null {
  if (target.startsWith(ROOM) || !target.startsWith('packages/parley/')) return null
  const shown = target.startsWith(`${LIBRARY}model/`) || VIEWS.has(target)
  return shown && typeOnly ? null : 'the room knows only the types of the API'
}

function folderOf(path: string): string {
  const [folder = '', second = '', third] = path.slice(LIBRARY.length).split('/')
  if (folder !== 'read') return folder
  if (third !== undefined) return second
  return JOINS_STAGES.has(second) ? 'read' : 'read types'
}
