import { describe, expect, test } from 'vitest'
import { createCanonical } from '../../../src/acquire/web/address.ts'
import { feedItems } from '../../../src/acquire/web/feed.ts'
import { listItems } from '../../../src/acquire/web/list.ts'
import { opmlFeeds } from '../../../src/acquire/web/opml.ts'
import { sitemapItems } from '../../../src/acquire/web/sitemap.ts'

const NOW = Date.parse('2031-05-06T12:00:00Z')
const BASE = 'https://news.example/rss.xml'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The Cyrillic of windows-1251, which TextEncoder does not write. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 63
    if (code < 128) return code
    if (code >= 0x410 && code <= 0x44f) return code - 0x350
    return { і: 0xb3, ї: 0xbf, є: 0xba, І: 0xb2 }[letter] ?? 63
  })
}

const rss = (items: string, declaration = ''): string =>
  `<?xml version="1.0"${declaration}?><rss version="2.0"><channel><title>Вісті</title>${items}</channel></rss>`
const item = (link: string, more = ''): string => `<item><title>Переговори</title><link>${link}</link>${more}</item>`
const addressesOf = (read: ReturnType<typeof feedItems>): string[] =>
  'items' in read ? read.items.map(({ address }) => address) : []

describe('a feed', () => {
  const formats: [string, string][] = [
    ['RSS', rss(item('https://news.example/1'))],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Вісті</title><entry><title>Переговори</title><link rel="self" href="/self"/><link href="/1"/><updated>2031-05-05T10:00:00Z</updated></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Вісті</title></channel><item><title>Переговори</title><link>https://news.example/1</link></item></rdf:RDF>',
    ],
    [
      'JSON',
      '{"version":"https://jsonfeed.org/version/1.1","title":"Вісті","items":[{"id":"1","url":"https://news.example/1","title":"Переговори"}]}',
    ],
  ]
  test.each(formats)('in %s gives its items', (_, text) => {
    expect(feedItems(bytesOf(text), BASE, NOW)).toMatchObject({
      title: 'Вісті',
      isWhole: true,
      items: [{ address: 'https://news.example/1', title: 'Переговори' }],
    })
  })

  test.each([
    ['says what it is', windows1251(rss(item('https://news.example/1'), ' encoding="windows-1251"'))],
    ['lies about it', windows1251(rss(item('https://news.example/1'), ' encoding="UTF-8"'))],
    ['is UTF-8 and says something else', bytesOf(rss(item('https://news.example/1'), ' encoding="koi8-r"'))],
  ])('is read in its own encoding where it %s', (_, bytes) => {
    expect(feedItems(bytes, BASE, NOW)).toMatchObject({ title: 'Вісті', items: [{ title: 'Переговори' }] })
  })

  const times: [string, string | null][] = [
    ['<pubDate>Mon, 05 May 2031 10:00:00 +0300</pubDate>', '2031-05-05T07:00:00.000Z'],
    ['<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>', null],
    ['<pubDate>Mon, 05 May 2036 10:00:00 GMT</pubDate>', null],
    ['<pubDate>yesterday</pubDate>', null],
    ['', null],
  ]
  test.each(times)('dates an item by %s as %s', (written, published) => {
    expect(feedItems(bytesOf(rss(item('https://news.example/1', written))), BASE, NOW)).toMatchObject({
      items: [{ published }],
    })
  })

  test('that repeats itself or points nowhere gives each page once', () => {
    const text = rss(item('/1') + item('https://news.example/1') + item('javascript:alert(1)') + item('') + item('/2'))
    const read = feedItems(bytesOf(text), BASE, NOW)
    expect(addressesOf(read)).toEqual(['https://news.example/1', 'https://news.example/2'])
    expect(read).toMatchObject({ passed: 2 })
  })

  test('that breaks off gives what came before', () => {
    const text = rss(item('https://news.example/1') + item('https://news.example/2'))
    const read = feedItems(bytesOf(text.slice(0, text.indexOf('/2') - 30)), BASE, NOW)
    expect(addressesOf(read)).toContain('https://news.example/1')
    expect(read).toMatchObject({ isWhole: false })
  })

  test('of ten thousand items is read at once', () => {
    const many = Array.from({ length: 10_000 }, (_, number) => item(`https://news.example/${number}`)).join('')
    expect(addressesOf(feedItems(bytesOf(rss(many)), BASE, NOW))).toHaveLength(10_000)
  })

  test.each([
    ['a page', '<!doctype html><title>Вісті</title>'],
    ['nothing', ''],
    ['noise', '\u0000\u0001'],
    ['other JSON', '{"a":1}'],
  ])('that is %s is refused', (_, text) => {
    expect(feedItems(bytesOf(text), BASE, NOW)).toHaveProperty('reason')
  })
})

