import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRecord } from '../fixture/record.ts'
import { openRoom, type Room } from './room.ts'

let room: Room
beforeAll(async () => {
  room = await openRoom(makeRecord())
})
afterAll(() => room.close())

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const headline = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.entry')?.querySelector('.headline')?.textContent ?? '')

test('j and k walk through the chronicle, e opens the evidence, Escape closes it and goes back', async () => {
  const { page } = await room.visit('/?order=earliest')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  expect(await headline(page)).toBe('Talvia – Korrund, Geneva')
  await page.keyboard.press('k')
  expect(await headline(page)).toBe('Talvia – Norland')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  const panel = page.getByRole('complementary')
  await panel.getByText('3 passages').waitFor()
  expect(await focused(page)).toContain('Geneva')
  expect(await panel.locator('blockquote[lang="uk"] mark').textContent()).toContain('третій раунд')
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await headline(page)).toBe('Talvia – Korrund, Geneva')
  await page.context().close()
})

test('a slash goes to the search, which narrows the list and stays in the address', async () => {
  const { page } = await room.visit('/')
  await page.keyboard.press('/')
  await page.keyboard.type('женева')
  await page.getByText('2 meetings').waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('женева')
  await page.reload()
  await page.getByText('2 meetings').waitFor()
  await page.context().close()
})

test('the first Tab offers to skip to the page', async () => {
  const { page } = await room.visit('/agenda')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to the page')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.context().close()
})

test('the arrows go along the time line, and Enter goes to the entry', async () => {
  const { page } = await room.visit('/?order=earliest')
  await page.locator('.meeting-mark[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Geneva')
  await page.keyboard.press('Enter')
  expect(await headline(page)).toBe('Talvia – Korrund, Geneva')
  await page.context().close()
})

test('the chronicle begins with the latest: in the list, on the time line and for the keys', async () => {
  for (const width of [1280, 390]) {
    const { page } = await room.visit('/', { viewport: { width, height: 900 } })
    expect(await page.locator('.month').first().textContent()).toBe('April 2031')
    const mark = page.locator('.meeting-mark[tabindex="0"]')
    expect(await mark.getAttribute('aria-label')).toMatch(/^April 2031/u)
    const box = await mark.boundingBox()
    expect(box && box.x + box.width).toBeLessThanOrEqual(width)
    await page.getByLabel('Order').selectOption('earliest first')
    await page.waitForURL(/order=earliest/u)
    expect(await page.locator('.month').first().textContent()).toBe('February 2031')
    expect(await page.locator('.meeting-mark[tabindex="0"]').getAttribute('aria-label')).not.toMatch(/April/u)
    await page.context().close()
  }
})

test('the list of keys opens with a question mark and closes with Escape', async () => {
  const { page } = await room.visit('/reports')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Next entry').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.context().close()
})

test('Enter opens the entry that the keys stand on', async () => {
  const { page } = await room.visit('/people')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Mira Aldova' }).waitFor()
  await page.context().close()
})

for (const [path, address] of [
  ['/', /\/meetings\/m-/u],
  ['/statements', /\/reports\/r-[^?]*\?at=\d+-\d+/u],
  ['/documents', /\/reports\/r-[^?]*\?at=\d+-\d+/u],
] as const) {
  test(`Enter opens the entry on ${path}`, async () => {
    const { page } = await room.visit(path)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(address)
    await page.context().close()
  })
}

test('Escape leaves the search field', async () => {
  const { page } = await room.visit('/statements')
  await page.keyboard.press('/')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await page.context().close()
})

test('the language and the light are kept', async () => {
  const { page } = await room.visit('/')
  await page.getByRole('button', { name: /Українська/u }).click()
  await page.getByRole('heading', { level: 1, name: 'Хроніка' }).waitFor()
  await page.getByRole('button', { name: 'Темна' }).click()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Хроніка' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await page.locator('.meeting .headline', { hasText: 'Тальвія – Коррунд, Женева' }).first().waitFor()
  await page.context().close()
})
