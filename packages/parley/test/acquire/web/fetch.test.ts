import { deflateRawSync, gzipSync, brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createFetcher, type Fetcher } from '../../../src/acquire/web/fetch.ts'
import { createSite, redirect, type Site, text } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await createSite()
})
afterAll(() => site[Symbol.asyncDispose]())
beforeEach(() => {
  site.pages = {}
  site.asked.length = 0
})

async function using(
  options: Parameters<typeof createFetcher>[0],
  work: (fetcher: Fetcher) => Promise<void>,
): Promise<void> {
  const fetcher = createFetcher(options)
  try {
    await work(fetcher)
  } finally {
    await fetcher.close()
  }
}

describe('an address inside the network is never fetched', () => {
  const inside = [
    'http://127.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://0x7f000001:PORT/',
    'http://2130706433:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://0x7f.0.0.1:PORT/',
    'http://127.0.0.1.:PORT/',
    'http://0.0.0.0:PORT/',
    'http://localhost:PORT/',
    'http://LOCALHOST.:PORT/',
    'http://printer:PORT/',
    'http://wiki.localhost:PORT/',
    'http://nas.local/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]:PORT/',
    'http://[::]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://１２７.0.0.1:PORT/',
    'http://127。0。0。1:PORT/',
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'http://user:secret@127.0.0.1:PORT/',
  ]
  test.each(inside)('%s', async (address) => {
    await using({}, async (fetcher) => {
      const fetched = await fetcher.fetch(address.replace('PORT', String(site.port)))
      expect(fetched.outcome).toBe('trouble')
      expect(site.asked).toEqual([])
    })
  })

  const answers: [string, string[]][] = [
    ['127.0.0.1', ['127.0.0.1']],
    ['::1', ['::1']],
    ['10.0.0.8', ['10.0.0.8']],
    ['an outside and an inside address', ['93.184.215.14', '127.0.0.1']],
    ['::ffff:127.0.0.1', ['::ffff:127.0.0.1']],
  ]
  test.each(answers)('nor a name that DNS resolves to %s', async (_, found) => {
    const resolve: NonNullable<Parameters<typeof createFetcher>[0]>['resolve'] = (_host, answer) =>
      answer(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    await using({ resolve }, async (fetcher) => {
      const fetched = await fetcher.fetch(`http://news.example:${site.port}/`)
      expect(fetched).toMatchObject({ outcome: 'trouble', reason: expect.stringContaining('inside your network') })
      expect(site.asked).toEqual([])
    })
  })

  const wayIn: [target: string, reason: RegExp][] = [
    ['http://localhost:PORT/secret', /^leads on to localhost, which is inside your network: /u],
    ['http://[::1]:PORT/secret', /^leads on to \[::1\], which is inside your network: /u],
    ['http://0x7f000001:PORT/secret', /^leads on to 127\.0\.0\.1, which is inside your network: /u],
    ['file:///etc/passwd', /^is no web address \(file:\)/u],
  ]
  test.each(wayIn)('nor %s that an allowed host redirects to', async (target, reason) => {
    site.pages = { '/': redirect(target.replace('PORT', String(site.port))), '/secret': text('secret') }
    // Only the name is allowed that the redirect comes from.
    const resolve: NonNullable<Parameters<typeof createFetcher>[0]>['resolve'] = (_host, answer) =>
      answer(null, [{ address: '127.0.0.1', family: 4 }])
    await using({ resolve, allowHosts: ['news.example'] }, async (fetcher) => {
      expect(await fetcher.fetch(`http://news.example:${site.port}/`)).toMatchObject({
        outcome: 'trouble',
        reason: expect.stringMatching(reason),
      })
      expect(site.asked.map(({ path }) => path)).toEqual(['/'])
    })
  })

  test('but one that was allowed by name is', async () => {
    site.pages = { '/': text('Переговори') }
    await using({ allowHosts: ['127.0.0.1'] }, async (fetcher) => {
      expect(await fetcher.fetch(site.root)).toMatchObject({
        outcome: 'page',
        bytes: new TextEncoder().encode('Переговори'),
      })
    })
  })
})

describe('a page', () => {
  const allowed = { allowHosts: ['127.0.0.1'] }
  const page = (fetched: unknown): string => new TextDecoder().decode((fetched as { bytes: Uint8Array }).bytes)

  test('is fetched with where it came from, its type and its validators', async () => {
    site.pages = {
      '/old': redirect('/new', 301),
      '/new': text('Talks', { etag: '"1"', 'last-modified': 'Mon, 05 May 2031 10:00:00 GMT' }),
    }
    await using(allowed, async (fetcher) => {
      expect(await fetcher.fetch(`${site.root}/old`)).toEqual({
        outcome: 'page',
        address: `${site.root}/new`,
        bytes: new TextEncoder().encode('Talks'),
        contentType: 'text/html; charset=utf-8',
        validators: { etag: '"1"', lastModified: 'Mon, 05 May 2031 10:00:00 GMT' },
      })
    })
  })

  test('that did not change is not sent again', async () => {
    site.pages = {
      '/': (request, response) => response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end(),
    }
    await using(allowed, async (fetcher) => {
      expect((await fetcher.fetch(site.root, { etag: '"1"' })).outcome).toBe('unchanged')
      expect((await fetcher.fetch(site.root)).outcome).toBe('page')
    })
  })

  test.each([
    ['gzip', gzipSync('Talks')],
    ['br', brotliCompressSync('Talks')],
    ['deflate', deflateRawSync('Talks')],
    ['gzip, br', brotliCompressSync(gzipSync('Talks'))],
  ])('packed with %s is unpacked', async (coding, bytes) => {
    site.pages = { '/': text(bytes, { 'content-encoding': coding }) }
    await using(allowed, async (fetcher) => expect(page(await fetcher.fetch(site.root))).toBe('Talks'))
  })

  const troubles: [string, Site['pages'], RegExp][] = [
    ['that is gone', {}, /is not there any more \(404\)/u],
    ['that is refused', { '/': (_, response) => response.writeHead(403).end() }, /was refused by the server \(403\)/u],
    ['that leads to itself', { '/': redirect('/') }, /leads from page to page more than 8 times/u],
    ['that leads nowhere', { '/': redirect('http://') }, /leads from page to page/u],
    ['that is too large', { '/': text('x'.repeat(2000)) }, /is larger than/u],
    [
      'that unpacks without end',
      { '/': text(gzipSync('x'.repeat(100_000)), { 'content-encoding': 'gzip' }) },
      /unpacked is larger than/u,
    ],
    ['that is packed and broken', { '/': text('no gzip', { 'content-encoding': 'gzip' }) }, /is packed, and broken/u],
    ['that is packed strangely', { '/': text('x', { 'content-encoding': 'rot13' }) }, /does not know \(rot13\)/u],
    [
      'that breaks off',
      {
        '/': (_, response) => {
          response.writeHead(200, { 'content-length': '100' }).write('x')
          setTimeout(() => response.destroy(), 20)
        },
      },
      /broke the connection off/u,
    ],
    [
      'that never ends',
      {
        '/': (_, response) => {
          response.writeHead(200).write('x')
        },
      },
      /took too long to answer/u,
    ],
    ['that is never answered', { '/': () => {} }, /took too long to answer/u],
  ]
  test.each(troubles)('%s is told in words', async (_, pages, reason) => {
    site.pages = pages
    await using({ ...allowed, largest: 1000, longest: 400 }, async (fetcher) => {
      const fetched = await fetcher.fetch(`${site.root}/`)
      expect(fetched.outcome).not.toBe('page')
      expect((fetched as { reason: string }).reason).toMatch(reason)
    })
  })

  test.each([
    ['120', 120],
    [undefined, null],
    ['soon', null],
    [new Date(Date.now() + 600_000).toUTCString(), 600],
  ])('refused for now says when to come again: %s', async (value, wanted) => {
    site.pages = {
      '/': (_, response) => response.writeHead(503, value === undefined ? {} : { 'retry-after': value }).end(),
    }
    await using(allowed, async (fetcher) => {
      const { again } = (await fetcher.fetch(site.root)) as { again: number | null }
      if (wanted === null) expect(again).toBeNull()
      else expect(Math.abs((again ?? 0) - wanted)).toBeLessThanOrEqual(wanted === 600 ? 60 : 0)
    })
  })
})
