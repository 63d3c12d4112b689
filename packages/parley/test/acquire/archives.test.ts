import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acquire } from '../../src/acquire/acquire.ts'
import type { Acquired } from '../../src/acquire/input.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-archives-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function readAll(name: string, bytes: Uint8Array): Promise<Acquired[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const all: Acquired[] = []
  for await (const one of acquire([path], { given: {} })) all.push(one)
  return all
}

const textOf = (one: Acquired | undefined): string =>
  one && 'raw' in one ? new TextDecoder().decode(one.raw.bytes) : ''
const shown = (all: readonly Acquired[]): string[] =>
  all.map((one) =>
    'raw' in one
      ? `${one.raw.origin.replace(folder, '')}: ${textOf(one)}`
      : `${one.refusal.origin.replace(folder, '')}! ${one.refusal.reason}`,
  )

/** A ZIP archive (APPNOTE 6.3) of these files, in this order. `size`: what its directory claims of a file, where it lies. */
function zipOf(files: { [name: string]: string }, size?: number): Uint8Array {
  const local: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [bytes, label] = [Buffer.from(text), Buffer.from(name)]
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size ?? bytes.length, 18)
    fields.writeUInt16LE(label.length, 22)
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, label])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    local.push(head, packed)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, entry, label]))
    offset += head.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, listed, Buffer.from('PK\u0005\u0006'), end])
}

describe('a ZIP archive', () => {
  test('gives its files in the order of their names, with what its tables say of them', async () => {
    const all = await readAll(
      'coverage.zip',
      zipOf({
        'uk/б.txt': 'Друга',
        'uk/а.txt': 'Перша',
        'uk/reports.csv': 'file,outlet,published\nа.txt,Вісті,2031-05-05\n',
        '__MACOSX/а.txt': 'x',
        'uk/.hidden': 'x',
        'style.css': 'x',
      }),
    )
    expect(shown(all)).toEqual([
      '/coverage.zip/style.css! is part of a web page, not a report: leave it out',
      '/coverage.zip/uk/а.txt: Перша',
      '/coverage.zip/uk/б.txt: Друга',
    ])
    expect(all[1]).toMatchObject({ raw: { given: { outlet: 'Вісті', published: '2031-05-05' } } })
  })

  test('gives of JSON what is read outside of it too: more than one report may have', async () => {
    const report = (mark: string): string => JSON.stringify({ text: `${mark} ${'слово '.repeat(1_000_000)}` })
    const all = await readAll(
      'large.zip',
      zipOf({ 'a.json': `[${report('1')},${report('2')}]`, 'b.jsonl': `${report('3')}\n${report('4')}\n` }),
    )
    expect(shown(all).map((line) => line.slice(0, 30))).toEqual([
      expect.stringMatching(/^\/large\.zip\/a\.json#1: 1 слово/u),
      expect.stringMatching(/^\/large\.zip\/a\.json#2: 2 слово/u),
      expect.stringMatching(/^\/large\.zip\/b\.jsonl:1: 3 слово/u),
      expect.stringMatching(/^\/large\.zip\/b\.jsonl:2: 4 слово/u),
    ])
  })

  test('that the system does not give is not called broken', async () => {
    mkdirSync(join(folder, 'folder.zip'))
    symlinkSync('round.zip', join(folder, 'round.zip'))
    const { readZip } = await import('../../src/acquire/zip.ts')
    const never = async function* (): AsyncGenerator<Acquired> {}
    for (const [name, wanted] of [
      ['none.zip', /is not there/u],
      ['folder.zip', /is a folder where a file was expected/u],
      ['round.zip', /is a link that leads back to itself/u],
    ] as const) {
      const all: Acquired[] = []
      for await (const one of readZip(join(folder, name), { command: {}, table: {} }, never)) all.push(one)
      expect(shown(all)).toEqual([expect.stringMatching(wanted)])
    }
  })

  const bad: [string, Uint8Array, RegExp][] = [
    ['that is none', Buffer.from('no archive at all'), /is a broken ZIP archive/u],
    ['that is empty', zipOf({}), /is an archive without files/u],
    ['that is cut off', zipOf({ 'a.txt': 'Перша' }).subarray(0, 40), /is a broken ZIP archive/u],
    [
      'whose file unpacks to more than it may',
      zipOf({ 'a.txt': 'x' }, 30 * 1024 * 1024),
      /unpacked is larger than 20 MB/u,
    ],
    ['whose file is larger than it says', zipOf({ 'a.txt': 'x'.repeat(1000) }, 10), /is broken in the archive/u],
    ['that holds another', zipOf({ 'b.zip': 'x' }), /is an archive within another/u],
    ['whose file leads out of it', zipOf({ '../a.txt': 'x' }), /is a broken ZIP archive/u],
  ]
  test.each(bad)('%s is refused in one line', async (_, bytes, wanted) => {
    expect(shown(await readAll('bad.zip', bytes))).toEqual([expect.stringMatching(wanted)])
  })
})

const response = (
  address: string,
  body: string,
  head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8',
): string => {
  const http = `${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  return [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: ${address}`,
    'WARC-Date: 2031-05-05T10:00:00Z',
    'WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
    '',
    `${http}\r\n\r\n`,
  ].join('\r\n')
}

describe('a web archive', () => {
  const archive =
    response('https://news.example/1', '<p>Переговори</p>') +
    response('https://news.example/a.png', 'x', 'HTTP/1.1 200 OK\r\nContent-Type: image/png') +
    response('https://news.example/none', 'x', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html') +
    response('https://news.example/robots.txt', 'User-agent: *', 'HTTP/1.1 200 OK\r\nContent-Type: text/plain') +
    response('https://news.example/2', 'Друга', 'HTTP/1.1 200 OK\r\nContent-Type: text/plain')

  test.each([
    ['pages.warc', Buffer.from(archive)],
    ['pages.warc.gz', gzipSync(archive)],
  ])('gives its pages with their addresses and when they were captured: %s', async (name, bytes) => {
    const all = await readAll(name, bytes)
    expect(shown(all)).toEqual(['https://news.example/1: <p>Переговори</p>', 'https://news.example/2: Друга'])
    expect(all[0]).toMatchObject({
      captured: '2031-05-05T10:00:00.000Z',
      raw: { format: 'html', given: { url: 'https://news.example/1' } },
    })
  })

  test.each([
    ['that is none', Buffer.from('no archive at all')],
    ['that is empty', Buffer.alloc(0)],
  ])('%s is refused in one line', async (_, bytes) => {
    expect(shown(await readAll('bad.warc', bytes))).toEqual([expect.stringMatching(/! .+/u)])
  })
})
