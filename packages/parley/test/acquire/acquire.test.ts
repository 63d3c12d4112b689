import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acquire } from '../../src/acquire/acquire.ts'
import { trouble } from '../../src/acquire/trouble.ts'
import type { GivenMetadata } from '../../src/read/cleaned.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-acquire-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function write(files: { [name: string]: string | Uint8Array }): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** One line per outcome: "+ a.txt text «…» {…}" or "- a.txt: reason"; the folder's own path is left out. */
async function run(names: string[], given: GivenMetadata = {}, stdin?: string): Promise<string[]> {
  const outcomes: string[] = []
  const options = stdin === undefined ? { given } : { given, stdin: async () => new TextEncoder().encode(stdin) }
  const paths = names.map((name) => (name === '-' ? name : join(folder, name)))
  for await (const outcome of acquire(paths, options)) {
    if ('refusal' in outcome) outcomes.push(`- ${outcome.refusal.origin}: ${outcome.refusal.reason}`)
    else {
      const { origin, format, bytes, given: known } = outcome.raw
      outcomes.push(`+ ${origin} ${format} «${new TextDecoder().decode(bytes)}» ${JSON.stringify(known)}`)
    }
  }
  return outcomes.map((outcome) => outcome.replaceAll(`${folder}/`, '').replaceAll(folder, '.'))
}

describe('files', () => {
  test.each([
    ['a.txt', 'Text.', 'text', 'Text.'],
    ['a.HTML', 'Text.', 'html', 'Text.'],
    ['a.htm', '<p>Text.', 'html', '<p>Text.'],
    ['a.html.gz', gzipSync('<p>Text.'), 'html', '<p>Text.'],
    ['a.md', '# Text', 'markdown', '# Text'],
    ['page', '<!DOCTYPE html><p>Text.', 'html', '<!DOCTYPE html><p>Text.'],
    ['page.aspx', '\uFEFF <div class="x">Text.', 'html', ' <div class="x">Text.'],
    ['notes', 'a < b, said she.', 'text', 'a < b, said she.'],
  ])('%s', async (name, content, format, text) => {
    await write({ [name]: content })
    expect(await run([name])).toEqual([`+ ${name} ${format} «${text}» {}`])
  })

  test('a folder is read in the order of names, hidden files and tables left out, each file once', async () => {
    await write({
      'b.txt': 'B',
      'a.txt': 'A',
      'sub/c.txt': 'C',
      '.hidden/d.txt': 'D',
      '.e.txt': 'E',
      'reports.csv': 'file,outlet\na.txt,Вісник\n',
    })
    await symlink('.', join(folder, 'sub', 'again'))
    expect(await run(['', 'a.txt'])).toEqual([
      '+ a.txt text «A» {"outlet":"Вісник"}',
      '+ b.txt text «B» {}',
      '+ sub/c.txt text «C» {}',
    ])
  })

  test('standard input may hold text, a page or JSON', async () => {
    expect(await run(['-'], {}, 'Text.')).toEqual(['+ standard input text «Text.» {}'])
    expect(await run(['-'], {}, '<html><p>Text.')).toEqual(['+ standard input html «<html><p>Text.» {}'])
    expect(await run(['-'], {}, '{"text":"A"}\n{"text":"B"}\n')).toEqual([
      '+ standard input:1 text «A» {}',
      '+ standard input:2 text «B» {}',
    ])
    expect(await run(['-'])).toEqual(['- standard input: cannot be read here: name a file'])
  })
})

