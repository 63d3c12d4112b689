import { expect, test } from 'vitest'
import { createOutletFinder, outletPhrases } from '../../src/link/cited-outlets.ts'

const finder = createOutletFinder(['Кавказский листок', 'Shetland Tide', 'Интерфакс', 'Торговая сторона'])

test.each([
  ['he told Kavkazsky Listok', ['Кавказский листок']],
  ['по материалам «Кавказского листка»', ['Кавказский листок']],
  ['розповіла вона виданню Shetland Tide', ['Shetland Tide']],
  ['Interfax reported', ['Интерфакс']],
  ['пише «Торговая сторона» з посиланням на «Інтерфакс»', ['Торговая сторона', 'Интерфакс']],
  ['the tide off Shetland', []],
  ['торговая сторона дела', []],
])('in «%s»', (text, wanted) => {
  expect([...finder.in(outletPhrases(text))]).toEqual(wanted)
})
