import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRecord } from '../fixture/record.ts'
import { HOSTILE } from '../fixture/reports.ts'
import { openRoom, type Room } from './room.ts'

let room: Room
beforeAll(async () => {
  room = await openRoom(makeRecord())
})
afterAll(() => room.close())

test('from a value to its sentence in the report', async () => {
  const { page, complaints } = await room.visit('/')
  await page.getByRole('button', { name: 'second round' }).first().click()
  const panel = page.getByRole('complementary')
  await panel.getByText('Nordic Wire').waitFor()
  expect(await panel.locator('mark').textContent()).toBe('second round')
  await panel.getByRole('link', { name: 'Open in the report' }).click()
  await page.locator('mark.at').waitFor()
  expect(await page.locator('mark.at').textContent()).toBe('second round')
  expect(await page.evaluate(() => document.activeElement?.classList.contains('at'))).toBe(true)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the passage stands in the middle of the screen, from the evidence and from another place of the report', async () => {
  const record = makeRecord()
  const report = record.reports.find(({ id }) => id === 'r-en-1')
  const ordinal = record.meetings.flatMap(({ ordinals }) => ordinals).find(({ wording }) => wording === 'second round')
  if (!report || !ordinal) throw new Error('The fixture has no second round')
  const filler = '\nAnd so the talks went on, and nothing more was said of them.'.repeat(60)
  const start = report.text.length + filler.length + 1
  const quote = 'Much later it was called the second round.'
  report.text += `${filler}\n${quote}${filler}`
  ordinal.evidence = [{ report: report.id, start, end: start + quote.length, quote, by: 'fixture/far', timing: 'news' }]
  const long = await openRoom(record)
  try {
    for (const width of [1280, 390]) {
      const { page } = await long.visit('/', { viewport: { width, height: 800 } })
      await page.getByRole('button', { name: 'second round' }).first().click()
      await page.getByRole('complementary').getByRole('link', { name: 'Open in the report' }).click()
      await expectPassageInTheMiddle(page, quote)
      await page.goBack()
      await page.getByRole('heading', { level: 1, name: 'Chronicle' }).waitFor()
      await page.evaluate(() => window.scrollTo(0, 0))
      await page.goForward()
      await expectPassageInTheMiddle(page, quote)
      const list = page.getByRole('complementary', { name: 'Read from this report' })
      await list.getByRole('button', { name: /Ceasefire\s*demands/u }).click()
      await page.locator('mark.at', { hasText: 'We will not discuss' }).waitFor()
      await page.evaluate(
        (address) => {
          history.pushState(null, '', address)
        },
        `/reports/${report.id}?at=${start}-${start + quote.length}`,
      )
      await expectPassageInTheMiddle(page, quote)
      await page.context().close()
    }
  } finally {
    await long.close()
  }
})

test('a passage under other marks is highlighted whole', async () => {
  const text = makeRecord().reports[0]?.text ?? ''
  const start = text.indexOf('Talvia and Korrund met')
  const end = text.indexOf('pause at sea.', start)
  const { page } = await room.visit(`/reports/r-en-1?at=${start}-${end}`)
  expect(await page.locator('mark.at').textContent()).toBe(text.slice(start, end))
  await page.context().close()
})

test('everything read is listed, and each goes to its sentence and takes the focus there', async () => {
  const { page } = await room.visit('/reports/r-en-1')
  const list = page.getByRole('complementary', { name: 'Read from this report' })
  await list.getByRole('button', { name: /Ceasefire\s*demands/u }).click()
  expect(await page.locator('mark.at').textContent()).toBe('We will not discuss ports before the guns are silent')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('at')
  await page.context().close()
})

test('what came of a meeting is listed by the name that the agenda has for it, or in the words of the report', async () => {
  const record = makeRecord()
  const outcomes = record.meetings.find(({ id }) => id === 'm-geneva')?.outcomes
  const told = outcomes?.[0]
  if (!outcomes || !told) throw new Error('The fixture has no such outcome')
  outcomes.push({ ...told, summary: 'ceasefire: agreed' })
  const other = await openRoom(record)
  try {
    for (const [locale, words] of [
      ['en-GB', 'Ceasefire: agreed'],
      ['uk-UA', 'Припинення вогню: погоджено'],
    ] as const) {
      const { page } = await other.visit('/reports/r-en-1', { locale })
      await page.locator('.mark-list').getByText(words, { exact: true }).first().waitFor()
      await page.locator('.mark-value [lang=en]', { hasText: told.summary }).first().waitFor()
      await page.context().close()
    }
  } finally {
    await other.close()
  }
})

test('a place of the text shows what was read from it', async () => {
  const { page } = await room.visit('/reports/r-en-1')
  await page.locator('.read', { hasText: 'We will not discuss' }).click()
  expect(await page.locator('.mark-entry[aria-current]').count()).toBe(2)
  await page.context().close()
})