describe('JSON', () => {
  test.each([
    [
      'one report',
      '{"text":"A","title":"T","outlet":"O","published":"2025-12-06"}',
      ['+ r.json text «A» {"outlet":"O","published":"2025-12-06","title":"T"}'],
    ],
    [
      'a list',
      '[{"html":"<p>A"},{"body":"B","source":{"name":"S"}}]',
      ['+ r.json#1 html «<p>A» {}', '+ r.json#2 text «B» {"outlet":"S"}'],
    ],
    [
      'a record',
      '{"format":"parley-record/1","reports":[{"origin":"a.txt","text":"A","language":"uk","outlet":null}]}',
      ['+ a.txt text «A» {"language":"uk"}'],
    ],
    [
      'a page as body',
      '{"body":"<p>A</p>","url":"https://x.example/a"}',
      ['+ https://x.example/a html «<p>A</p>» {"url":"https://x.example/a"}'],
    ],
    [
      'a time of day',
      '{"text":"A","date":"2025-12-06T22:30:00+02:00"}',
      ['+ r.json text «A» {"published":"2025-12-06"}'],
    ],
    ['no text', '{"title":"A"}', ['- r.json: holds no "text", "body" or "html": nothing to read']],
    ['no object', '[7]', ['- r.json#1: is no report: a report is an object with "text" or "html"']],
    ['an empty list', '[]', ['- r.json: holds no reports: its list is empty']],
    ['broken', '{\n  "text": "A",\n  oops\n}', ['- r.json: is not valid JSON in line 3: mend it there']],
    ['cut off', '{\n"text": "A"', ['- r.json: is not valid JSON in line 2: mend it there']],
    [
      'a bad date',
      '{"text":"A","date":"soon"}',
      ['- r.json: published "soon" is no date: write it as 2025-12-06', '+ r.json text «A» {}'],
    ],
  ])('%s', async (_, content, outcomes) => {
    await write({ 'r.json': content })
    expect(await run(['r.json'])).toEqual(outcomes)
  })

  test.each(['r.jsonl', 'r.jsonl.gz'])('%s: one report a line, a broken line does not stop the rest', async (name) => {
    const lines = '{"text":"A"}\n\n{broken\r\n{"text":"B","url":"https://x.example/b"}'
    await write({ [name]: name.endsWith('.gz') ? gzipSync(lines) : lines })
    expect(await run([name])).toEqual([
      `+ ${name}:1 text «A» {}`,
      `- ${name}:3: is not valid JSON: every line has to be one report in JSON`,
      '+ https://x.example/b text «B» {"url":"https://x.example/b"}',
    ])
  })
})

describe('metadata', () => {
  test('a table wins over front matter, front matter over the command line', async () => {
    await write({
      'a.md': '---\noutlet: Own\ntitle: Own title\n---\nText.',
      'reports.yml': 'a.md:\n  outlet: Table\n',
    })
    const [outcome] = await run(['a.md'], { outlet: 'Command', title: 'Command', language: 'uk' })
    expect(outcome).toMatch(/\{"outlet":"Table","title":"Own title","language":"uk"\}$/u)
  })

  test.each([
    ['reports.csv', 'File;Outlet;Published\na.txt;Вісник;06.12.2025\n'],
    ['reports.csv', '\uFEFFfile,outlet,published\n"a.txt","Вісник",2025-12-06\n'],
    ['reports.yml', '- file: a.txt\n  outlet: Вісник\n  published: 2025-12-06\n'],
    ['reports.yaml', 'a.txt: { outlet: Вісник, date: 2025-12-06 }\n'],
  ])('%s: %s', async (name, content) => {
    await write({ 'a.txt': 'A', [name]: content })
    const wanted = ['+ a.txt text «A» {"outlet":"Вісник","published":"2025-12-06"}']
    expect(await run(['a.txt'])).toEqual(wanted)
    expect(await run([''])).toEqual(wanted)
  })

  test('a table of the outer folder may name files further in, and the nearer table wins', async () => {
    await write({
      'in/a.txt': 'A',
      'reports.csv': 'file,outlet,title\nin/a.txt,Outer,T\n',
      'in/reports.csv': 'file,outlet\na.txt,Inner\n',
    })
    expect(await run([''])).toEqual(['+ in/a.txt text «A» {"outlet":"Inner","title":"T"}'])
  })

  test.each([
    ['reports.csv', 'file,outlet\na.txt,"Вісник\n', /^- reports\.csv: is broken/u],
    ['reports.csv', 'name,outlet\na.txt,Вісник\n', /^- reports\.csv: has no column "file"/u],
    ['reports.csv', 'file,outlet\n,Вісник\n', /^- reports\.csv:2: names no file/u],
    ['reports.csv', 'file,outlet\nz.txt,Вісник\n', /^- reports\.csv:2: names z\.txt, which is not beside it/u],
    ['reports.csv', 'file,published\na.txt,soon\n', /^- reports\.csv:2: published "soon" is no date/u],
    ['reports.yml', '- file: a.txt\n  outlet: [\n', /^- reports\.yml: is broken in line/u],
    ['reports.yml', 'just words\n', /^- reports\.yml: has to be a list/u],
  ])('a broken %s is told of, and the file is read without it: %s', async (name, content, problem) => {
    await write({ 'a.txt': 'A', [name]: content })
    const [first, ...rest] = await run([''])
    expect(first).toMatch(problem)
    expect(rest).toEqual(['+ a.txt text «A» {}'])
  })

  test('broken front matter is told of with its line', async () => {
    await write({ 'a.md': '---\noutlet: O\ntitle: A: B\n---\nText.' })
    const [first, second] = await run(['a.md'])
    expect(first).toBe('- a.md: front matter is broken in line 3: mend it or take it out')
    expect(second).toMatch(/^\+ a\.md/u)
  })
})

