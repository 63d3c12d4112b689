import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportPage } from '../../../parley/src/serve/views.ts'
import type { Store } from '../../../parley/src/store/store.ts'
import { makeStore } from '../fixture/store.ts'
import { openRoomOverStore, type Room } from './room.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-keeping-'))
let store: Store
let room: Room
let tokyo = ''
beforeAll(async () => {
  store = await makeStore(join(folder, 'parley.sqlite'))
  room = await openRoomOverStore(store)
  const { items } = (await (await fetch(`${room.url}/api/reports`)).json()) as ReportPage
  tokyo = items.find(({ origin }) => origin.endsWith('/tokyo'))?.id ?? ''
})
afterAll(async () => {
  await room.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const pages = (): string[] => [
  '/sources',
  '/corrections',
  '/dossier',
  '/dossier?dossier=salmon-talks',
  '/dossier?dossier=salmon-talks&which=left',
  `/reports/${tokyo}`,
  `/reports/${tokyo}/versions`,
  `/reports/${tokyo}/versions?view=beside`,
]

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)
}

/** The date of a meeting in the list, which opens its evidence. */
const dateOf = (page: Page, date: string) =>
  page.locator('.meeting .when', { hasText: new RegExp(`^${date}`, 'u') }).first()

/** Who decides, and why. */
const sign = async (page: Page, reason: string): Promise<void> => {
  await page.getByLabel('Why').fill(reason)
  await page.getByLabel('Your name').fill('Olha')
  await page.getByRole('button', { name: 'Note it' }).click()
}

test.each(['light', 'dark'] as const)('axe finds no fault in the %s', async (colorScheme) => {
  const { page, complaints } = await room.visit('/sources', { colorScheme })
  for (const path of pages()) {
    await page.goto(`${room.url}${path}`)
    await page.locator('h1').waitFor()
    await page.getByText('Fetching …').waitFor({ state: 'detached' })
    expect([path, await faultsOf(page)]).toEqual([path, []])
  }
  await page.goto(room.url)
  await dateOf(page, '5 May 2031').click()
  await page.keyboard.press('c')
  await page.getByRole('dialog').getByText('What is wrong').waitFor()
  for (const way of ['The meeting is the same as another one', 'Some reports mean another meeting', 'A value']) {
    await page.getByLabel(way).check()
    expect([way, await faultsOf(page)]).toEqual([way, []])
  }
  expect(complaints).toEqual([])
  await page.context().close()
})

test.each(['en-GB', 'uk-UA', 'ru-RU'])('on a telephone in %s nothing is wider than the screen', async (locale) => {
  const { page } = await room.visit('/sources', { viewport: { width: 390, height: 844 }, locale })
  for (const path of pages()) {
    await page.goto(`${room.url}${path}`)
    await page.locator('h1').waitFor()
    await page.getByText(/^(Fetching|Завантаження|Загрузка) …$/u).waitFor({ state: 'detached' })
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390])
  }
  await page.context().close()
})

test('a report says that its page was withdrawn, and leads to what changed in it', async () => {
  const { page } = await room.visit(`/reports/${tokyo}`)
  await page.getByText(/^withdrawn, as found 20 May 2031/u).waitFor()
  await page.getByRole('link', { name: '2 versions' }).click()
  await page.getByRole('heading', { name: 'From version 1 to version 2' }).waitFor()
  expect(await page.locator('.changed-text del').allTextContents()).toEqual(['Tokyo', '12'])
  expect(await page.locator('.changed-text ins').allTextContents()).toEqual(['Kyoto', '14'])
  expect(await page.locator('.hash').first().textContent()).toMatch(/^[0-9a-f]{64}$/u)
  const meeting = page.locator('.value-change', { hasText: 'Meeting' })
  expect(await meeting.locator('dd').allTextContents()).toEqual(['12 May 2031 → 14 May 2031', 'Tokyo → Kyoto'])
  await page.getByRole('button', { name: 'side by side' }).click()
  await page.locator('.changed-row').first().waitFor()
  expect(new URL(page.url()).searchParams.get('view')).toBe('beside')
  expect(await page.locator('.changed-row').count()).toBe(2)
  await page.context().close()
})

test('a source says how it does', async () => {
  const { page } = await room.visit('/sources')
  const silent = page.getByRole('listitem').filter({ hasText: 'silent.example' })
  await silent.getByText('failed 2 times').waitFor()
  await silent.getByText('Silent: nothing new since 5 January 2026', { exact: false }).waitFor()
  await page.getByText('not asked yet').first().waitFor()
  await page.context().close()
})