test('a sitemap for news gives pages with title and time', () => {
  const text = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://news.example/1?a=1&amp;b=2</loc>
    <news:news><news:publication_date>2031-05-05T10:00:00+03:00</news:publication_date><news:title><![CDATA[Мир & війна]]></news:title></news:news></url>
    <url><loc>https://news.example/2</loc><lastmod>2031-05-04</lastmod></url><url><priority>1</priority></url></urlset>`
  expect(sitemapItems(bytesOf(text), BASE, NOW)).toEqual({
    items: [
      {
        address: 'https://news.example/1?a=1&b=2',
        title: 'Мир & війна',
        published: '2031-05-05T07:00:00.000Z',
      },
      { address: 'https://news.example/2', title: null, published: '2031-05-04T00:00:00.000Z' },
    ],
    title: null,
    passed: 1,
    isWhole: true,
  })
  expect(sitemapItems(bytesOf(text.slice(0, -10)), BASE, NOW)).toMatchObject({ isWhole: false })
  expect(
    sitemapItems(bytesOf('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'), BASE, NOW),
  ).toMatchObject({ isWhole: true })
  expect(sitemapItems(bytesOf('<sitemapindex></sitemapindex>'), BASE, NOW)).toHaveProperty('reason')
})

test('a list gives the links that its selector points to', () => {
  const page = bytesOf(
    '<title>Вісті</title><base href="/ua/"><h2><a href="1.html">Перша</a></h2><h2 class="x">Без посилання</h2><h2><a href="/2">Друга</a></h2><a href="/menu">Меню</a>',
  )
  const read = listItems(page, 'h2', 'https://news.example/list')
  expect(read).toMatchObject({
    passed: 1,
    items: [{ address: 'https://news.example/ua/1.html', title: 'Перша' }, { address: 'https://news.example/2' }],
  })
  expect(listItems(page, 'h2[', 'https://news.example/list')).toEqual({
    reason: expect.stringContaining('that is no CSS selector'),
  })
})

test('the feeds of an OPML file are found at any depth', () => {
  const text =
    '<opml version="2.0"><body><outline text="Преса"><outline type="rss" text="Вісті" xmlUrl="https://news.example/rss"/><outline text="без"/></outline></body></opml>'
  expect(opmlFeeds(bytesOf(text))).toEqual([{ kind: 'feed', address: 'https://news.example/rss', outlet: 'Вісті' }])
  expect(opmlFeeds(bytesOf('<html>'))).toBeNull()
})

const addresses: [string, string | null][] = [
  ['https://News.Example:443/a?utm_source=rss&id=5&fbclid=x#top', 'https://news.example/a?id=5'],
  ['https://news.example/a?utm_medium=rss', 'https://news.example/a'],
  ['https://news.example/a?b=2&a=1', 'https://news.example/a?b=2&a=1'],
  ['https://news.example/a?q=%D0%BC%D0%B8%D1%80&yclid=1', 'https://news.example/a?q=%D0%BC%D0%B8%D1%80'],
  ['https://news.example/a?%FF=1&utm_x', 'https://news.example/a?%FF=1'],
  ['mailto:a@news.example', null],
  ['news.example/a', null],
]
test.each(addresses)('%s has the one address %s', (address, wanted) => {
  expect(createCanonical()(address)).toBe(wanted)
})
