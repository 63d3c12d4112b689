import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoomWithReports, type Room } from './room.ts'

let room: Room
beforeAll(async () => {
  room = await openRoomWithReports([
    [
      '2031-05-05',
      'oslo.txt',
      'Delegations of Norway and Japan met in Oslo on Monday to discuss tariffs.\n\nIceland hosts the pair again in a fortnight.',
    ],
    ['2031-05-06', 'bergen.txt', 'Peru opened a consulate in Bergen on Tuesday.'],
  ])
})
afterAll(() => room.close())

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)
}

/** Signs what the form says, and waits until it is noted. */
async function sign(dialog: Locator): Promise<void> {
  await dialog.getByLabel('Why').fill('a test')
  await dialog.getByLabel('Your name').fill('Olha')
  await dialog.getByRole('button', { name: 'Note it' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Somebody of the record, by a search in the part of a form that has this heading. */
async function choose(dialog: Locator, heading: string, name: string): Promise<void> {
  const group = dialog.getByRole('group', { name: heading, exact: true })
  await group.getByRole('searchbox').fill(name)
  await group.getByLabel(name, { exact: true }).check()
}

test('where, between whom and with whom a meeting was is corrected where it is read', async () => {
  const { page, complaints } = await room.visit('/')
  const dialog = page.getByRole('dialog')
  const headline = page.locator('.meeting .headline')
  await headline.getByRole('button', { name: 'Oslo' }).click()
  await page.keyboard.press('c')
  expect(await dialog.getByLabel('Field').inputValue()).toBe('place')
  await choose(dialog, 'place', 'Bergen')
  expect(await faultsOf(page)).toEqual([])
  await sign(dialog)
  await headline.getByRole('button', { name: 'Bergen' }).waitFor()

  await headline.getByRole('button', { name: 'Japan' }).click()
  await page.keyboard.press('c')
  expect(await dialog.getByLabel('Japan').isChecked()).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  await sign(dialog)
  await headline.getByRole('button', { name: 'Japan' }).waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'Details' }).click()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  await dialog.getByLabel('Somebody is missing from a list').check()
  await choose(dialog, 'Who is missing', 'Peru')
  expect(await faultsOf(page)).toEqual([])
  await sign(dialog)
  await headline.getByRole('button', { name: 'Peru' }).waitFor()

  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  await dialog.getByLabel('Somebody is missing from a list').check()
  await dialog.getByLabel('Field').selectOption('participants')
  await dialog.getByLabel('Or a name that the record does not have').fill('Ingrid Solheim')
  await sign(dialog)
  await page.getByRole('button', { name: 'Ingrid Solheim' }).click()
  await page.getByRole('complementary').getByText('corrected by Olha', { exact: true }).waitFor()

  await page.goto(`${room.url}/corrections`)
  for (const said of ['place is Bergen', 'Japan', 'Peru', 'Ingrid Solheim'])
    await page
      .getByRole('heading', { level: 2, name: said })
      .or(page.getByRole('listitem').filter({ hasText: said }))
      .first()
      .waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('what a report tells and nobody read is added from the words that are marked in it', async () => {
  const { page, complaints } = await room.visit('/reports')
  await page
    .getByRole('link', { name: /oslo|Norway and Japan/u })
    .first()
    .click()
  const text = page.locator('.report-text')
  await text.getByText('in a fortnight').waitFor()
  await text.evaluate((drawn) => {
    const [, second] = drawn.querySelectorAll('p')
    document.getSelection()?.selectAllChildren(second as Node)
  })
  await page.getByRole('button', { name: 'Add what is told here' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('Words of the report').inputValue()).toBe(
    'Iceland hosts the pair again in a fortnight.',
  )
  await dialog.getByLabel('Status').selectOption('announced')
  await dialog.getByLabel('Date').fill('2031-05-19')
  await choose(dialog, 'One side', 'Norway')
  await choose(dialog, 'The other side', 'Japan')
  expect(await faultsOf(page)).toEqual([])
  await sign(dialog)
  await page.getByRole('link', { name: 'Chronicle' }).click()
  const added = page.locator('.meeting').filter({ hasText: '19 May 2031' })
  await added.getByText('announced').waitFor()
  await added.locator('.when').first().click()
  await page.getByRole('complementary').getByText('Iceland hosts the pair again', { exact: false }).waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('words that stand nowhere in a report, or more than once, are told to be so', async () => {
  const { page } = await room.visit('/reports')
  await page
    .getByRole('link', { name: /oslo|Norway and Japan/u })
    .first()
    .click()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Something that it tells was not read').check()
  await dialog.getByLabel('What is told there').selectOption('position')
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByLabel('Words of the report').fill('Norwegian cod')
  await dialog.getByText('These words stand there 0 times').waitFor()
  await dialog.getByLabel('Words of the report').fill('in')
  await dialog.getByText(/These words stand there [2-9] times/u).waitFor()
  await dialog.getByLabel('Words of the report').fill('to discuss tariffs')
  await dialog.getByText('These words stand there').waitFor({ state: 'detached' })
  await dialog.getByLabel('issue').selectOption('trade')
  await choose(dialog, 'party', 'Japan')
  await sign(dialog)
  await page.getByRole('link', { name: 'Agenda' }).click()
  await page.getByRole('button', { name: 'demands' }).waitFor()
  await page.context().close()
})
