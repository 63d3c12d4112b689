import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../../parley/src/store/store.ts'
import { makeStore } from '../fixture/store.ts'
import { openRoomOverStore, type Room } from './room.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-viewpoint-'))
let store: Store
let room: Room
beforeAll(async () => {
  store = await makeStore(join(folder, 'parley.sqlite'))
  room = await openRoomOverStore(store)
})
afterAll(async () => {
  await room.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

test('a dossier is chosen by its title, and every link keeps it', async () => {
  const { page, complaints } = await room.visit('/reports')
  await page.getByText('3 reports').waitFor()
  await page.getByLabel('Dossier').selectOption('Salmon talks')
  await page.getByText('2 reports').waitFor()
  for (const name of [
    'Chronicle',
    'People',
    'Agenda',
    'Statements',
    'Documents',
    'Contradictions',
    'Sources',
    'Reports',
  ]) {
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(new URL(page.url()).searchParams.get('dossier')).toBe('salmon-talks')
  }
  await page.getByText('2 reports').waitFor()
  await page.getByLabel('Dossier').selectOption('all reports')
  await page.getByText('3 reports').waitFor()
  expect(new URL(page.url()).searchParams.has('dossier')).toBe(false)
  expect(complaints).toEqual([])
  await page.context().close()
})

/** The day in the bar as it is drawn, without what only steers the direction of writing. */
const dayShown = async (page: Page): Promise<string> =>
  (await page.locator('.day-input').innerText()).replaceAll(/[^\p{L}\d/.]/gu, '')

test.each([
  ['en-GB', 'РУ', 'дд.мм.гггг'],
  ['ru-RU', 'EN', 'dd/mm/yyyy'],
  ['de-DE', 'УК', 'дд.мм.рррр'],
])('in a browser of %s the day follows the room once it speaks %s', async (locale, name, empty) => {
  const { page } = await room.visit('/', { locale })
  await page.getByRole('button', { name: new RegExp(`^${name} `, 'u') }).click()
  await expect.poll(() => dayShown(page)).toBe(empty)
  await page.context().close()
})

test('a day is typed by keyboard, stands in the address, and is taken back with one click', async () => {
  const { page } = await room.visit('/')
  await page.getByRole('spinbutton', { name: 'day, As known on' }).focus()
  await page.keyboard.type('05052031')
  await page.getByRole('status').getByText('As published by 5 May 2031').waitFor()
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2031-05-05')
  await page.reload()
  await page.getByText('As published by 5 May 2031').waitFor()
  await page.getByText('1 report').waitFor()
  expect(await dayShown(page)).toBe('05/05/2031')
  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('status').getByText('1 report').waitFor()
  await page.getByRole('button', { name: 'Today' }).click()
  await page.getByText('3 reports').waitFor()
  expect(new URL(page.url()).searchParams.has('asOf')).toBe(false)
  expect(await dayShown(page)).toBe('dd/mm/yyyy')
  await page.context().close()
})

test('what was read later than the day is left out on request, which every link keeps and one click takes back', async () => {
  const { page, complaints } = await room.visit('/reports?asOf=2031-05-06')
  await page.getByText('3 reports').waitFor()
  const alsoRead = page.getByLabel('only what was read and corrected by then')
  await alsoRead.check()
  await page
    .getByRole('status')
    .getByText(/As read and corrected by 6 May 2031/u)
    .waitFor()
  expect(new URL(page.url()).searchParams.get('readBy')).toBe('2031-05-06')
  await page.getByRole('link', { name: 'Corrections' }).click()
  await page.getByText('Nothing of this was known by that day.').waitFor()
  expect(await alsoRead.isChecked()).toBe(true)
  await page.getByRole('spinbutton', { name: 'day, As known on' }).focus()
  await page.keyboard.type('07')
  await page.getByText(/As read and corrected by 7 May 2031/u).waitFor()
  await page.getByRole('button', { name: 'Today' }).click()
  await page.getByText('Nobody has corrected anything yet.', { exact: false }).waitFor()
  expect(new URL(page.url()).search).toBe('')
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the pages of corrections and sources ask for what was known then; how sources do is said to be as of now', async () => {
  const viewpoint = 'dossier=salmon-talks&asOf=2031-05-06&readBy=2031-05-07'
  const { page } = await room.visit(`/people?${viewpoint}`)
  for (const name of ['Corrections', 'Sources']) {
    const asked = page.waitForRequest((request) => request.url().includes(`/api/${name.toLowerCase()}?`))
    await page.getByRole('link', { name }).click()
    const { searchParams } = new URL((await asked).url())
    for (const [field, value] of new URLSearchParams(viewpoint)) expect(searchParams.get(field)).toBe(value)
  }
  await page.getByText('How each source does is told as of now, whatever day is chosen.').waitFor()
  await page.context().close()
})

test.each([
  ['dossier=river-talks&asOf=2031-05-05', 'No sources are named yet.'],
  ['readBy=2031-05-01', 'Nothing of this was known by that day.'],
])('sources are not published: at %s the page of sources says: %s', async (viewpoint, line) => {
  const { page } = await room.visit(`/sources?${viewpoint}`)
  await page.getByText(line, { exact: false }).waitFor()
  await page.context().close()
})

test.each([
  ['2031-05-06T12%3A30%2B02%3A00', /As read and corrected by 6 May 2031/u],
  ['2031-05-06', /As read and corrected by 6 May 2031/u],
])('the record as read by %s is said to be so, and nobody is offered to correct it', async (moment, line) => {
  const { page } = await room.visit(`/?readBy=${moment}`)
  await page.getByRole('status').getByText(line).waitFor()
  await page.locator('.meeting .when').first().click()
  await page.getByRole('complementary').waitFor()
  expect(await page.getByRole('button', { name: 'Correct', exact: true }).count()).toBe(0)
  await page.context().close()
})

test.each(['asOf=banana', 'asOf=2025-13-45', 'asOf=2025-12', 'asOf=2025', 'readBy=banana'])(
  'at %s, which is no day, one line says so, the record stands as it is, and links lead on without it',
  async (search) => {
    const { page, complaints } = await room.visit(`/reports?${search}`)
    await page.getByText('3 reports').waitFor()
    const [, typed] = search.split('=')
    await page.getByRole('status').getByText(`“${typed}” in the address is no day`).waitFor()
    await page.getByRole('link', { name: 'Chronicle', exact: true }).click()
    await page.locator('.meeting').first().waitFor()
    expect(new URL(page.url()).search).toBe('')
    expect((await page.locator('.viewpoint-day').textContent())?.trim()).toBe('')
    expect(complaints).toEqual([])
    await page.context().close()
  },
)

test('an address that cannot be read is no page, and says how to get home', async () => {
  const { page } = await room.visit('/')
  await page.goto(`${room.url}/meetings/%E0%A4%A`)
  await page.getByRole('heading', { level: 1, name: 'No such page' }).waitFor()
  await page.getByRole('link', { name: 'To the chronicle' }).click()
  await page.locator('.meeting').first().waitFor()
  await page.context().close()
})

test.each([
  ['a page', '**/api/issues*', 'Agenda'],
  ['what stands around it', '**/api/dossiers*', null],
])('where %s breaks a way home is left', async (_, asked, link) => {
  const { page } = await room.visit('/')
  await page.route(asked, (route) => route.fulfill({ json: { items: [null], refers: {} } }))
  await page.goto(`${room.url}/agenda`)
  await page.getByRole('heading', { level: 1, name: 'This could not be shown.' }).waitFor()
  if (link !== null) await page.getByRole('link', { name: link, exact: true }).waitFor()
  await page.unroute(asked)
  await page.getByRole('alert').getByRole('link', { name: 'To the chronicle' }).click()
  await page.locator('.meeting').first().waitFor()
  await page.context().close()
})

test('paper says of which dossier and of when the page is, and carries nothing to press', async () => {
  const { page } = await room.visit('/?dossier=salmon-talks&asOf=2031-05-05')
  await page.locator('.meeting').first().waitFor()
  const line = page.getByText('Dossier: Salmon talks', { exact: true })
  expect(await line.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  await line.waitFor()
  await page.getByText('As published by 5 May 2031').waitFor()
  for (const pressed of [page.getByLabel('Dossier'), page.getByRole('searchbox'), page.getByRole('navigation')])
    expect(await pressed.isVisible()).toBe(false)
  await page.context().close()
})

test('a search within the page keeps the viewpoint', async () => {
  const { page } = await room.visit('/?dossier=salmon-talks&asOf=2031-05-20')
  await page.keyboard.press('/')
  await page.keyboard.type('Oslo')
  await page.getByText('1 meeting', { exact: true }).waitFor()
  const { searchParams } = new URL(page.url())
  expect(Object.fromEntries(searchParams)).toEqual({ q: 'Oslo', dossier: 'salmon-talks', asOf: '2031-05-20' })
  await page.context().close()
})

test('a dossier that is not there is said to be missing', async () => {
  const { page } = await room.visit('/?dossier=others')
  await page.getByRole('alert').getByText('The record has nothing under this address.').waitFor()
  expect(await page.getByLabel('Dossier').inputValue()).toBe('others')
  await page.context().close()
})

test.each([
  ['en-GB', 'As published by 5 May 2031'],
  ['uk-UA', 'Що було оприлюднено до 5 травня 2031 р.'],
  ['ru-RU', 'Что было опубликовано к 5 мая 2031 г.'],
])('in %s every page says as of when it is, also on a telephone', async (locale, line) => {
  const viewpoint = 'dossier=salmon-talks&asOf=2031-05-05'
  const { page } = await room.visit(`/?${viewpoint}`, { viewport: { width: 390, height: 844 }, locale })
  for (const path of ['/', '/agenda', '/statements', '/people', '/documents', '/conflicts', '/reports', '/nowhere']) {
    await page.goto(`${room.url}${path}?${viewpoint}`)
    await page.getByText(line).waitFor()
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390])
  }
  await page.context().close()
})

test.each(['light', 'dark'] as const)('axe finds no fault with the bar in the %s', async (colorScheme) => {
  const { page } = await room.visit('/?dossier=salmon-talks&asOf=2031-05-05', { colorScheme })
  await page.getByText('As published by 5 May 2031').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([])
  await page.context().close()
})
