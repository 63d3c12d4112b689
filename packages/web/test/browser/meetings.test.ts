import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportPage } from '../../../parley/src/serve/views.ts'
import type { WrittenReport } from '../fixture/add-reports.ts'
import { openRoomWithReports, type Room } from './room.ts'

/** A round that is announced, moved and then held; a meeting that one report tells as held and a later one as not. */
const REPORTS: readonly WrittenReport[] = [
  ['2031-05-10', 'oslo.txt', 'Delegations of Norway and Japan will meet in Oslo on 20 May 2031, officials said.'],
  [
    '2031-05-15',
    'moved.txt',
    'The talks between the delegations of Norway and Japan that were planned for 20 May in Oslo have been moved to 27 May in Bergen, the ministry said.',
  ],
  ['2031-05-27', 'bergen.txt', 'Delegations of Norway and Japan met in Bergen on 27 May to discuss tariffs.'],
  ['2031-06-03', 'lima.txt', 'Delegations of Peru and Chile met in Lima on 2 June 2031 to discuss fishing.'],
  ['2031-06-09', 'not-held.txt', 'The meeting of Peru and Chile in Lima planned for 2 June 2031 was cancelled.'],
]

/** Somebody who is only expected, and somebody of whom two reports differ on whether they were there. */
const EXPECTED: readonly WrittenReport[] = [
  [
    '2031-07-01',
    'ahead.txt',
    'Delegations of Ghana and Togo will meet in Accra on 9 July 2031 to discuss fishing. The Ghanaian delegation will be headed by Foreign Minister Kofi Amankwah.',
  ],
  [
    '2031-07-10',
    'there.txt',
    'Delegations of Ghana and Togo met in Accra on 9 July 2031 to discuss fishing. The Ghanaian delegation was headed by Foreign Minister Kofi Amankwah.',
  ],
  [
    '2031-07-11',
    'away.txt',
    'Delegations of Ghana and Togo met in Accra on 9 July 2031. Foreign Minister Kofi Amankwah did not take part in the talks because of illness.',
  ],
]

let room: Room
beforeAll(async () => {
  room = await openRoomWithReports([...REPORTS, ...EXPECTED])
})
afterAll(() => room.close())

test('a meeting that was moved stands back behind the one that it became, and leads there', async () => {
  const { page, complaints } = await room.visit('/?order=earliest')
  await page.getByRole('status').getByText('3 meetings · 1 moved elsewhere').waitFor()
  const moved = page.locator('.meeting-moved')
  expect(await moved.locator('s').textContent()).toBe('20 May 2031')
  await moved.getByText('moved to 27 May 2031, Bergen (reported 15 May 2031)').waitFor()
  const marks = page.locator('.meeting-mark')
  expect(await marks.first().getAttribute('aria-label')).toMatch(/^20 May 2031\s· moved\s· Oslo\s· /u)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await moved.getByRole('link', { name: 'to the new entry' }).click()
  await page.getByRole('heading', { level: 1, name: '27 May 2031 · held · Bergen' }).waitFor()
  await page.getByText('moved from 20 May 2031, Oslo').waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('where what was told last is not what the record has, the history says so', async () => {
  const { page } = await room.visit('/?order=earliest')
  const lima = page.locator('.meeting', { hasText: 'Lima' })
  expect(await lima.locator('.history li').allTextContents()).toEqual([
    'held (reported 3 June 2031)',
    'cancelled (reported 9 June 2031)',
  ])
  await lima.getByText('The record has it as: held.').waitFor()
  const bergen = page.locator('.meeting', { hasText: 'Bergen' }).last()
  expect(await bergen.locator('.history li').last().textContent()).toBe('held (reported 27 May 2031)')
  expect(await bergen.getByText('The record has it as').count()).toBe(0)
  await page.context().close()
})

test('who is to come is expected, and of whom reports differ is marked, with the sentences of both', async () => {
  const { page, complaints } = await room.visit('/?asOf=2031-07-05')
  const ahead = page.locator('.meeting', { hasText: 'Accra' })
  await ahead.getByText('Kofi Amankwah').waitFor()
  expect(await ahead.locator('dt').allTextContents()).toContain('Expected')
  await page.goto(`${room.url}/`)
  const held = page.locator('.meeting', { hasText: 'Accra' })
  await held.getByRole('button', { name: 'disputed' }).click()
  expect(await held.locator('dt').allTextContents()).toContain('Present')
  expect(await page.locator('.evidence .passage').count()).toBe(2)
  await held.getByRole('button', { name: '2 independent sources' }).click()
  await page
    .locator('.evidence')
    .getByText('Not counted: ahead.txt, 1 July 2031, which does not tell it as held.')
    .waitFor()
  await page.goto(`${room.url}/conflicts`)
  await page.locator('.conflict').getByText('did not take part in the talks because of illness').waitFor()
  await page.locator('.conflict').getByText('The Ghanaian delegation was headed by').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('in the margin of a report a place has its name in the language of the room', async () => {
  const { items } = (await (await fetch(`${room.url}/api/reports`)).json()) as ReportPage
  const lima = items.find(({ origin }) => origin === 'lima.txt')?.id
  const { page } = await room.visit(`/reports/${lima}`, { locale: 'uk-UA' })
  await page.locator('.mark-list').getByText('2 червня 2031 р. · Ліма').first().waitFor()
  await page.context().close()
})

test('somebody who is none is refused on their own page, and stands in no meeting any more', async () => {
  const { page, complaints } = await room.visit('/people?q=Amankwah')
  await page.getByRole('link', { name: 'Kofi Amankwah' }).click()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('It was read wrongly: there is no such thing').check()
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(3)
  await dialog.getByLabel('Why').fill('it is a ship')
  await dialog.getByLabel('Your name').fill('Olha')
  await dialog.getByRole('button', { name: 'Note it' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.goto(`${room.url}/`)
  await page.locator('.meeting', { hasText: 'Accra' }).waitFor()
  expect(await page.getByText('Amankwah').count()).toBe(0)
  await page.goto(`${room.url}/corrections`)
  await page.getByText('this is none').first().waitFor()
  expect(await page.getByText('this is none').count()).toBe(3)
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
  await page.context().close()
})