test('on a telephone what was read stands below the words that were pressed, and gives way again', async () => {
  const record = makeRecord()
  const report = record.reports.find(({ id }) => id === 'r-en-1')
  if (!report) throw new Error('The fixture has no such report')
  report.text += '\nAnd so the talks went on, and nothing more was said of them.'.repeat(40)
  const long = await openRoom(record)
  try {
    const { page } = await long.visit('/reports/r-en-1', { viewport: { width: 390, height: 844 } })
    const words = page.locator('.read', { hasText: 'We will not discuss' })
    await words.click()
    const entry = page.locator('.mark-entry[aria-current]').first()
    await entry.waitFor()
    const top = async (of: Locator) => (await of.boundingBox())?.y ?? Number.NaN
    const list = page.getByRole('complementary')
    await expect.poll(async () => (await top(list)) - (await top(words))).toBeGreaterThan(20)
    expect(await top(words)).toBeGreaterThanOrEqual(0)
    expect(await top(entry)).toBeGreaterThan(await top(list))
    expect(await top(entry)).toBeLessThan(844)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click()
    expect(await page.locator('.mark-entry[aria-current]').count()).toBe(0)
    expect(await words.isVisible()).toBe(true)
    await page.context().close()
  } finally {
    await long.close()
  }
})

test('what is not the report is named', async () => {
  const { page } = await room.visit('/reports/r-en-1')
  expect(await page.locator('.not-body', { hasText: 'Subscribe' }).textContent()).toContain('Advertisement')
  await page.context().close()
})

test('a hostile report is text and nothing else', async () => {
  const { page, complaints } = await room.visit('/reports/r-hostile')
  const shown = await page.locator('.report-text p').allTextContents()
  expect(shown.join('\n')).toBe(HOSTILE)
  expect(await page.locator('main script, main img, main svg, main a[href^="javascript"]').count()).toBe(0)
  expect(await page.title()).toContain('<script>')
  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByText('<b>Outlet</b>').waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('from any page a way leads to what the words mean, and back to the place', async () => {
  const { page, complaints } = await room.visit('/statements?speaker=a-aldova')
  await page.getByText('2 statements').waitFor()
  await page.getByRole('link', { name: 'What the words mean' }).click()
  await page.getByRole('heading', { level: 1, name: 'What the words mean' }).waitFor()
  const word = page.locator('.glossary > div').filter({ has: page.getByText('paraphrased', { exact: true }) })
  expect(await word.locator('dd').textContent()).toBe('What somebody said, in the words of the reporter.')
  await page.goBack()
  await page.getByText('2 statements').waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('each text is marked with its language', async () => {
  const { page } = await room.visit('/statements', { locale: 'uk-UA' })
  const passage = page.locator('.passage-value span', { hasText: 'We will not' })
  expect(await passage.getAttribute('lang')).toBe('en')
  expect(await page.locator('html').getAttribute('lang')).toBe('uk')
  await page.context().close()
})

test('statements are searched by the server and narrowed by speaker', async () => {
  const { page } = await room.visit('/people/a-aldova')
  await page.getByRole('link', { name: 'Search in these statements' }).click()
  await page.getByText('2 statements').waitFor()
  await page.getByRole('searchbox').fill('гармати')
  await page.getByText('1 statement').waitFor()
  await page.context().close()
})

test('a long list keeps little in the page, walks by key, is where it was on the way back, and prints whole', async () => {
  const record = makeRecord()
  const [statement] = record.statements
  if (!statement) throw new Error('The fixture has no statement')
  record.statements = Array.from({ length: 450 }, (_, index) => ({ ...statement, id: `s-${index}` }))
  const long = await openRoom(record)
  try {
    const { page } = await long.visit('/statements')
    await page.getByText('450 statements').waitFor()
    expect(await page.locator('.entry').count()).toBeLessThan(60)
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('j')
      await page.waitForFunction((at) => document.activeElement?.getAttribute('data-index') === String(at), step)
    }
    const [scrolled, top] = await placeOf(page, 11)
    expect(scrolled).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await page.locator('mark.at').waitFor()
    await page.goBack()
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-index') === '11')
    expect(await placeOf(page, 11)).toEqual([scrolled, top])
    await page.keyboard.press('j')
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-index') === '12')
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await page.waitForFunction(() => document.querySelectorAll('[aria-setsize="400"]').length > 0)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.entry').count()).toBe(400)
    await page.context().close()
  } finally {
    await long.close()
  }
})

/** Waits until the passage asked for has the focus and its middle is near that of the screen; fails when it never is. */
async function expectPassageInTheMiddle(page: Page, words: string): Promise<void> {
  await page.locator('mark.at', { hasText: words }).waitFor()
  // What the router does after the page is drawn must be over.
  await page.waitForTimeout(300)
  const seen = await page.evaluate(() => {
    const passage = document.querySelector('mark.at')
    const box = passage?.getBoundingClientRect()
    const middle = box ? (box.top + box.bottom) / 2 : Number.NaN
    return { off: Math.abs(middle - window.innerHeight / 2), focused: document.activeElement === passage }
  })
  expect(seen.focused).toBe(true)
  expect(seen.off).toBeLessThan(40)
}

/** How far the page is scrolled, and where on the screen an entry of the list begins. */
const placeOf = (page: Page, index: number): Promise<readonly [number, number | undefined]> =>
  page.evaluate(
    (at) => [window.scrollY, document.querySelector(`[data-index="${at}"]`)?.getBoundingClientRect().top] as const,
    index,
  )
