import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Findings } from '../../src/model/findings.ts'
import { checkRecord } from '../../src/model/schema/check.ts'
import type { RawReport } from '../../src/read/cleaned.ts'
import { createReader } from '../../src/read/read.ts'
import { rawText, sharedReader } from './reading.ts'
import { findingsOf, sampleReports, sentences } from './samples.ts'

const samples = sampleReports()
const RUNS = { numRuns: 25 }

/** A report put together from sentences, headings, teasers and what else stands on a page. */
function mixture(): fc.Arbitrary<RawReport> {
  const around = fc.constantFrom(
    'Що відомо про переговори',
    'Читайте також: Зустріч у Відні відклали',
    'Фото: Reuters',
    'Нагадаємо, сторони зустрічалися 5 березня.',
    '• Сторони домовилися про обмін полоненими',
    '«Ми готові. Ми чекаємо',
    '<script>alert("Зустріч")</script>',
    'Підписуйтесь на наш Telegram-канал',
    '14 березня 2031, 10:00',
    '',
  )
  const line = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...sentences()) }, around)
  return fc
    .record({
      lines: fc.array(line, { minLength: 1, maxLength: 12 }),
      joined: fc.constantFrom('\n', '\n\n', ' '),
      published: fc.constantFrom('2031-03-14', '2031-03', undefined),
      name: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
    })
    .map(({ lines, joined, published, name }) =>
      rawText(lines.join(joined), { origin: name, ...(published && { published }) }),
    )
}

describe('evidence', () => {
  test('of the samples is sound', () => {
    expect(checkRecord(link(samples.flatMap(findingsOf)))).toEqual([])
  })

  test('of any mixture is sound: every quote is its slice, none lies in what is not body', () => {
    fc.assert(
      fc.property(fc.array(mixture(), { minLength: 1, maxLength: 4 }), (raws) => {
        const findings = raws.flatMap(findingsOf)
        for (const one of findings) expect(badEvidence(one)).toEqual([])
        expect(checkRecord(link(findings))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('one record', () => {
  const findings = samples.flatMap(findingsOf)
  const record = JSON.stringify(link(findings))

  test('of the samples in any order, with any of them twice', () => {
    fc.assert(
      fc.property(shuffled(findings), fc.subarray([...findings], { maxLength: 5 }), (order, twice) => {
        expect(JSON.stringify(link([...twice, ...order]))).toBe(record)
      }),
      RUNS,
    )
  })

  test('of any mixtures in any order, with any of them twice', () => {
    const twoOrders = fc
      .array(mixture(), { minLength: 2, maxLength: 6 })
      .chain((raws) => fc.tuple(fc.constant(raws), shuffled(raws), fc.subarray(raws)))
    fc.assert(
      fc.property(twoOrders, ([raws, order, twice]) => {
        const once = JSON.stringify(link(raws.flatMap(findingsOf)))
        expect(JSON.stringify(link([...order, ...twice].flatMap(findingsOf)))).toBe(once)
      }),
      { numRuns: 60 },
    )
  })

  test('does not change what it is linked from', () => {
    const before = JSON.stringify(findings)
    link(findings)
    expect(JSON.stringify(findings)).toBe(before)
  })

  test('survives JSON, as findings are kept', () => {
    expect(JSON.stringify(link(JSON.parse(JSON.stringify(findings)) as Findings[]))).toBe(record)
  })

  test('of nothing is empty', () => {
    expect(link([])).toMatchObject({ reports: [], actors: [], meetings: [], statements: [], conflicts: [] })
  })
})

/** The number under which a reader remembers a word's form counts its own words, and tells nothing of the report. */
const withoutForms = (name: string, value: unknown): unknown => (name === 'form' ? undefined : value)

describe('reading', () => {
  test('the same input twice, by whatever reader, gives the same', () => {
    const other = createReader()
    for (const raw of [...samples].reverse()) {
      const before = new Uint8Array(raw.bytes)
      expect(JSON.stringify(other.read(raw), withoutForms)).toBe(JSON.stringify(sharedReader().read(raw), withoutForms))
      expect(new Uint8Array(raw.bytes)).toEqual(before)
    }
  })

  test.each(['text', 'html', 'markdown'] as const)('never throws, whatever the bytes: %s', (format) => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map(encoded),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => encoded(pieces.join(''))),
    )
    fc.assert(
      fc.property(bytes, fc.constantFrom('uk', 'ru', 'en', 'de', undefined), (input, language) => {
        const given = language === undefined ? {} : { language }
        const outcome = sharedReader().read({ origin: 'a', bytes: input, format, given })
        if ('refusal' in outcome) expect(outcome.refusal.reason).toMatch(/^[^\n]+$/u)
        else expect(checkRecord(link([outcome.reading.findings]))).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  test('leaves the text of tags in a plain text as it is', () => {
    const text = 'Він написав: «<script>alert(1)</script>», і зустріч у Відні завершилася.'
    const [findings] = findingsOf(rawText(text, { language: 'uk' }))
    expect(findings?.report.text).toContain('<script>alert(1)</script>')
  })

  test('takes nothing from the scripts of a page', () => {
    const page = `<html><body><article><p>Делегації Франції та Польщі зустрілися 12 березня у Відні.</p>
<script>document.write("<p>Делегації Італії та Іспанії зустрілися у Римі.</p>")</script></article></body></html>`
    const [findings] = findingsOf({ ...rawText(page, { language: 'uk' }), format: 'html' })
    expect(findings?.report.text).toContain('Франції')
    expect(findings?.report.text).not.toContain('Італії')
  })

  test('shows tags that a page writes as text as text', () => {
    const page =
      '<html><body><article><p>Міністр написав &lt;script&gt;мир&lt;/script&gt; у мережі.</p></article></body></html>'
    const [findings] = findingsOf({ ...rawText(page, { language: 'uk' }), format: 'html' })
    expect(findings?.report.text).toContain('<script>мир</script>')
  })
})

const PIECES = [
  ...['<p>', '</p>', '<div', '>', '<script>', '</script>', '<!--', '-->', '&amp;', '&#0;', '&#x110000;', '<br>', '\0'],
  ...[
    '«',
    '»',
    '"',
    '“',
    '. ',
    ', ',
    ' — ',
    '\n',
    '\n\n',
    '# ',
    '* ',
    '](',
    '---\n',
    '\r',
    '\u2028',
    '\uD800',
    '\u0301',
  ],
  ...['Марко Дудар', 'зустрівся', 'заявив, що', 'у Відні', '12 березня', '31.02.2031', '99:99', 'США', 'President'],
  ...['second round', 'Reuters', '28-пунктний план', 'не', 'Нагадаємо', 'А.', '5000-й', '10000000000000000000000'],
]

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })

/** Evidence of findings that is not the report's own words, or lies in a part that is not body. */
function badEvidence(findings: Findings): Evidence[] {
  const { text, notBody, id } = findings.report
  return evidenceIn(findings).filter(
    ({ report, start, end, quote }) =>
      report !== id ||
      end <= start ||
      text.slice(start, end) !== quote ||
      notBody.some((part) => part.start < end && start < part.end),
  )
}

/** Everything that looks like evidence, however deep it lies. */
function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn)
  if (typeof value !== 'object' || value === null) return []
  if ('quote' in value && 'by' in value) return [value as Evidence]
  return Object.values(value).flatMap(evidenceIn)
}
