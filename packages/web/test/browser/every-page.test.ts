import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRecord } from '../fixture/record.ts'
import { openRoom, type Room } from './room.ts'

const PAGES = [
  '/',
  '/?q=nothing+fits+this',
  '/meetings/m-geneva',
  '/agenda',
  '/statements',
  '/people',
  '/people?kind=country',
  '/people/a-aldova',
  '/documents',
  '/conflicts',
  '/reports',
  '/reports?q=Geneva',
  '/reports/r-en-1?at=64-170',
  '/reports/r-uk-1',
  '/reports/r-hostile',
  '/words',
  '/nowhere',
]

let room: Room
beforeAll(async () => {
  room = await openRoom(makeRecord())
})
afterAll(() => room.close())

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test.each(PAGES)('%s has nothing that axe finds fault with', async (path) => {
    const { page, complaints } = await room.visit(path, { colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)
    expect([...faults, ...complaints]).toEqual([])
    await page.context().close()
  })

  test('the open panel of evidence and the list of keys are without fault', async () => {
    const { page, complaints } = await room.visit('/', { colorScheme })
    await page.locator('.meeting .value').first().click()
    await page.locator('.passage').first().waitFor()
    const panel = await new AxeBuilder({ page }).analyze()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    const dialog = await new AxeBuilder({ page }).analyze()
    const faults = [...panel.violations, ...dialog.violations].map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`,
    )
    expect([...faults, ...complaints]).toEqual([])
    await page.context().close()
  })
})

test.each(['en-GB', 'uk-UA', 'ru-RU'])('on a telephone in %s no page is wider than the screen', async (locale) => {
  const { page } = await room.visit('/', { viewport: { width: 390, height: 844 }, locale })
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2))
  for (const path of PAGES) {
    await page.goto(`${room.url}${path}`)
    await page.locator('h1').waitFor()
    await page.getByText(/^(Fetching|Завантаження|Загрузка) …$/u).waitFor({ state: 'detached' })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, 390])
  }
  await page.context().close()
})

test('what the record does not have is said to be missing', async () => {
  const { page } = await room.visit('/meetings/none')
  await page.getByRole('alert').getByText('The record has nothing under this address.').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await page.context().close()
})

test('without a server the page says so', async () => {
  const { page } = await room.visit('/')
  await page.route('**/api/**', (route) => route.abort())
  await page.getByRole('link', { name: 'Agenda' }).click()
  await page.getByRole('alert').getByText('The server does not answer. Is it running?').waitFor()
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Positions' }).waitFor()
  await page.context().close()
})
