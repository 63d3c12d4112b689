import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRecord } from '../fixture/record.ts'
import { HOSTILE } from '../fixture/reports.ts'
import { openRoom, type Room } from './room.ts'

let room: Room
beforeAll(async () => {
  room = await openRoom(makeRecord())
}, 60_000)
afterAll(() => room.close())

test('from a value to its sentence in the report', { timeout: 30_000 }, async () => {
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

test('a passage under other marks is highlighted whole', { timeout: 30_000 }, async () => {
  const text = makeRecord().reports[0]?.text ?? ''
  const start = text.indexOf('Talvia and Korrund met')
  const end = text.indexOf('pause at sea.', start)
  const { page } = await room.visit(`/reports/r-en-1?at=${start}-${end}`)
  expect(await page.locator('mark.at').textContent()).toBe(text.slice(start, end))
  await page.context().close()
})

test('everything read is listed, and each goes to its sentence and takes the focus there', {
  timeout: 30_000,
}, async () => {
  const { page } = await room.visit('/reports/r-en-1')
  const list = page.getByRole('complementary', { name: 'Read from this report' })
  await list.getByRole('button', { name: /Ceasefire\s*demands/u }).click()
  expect(await page.locator('mark.at').textContent()).toBe('We will not discuss ports before the guns are silent')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('at')
  await page.context().close()
})

test('a place of the text shows what was read from it', { timeout: 30_000 }, async () => {
  const { page } = await room.visit('/reports/r-en-1')
  await page.locator('.read', { hasText: 'We will not discuss' }).click()
  expect(await page.locator('.mark-entry[aria-current]').count()).toBe(2)
  await page.context().close()
})

test('what is not the report is named', { timeout: 30_000 }, async () => {
  const { page } = await room.visit('/reports/r-en-1')
  expect(await page.locator('.not-body', { hasText: 'Subscribe' }).textContent()).toContain('Advertisement')
  await page.context().close()
})

test('a hostile report is text and nothing else', { timeout: 30_000 }, async () => {
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

test('each text is marked with its language', { timeout: 30_000 }, async () => {
  const { page } = await room.visit('/statements', { locale: 'uk-UA' })
  const passage = page.locator('.passage-value span', { hasText: 'We will not' })
  expect(await passage.getAttribute('lang')).toBe('en')
  expect(await page.locator('html').getAttribute('lang')).toBe('uk')
  await page.context().close()
})

test('statements are searched by the server and narrowed by speaker', { timeout: 30_000 }, async () => {
  const { page } = await room.visit('/people/a-aldova')
  await page.getByRole('link', { name: 'Search in these statements' }).click()
  await page.getByText('2 statements').waitFor()
  await page.getByRole('searchbox').fill('гармати')
  await page.getByText('1 statement').waitFor()
  await page.context().close()
})

test('a long list keeps little in the page, walks by key and prints whole', { timeout: 60_000 }, async () => {
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
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await page.waitForFunction(() => document.querySelectorAll('[aria-setsize="400"]').length > 0)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.entry').count()).toBe(400)
    await page.context().close()
  } finally {
    await long.close()
  }
})
