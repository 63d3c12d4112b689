import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadFurniture } from '../../src/language/furniture.ts'
import { clean, LARGEST_REPORT } from '../../src/read/clean/clean.ts'
import type { RawReport } from '../../src/read/cleaned.ts'

const furniture = loadFurniture()
const FORMATS: RawReport['format'][] = ['html', 'text', 'markdown']
const SENTENCE = '<p>Делегації зустрілися, і сторони обговорили умови припинення вогню.</p>'

function cleaned(content: string | Uint8Array, format: RawReport['format']) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return clean({ origin: 'input', bytes, format, given: {} }, furniture)
}

/** Every promise about a cleaned report that holds for any input. */
function expectSound(outcome: ReturnType<typeof cleaned>): void {
  if ('refusal' in outcome) {
    expect(outcome.refusal.origin).toBe('input')
    expect(outcome.refusal.reason).toMatch(/^[^\n]{5,200}$/u)
    return
  }
  const { text, notBody } = outcome.report
  expect(text).toBe(text.trim())
  expect(text).not.toMatch(/[\r\u00A0\u200B\uFEFF]/u)
  let end = 0
  for (const range of notBody) {
    expect(range.start).toBeGreaterThanOrEqual(end)
    expect(range.end).toBeGreaterThan(range.start)
    end = range.end
  }
  expect(end).toBeLessThanOrEqual(text.length)
}

const fragment = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<li>',
  '<a href="x">',
  '</a>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<title>',
  '<',
  '>',
  '"',
  '&amp;',
  '&#1080;',
  '<time datetime="2025-12-06">',
  'Читайте також: ',
  'Реклама',
  'Фото: ',
  'Автор: ',
  'Коментарі',
  'Київ, 6 грудня (Вісник). ',
  '6 грудня 2025',
  '14:20',
  'By Jane Smith',
  '© ',
  '/ AFP',
  '…',
  '. ',
  '? ',
  ' ',
  '\n',
  '\n\n',
  '\r',
  '\t',
  'Делегації зустрілися у Відні.',
  'Стороны договорились',
  'The envoys met',
  'İstanbul',
  '\u0301',
  '\u00AD',
  '\uFEFF',
  '---\n',
  '# ',
  '**',
  '[a](b)',
  '> ',
  '`',
  '\\',
  '👍',
  '\uD800',
)

describe('any input becomes a report or a refusal', () => {
  test.each(FORMATS)('any bytes as %s', (format) => {
    const sound = fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(cleaned(bytes, format)))
    expect(() => fc.assert(sound, { numRuns: 300 })).not.toThrow()
  })

  test.each(FORMATS)('any pieces of pages as %s', (format) => {
    const pieces = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''))
    const sound = fc.property(pieces, (content) => expectSound(cleaned(content, format)))
    expect(() => fc.assert(sound, { numRuns: 300 })).not.toThrow()
  })
})

describe('hard inputs take bounded time', () => {
  test.each([
    ['a thousand nested elements', '<div>'.repeat(1000) + SENTENCE + '</div>'.repeat(1000)],
    ['a million unclosed elements', '<b>'.repeat(1_000_000) + SENTENCE],
    ['a page of one long line', `<p>${'слово '.repeat(1_500_000)}</p>`],
    ['comments that never close', '<!--'.repeat(2_000_000)],
    ['attributes that never close', '<a "'.repeat(2_000_000)],
    ['quotation marks across tags', `<a b="'>'`.repeat(1_000_000)],
    ['a hundred thousand paragraphs', SENTENCE.repeat(100_000)],
    ['deep linked data', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${SENTENCE}`],
    ['brackets of links', '[a]('.repeat(1_000_000)],
    ['a million date lines', '6 грудня 2025\n'.repeat(200_000)],
  ])(
    '%s',
    (_, content) => {
      for (const format of FORMATS) expectSound(cleaned(content, format))
    },
    40_000,
  )

  test('words in elements that nest too deep for a parser are kept', () => {
    const outcome = cleaned('<div>'.repeat(5000) + SENTENCE, 'html')
    expect(outcome).toMatchObject({ report: { text: expect.stringContaining('умови припинення вогню') } })
  })
})

describe('refusals say what is wrong', () => {
  const bytes = (...codes: number[]) =>
    Uint8Array.from([...codes, ...Array.from({ length: 50 }, (_, index) => index * 5)])
  test.each([
    ['nothing', new Uint8Array(), /is empty/u],
    ['a PDF', bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31), /PDF/u],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47), /PNG/u],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), /JPEG/u],
    ['a ZIP', bytes(0x50, 0x4b, 0x03, 0x04), /ZIP/u],
    ['binary data', bytes(0x01, 0x02, 0x03, 0x00), /not text/u],
    ['too much', new Uint8Array(LARGEST_REPORT + 1).fill(97), /20 MB/u],
    ['only spaces', new TextEncoder().encode(' \n\t \u00A0'), /no text/u],
    ['only advertisement', new TextEncoder().encode('Реклама\nТеги: мир\n'), /no text/u],
  ])('%s', (_, content, reason) => {
    expect(cleaned(content, 'text')).toMatchObject({
      refusal: { origin: 'input', reason: expect.stringMatching(reason) },
    })
  })

  test.each([
    ['HTML without text', '<html><body><img src="a.png"><script>let a = 1</script></body></html>'],
    ['a page of menus', '<html><body><nav><a href="/">Головна</a></nav><p>Реклама</p></body></html>'],
  ])('%s', (_, content) => {
    expect(cleaned(content, 'html')).toMatchObject({
      refusal: { reason: expect.stringMatching(/page without a report/u) },
    })
  })
})