describe('bad inputs are refused, and the rest goes on', () => {
  test('each with one line', async () => {
    await write({
      'empty.txt': '',
      'broken.html.gz': 'no gzip',
      'cut.html.gz': gzipSync('<p>Text.').subarray(0, 12),
      'style.css': 'p {}',
      'table.csv': 'a,b',
      'none/.keep': '',
      'z.txt': 'Z',
    })
    await writeFile(join(folder, 'big.txt'), Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))
    await writeFile(join(folder, 'bomb.html.gz'), gzipSync(Buffer.alloc(21 * 1024 * 1024, 'a')))
    await symlink('nowhere', join(folder, 'dangling.txt'))
    expect(await run(['missing.txt', 'none', ''])).toEqual([
      '- missing.txt: is not there: check the name',
      '- none: is a folder without reports: nothing to read',
      '- big.txt: is larger than 20 MB, the limit: split it, or leave it out if it is no report',
      '- bomb.html.gz: unpacked is larger than 20 MB, the limit: split it, or leave it out if it is no report',
      '+ broken.html.gz html «no gzip» {}',
      '- cut.html.gz: is a gzip archive that breaks off: fetch it again',
      '- dangling.txt: is gone, or a link to a file that is not there',
      '- empty.txt: is empty: nothing to read',
      '- style.css: is part of a web page, not a report: leave it out',
      '- table.csv: is a table, not a report: name it reports.csv if it describes the files beside it',
      '+ z.txt text «Z» {}',
    ])
  })

  test('a file that vanishes between listing and reading', async () => {
    await write({ 'a.txt': 'A', 'b.txt': 'B' })
    const outcomes: string[] = []
    for await (const outcome of acquire([folder], { given: {} })) {
      outcomes.push('raw' in outcome ? 'read' : outcome.refusal.reason)
      await rm(join(folder, 'b.txt'), { force: true })
    }
    expect(outcomes).toEqual(['read', 'is gone, or a link to a file that is not there'])
  })

  test.each([
    ['EACCES', 'may not be read: ask for the right to read it'],
    ['EIO', 'cannot be read from the disk (EIO): copy it anew'],
    ['EUNKNOWN', 'cannot be read (EUNKNOWN)'],
  ])('%s', (code, reason) => {
    expect(trouble(Object.assign(new Error('x'), { code }))).toBe(reason)
  })
})