test('a value is corrected where it is read, by keyboard; the correction is listed, and taken back', async () => {
  const { page, complaints } = await room.visit('/')
  await dateOf(page, '5 May 2031').click()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('Field').inputValue()).toBe('when')
  await sign(page, 'the ministry says so')
  await dialog.getByRole('alert').getByText('Nothing is changed yet, or something is missing.').waitFor()
  await dialog.getByLabel('Value', { exact: true }).fill('2031-05-04')
  await dialog.getByRole('button', { name: 'Note it' }).click()
  await dialog.waitFor({ state: 'detached' })
  await dateOf(page, '4 May 2031').waitFor()
  await dateOf(page, '4 May 2031').click()
  await page.getByRole('complementary').getByText('corrected by Olha', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('link', { name: /^corrected by/u }).count()).toBe(1)
  await page.getByRole('link', { name: 'corrected by Olha' }).click()
  const listed = page.getByRole('region', { name: 'Corrections' })
  await listed.getByRole('heading', { level: 3, name: 'Meeting: date is 4 May 2031' }).waitFor()
  await listed.getByText('the ministry says so').waitFor()
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('link', { name: 'Corrections' }).click()
  const entry = page.getByRole('listitem').filter({ hasText: 'date is 4 May 2031' })
  await entry.getByText('the ministry says so').waitFor()
  await entry.getByText('Olha').waitFor()
  await entry.getByRole('link', { name: '4 May 2031 · held · Oslo · Japan – Norway' }).click()
  await page.getByRole('heading', { level: 1, name: '4 May 2031' }).waitFor()
  expect(await page.getByRole('link', { name: 'Chronicle' }).getAttribute('aria-current')).toBe('true')
  await page.goBack()
  await entry.getByRole('button', { name: 'Take it back' }).click()
  await sign(page, 'it was Monday')
  await page.getByText(/^taken back by Olha, .*: it was Monday$/u).waitFor()
  await page.getByRole('link', { name: 'Chronicle' }).click()
  await dateOf(page, '5 May 2031').waitFor()
  expect(await page.getByRole('link', { name: /^corrected by/u }).count()).toBe(0)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('what the server says against a correction is shown, and nothing of the form is lost', async () => {
  const { page } = await room.visit('/')
  await dateOf(page, '5 May 2031').click()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Value', { exact: true }).fill('last Monday')
  await sign(page, 'so it was said')
  await dialog.getByRole('alert').getByText('Date cannot be “last Monday”.').waitFor()
  expect(await dialog.getByLabel('Why').inputValue()).toBe('so it was said')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.context().close()
})

test('meetings are joined, and an actor is named', async () => {
  const { page } = await room.visit('/?order=earliest')
  await page.getByText('2 meetings').waitFor()
  await page.getByRole('link', { name: 'Details' }).first().click()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  await page.getByLabel('The meeting is the same as another one').check()
  await page.getByLabel(/Kyoto/u).check()
  await sign(page, 'one round')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Chronicle' }).click()
  await page.getByText('1 meeting', { exact: true }).waitFor()

  await page.goto(`${room.url}/people?kind=country&q=Norway`)
  await page.getByRole('link', { name: 'Norway' }).click()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Kingdom of Norway')
  await sign(page, 'as it signs')
  await page.getByRole('heading', { level: 1, name: 'Kingdom of Norway' }).waitFor()
  await page.goto(`${room.url}/corrections`)
  for (const reason of ['as it signs', 'one round']) {
    const entry = page.getByRole('listitem').filter({ hasText: reason })
    await entry.getByRole('link', { name: reason === 'one round' ? /May 2031.*Japan/u : 'Kingdom of Norway' }).waitFor()
    await entry.getByRole('button', { name: 'Take it back' }).click()
    await sign(page, 'a test')
    await entry.getByText(/^taken back by Olha/u).waitFor()
  }
  await page.context().close()
})

test('a report is taken into a dossier by hand, with why', async () => {
  const { page } = await room.visit('/dossier')
  await page.getByRole('link', { name: 'Salmon talks' }).click()
  await page.getByRole('link', { name: 'Left out (1)' }).click()
  const football = page.getByRole('listitem').filter({ hasText: 'football.txt' })
  await football.getByText(/^is about none of the sides/u).waitFor()
  await football.getByRole('button', { name: 'Take it' }).click()
  await sign(page, 'the ministers watched it')
  await page.getByRole('link', { name: 'Taken (3)' }).click()
  await football.getByText('said by a person: the ministers watched it').waitFor()
  await page.context().close()
})

test('nobody is offered to correct what was known on a day', async () => {
  const { page } = await room.visit('/?asOf=2031-05-06')
  await dateOf(page, '5 May 2031').click()
  await page.getByRole('complementary').getByText('1 report').waitFor()
  expect(await page.getByRole('button', { name: 'Correct', exact: true }).count()).toBe(0)
  await page.context().close()
})
