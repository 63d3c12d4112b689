import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../../scripts/run.ts'

/** Every file of the project: what git follows, and what is new and not ignored. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))
const code = files.filter((file) => /\.(?:ts|tsx|mjs)$/u.test(file))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

describe('the code', () => {
  it('keeps files short: none over 500 lines but data', () => {
    expect(code.filter((file) => !file.startsWith('eval/gold/') && read(file).split('\n').length > 500)).toEqual([])
  })

  it('uses no ASCII-only classes in regular expressions over Cyrillic text', () => {
    const bound = code.filter((file) => /src\/(?:language|read|link)\//u.test(file))
    expect(bound.filter((file) => /(?<!\\)\\[bBwW](?![a-z])/u.test(withoutComments(read(file))))).toEqual([])
  })

  it('fetches nothing outside acquire and the room', () => {
    const bound = code.filter((file) => file.startsWith('packages/parley/src/') && !file.includes('/src/acquire/'))
    expect(bound.filter((file) => /(?<![\p{L}.])(?:fetch|WebSocket|EventSource)\(/u.test(read(file)))).toEqual([])
  })

  it('has no barrel files', () => {
    const barrels = code.filter((file) => {
      const lines = withoutComments(read(file))
        .split('\n')
        .filter((line) => line.trim() !== '')
      return lines.length > 0 && lines.every((line) => /^export (?:type )?(?:\*|\{[^}]*\}) from /u.test(line))
    })
    expect(barrels).toEqual([])
  })
})

describe('the dependencies', () => {
  const manifests = ['package.json', 'packages/parley/package.json', 'packages/web/package.json']

  it.each(manifests)('%s names exact versions', (file) => {
    const { dependencies, devDependencies } = JSON.parse(read(file)) as Record<string, Record<string, string>>
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/u.test(version),
    )
    expect(ranges).toEqual([])
  })

  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> }>
  }

  it('are locked without the addresses that they were downloaded from', () => {
    const addressed = Object.entries(packages).filter(
      ([, entry]) => entry.resolved !== undefined && entry.link !== true,
    )
    expect(addressed).toEqual([])
  })

  it('are locked for every platform, or npm ci refuses the lock file (mend it with scripts/complete-lock.ts)', () => {
    const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    expect(wanted.filter((name) => !locked.has(name))).toEqual([])
  })
})

describe('the papers', () => {
  it('hold the whole licence', () => {
    expect(read('LICENSE')).toContain('Apache License')
    expect(read('LICENSE')).toContain('END OF TERMS AND CONDITIONS')
  })

  const pages = files.filter(
    (file) => file.endsWith('.md') && !/^(?:samples|eval\/unseen|eval\/blind)\/.*\/|\/test\//u.test(file),
  )

  it.each(pages)('%s links to files that exist', (page) => {
    const folder = page.split('/').slice(0, -1).join('/')
    const links = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/gu)].map(([, target = '']) => target)
    expect(links.filter((target) => !existsSync(join(root, folder, target)))).toEqual([])
  })
})

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/^\s*\/\/.*$/gmu, '')
}
