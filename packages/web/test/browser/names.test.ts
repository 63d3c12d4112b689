import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportPage } from '../../../parley/src/serve/views.ts'
import type { WrittenReport } from '../fixture/add-reports.ts'
import { openRoomWithReports, type Room } from './room.ts'

const PAGE = 'https://herald.example/prisoners'

/** A page with two versions, and a report in Ukrainian of somebody whom no English one names. */
const REPORTS: readonly WrittenReport[] = [
  ['2031-05-06', PAGE, 'Delegations of Norway and Japan met in Oslo on 5 May 2031 and made no progress on prisoners.'],
  ['2031-05-07', PAGE, 'Delegations of Norway and Japan met in Oslo on 5 May 2031 and agreed to exchange prisoners.'],
  ['2031-05-08', 'kovalchuk.txt', 'Ярема Ковальчук 7 травня 2031 року провів перемовини в Осло щодо мит.'],
]

let room: Room
beforeAll(async () => {
  room = await openRoomWithReports(REPORTS)
})
afterAll(() => room.close())

test.each([
  ['en-GB', 'Yarema Kovalchuk – others not named, Oslo', 'uk-Latn', 'Ярема Ковальчук'],
  ['uk-UA', 'Ярема Ковальчук – інших не названо, Осло', null, null],
  ['ru-RU', 'Ярема Ковальчук – другие не названы, Осло', 'uk', null],
] as const)(
  'in %s a meeting says who is known to have met, each name readable there',
  async (locale, headline, lang, original) => {
    const { page, complaints } = await room.visit('/', { locale })
    const shown = page.locator('.headline', { hasText: headline })
    await shown.waitFor()
    const name = shown.getByText(/Kovalchuk|Ковальчук/u)
    expect([await name.getAttribute('lang'), await name.getAttribute('title')]).toEqual([lang, original])
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  },
)

test('among the people a name in Latin letters has the one that it was made from beside it', async () => {
  const { page } = await room.visit('/people?kind=person')
  const entry = page.locator('.actor', { hasText: 'Yarema Kovalchuk' })
  expect(await entry.locator('.other-names').textContent()).toBe('Ярема Ковальчук')
  await entry.getByRole('link', { name: 'Yarema Kovalchuk' }).click()
  await page.getByRole('heading', { level: 1, name: 'Yarema Kovalchuk' }).waitFor()
  expect(await page.locator('.pairs dd').allTextContents()).toEqual(['Ярема Ковальчук'])
  await page.context().close()
})

test.each([
  ['en-GB', /Prisoners?[^:]*: no progress → .*: agreed/u],
  ['uk-UA', /: без поступу → .*: погоджено/u],
])('in %s what came of a meeting is compared by names, not by ids', async (locale, words) => {
  const { items } = (await (await fetch(`${room.url}/api/reports`)).json()) as ReportPage
  const id = items.find(({ origin }) => origin === PAGE)?.id
  const { page } = await room.visit(`/reports/${id}/versions`, { locale })
  const meeting = page.locator('.value-change', { hasText: '→' }).first()
  expect(await meeting.locator('dd').allTextContents()).toContainEqual(expect.stringMatching(words))
  expect(await page.locator('.value-change').allTextContents()).not.toContainEqual(
    expect.stringContaining('prisoners:'),
  )
  await page.context().close()
})
