import { expect, test } from 'vitest'
import type { Actor } from '../../src/model/actor.ts'
import { namesShown } from '../../src/serve/shown-names.ts'

test.each<[string, Pick<Actor, 'kind' | 'names'>, { [language: string]: string[] }]>([
  ['a person', { kind: 'person', names: { uk: ['Ярема Їжак'] } }, { 'uk-Latn': ['Yarema Yizhak'] }],
  ['a person of two languages', { kind: 'person', names: { ru: ['Юрий'], uk: ['Юрій'] } }, { 'uk-Latn': ['Yurii'] }],
  ['a person named in Russian', { kind: 'person', names: { ru: ['Юрий Щукин'] } }, { 'ru-Latn': ['Yury Shchukin'] }],
  ['a place', { kind: 'place', names: { uk: ['Лісобір'] } }, { 'uk-Latn': ['Lisobir'] }],
  ['whoever has an English name', { kind: 'person', names: { uk: ['Ярема'], en: ['Jeremy'] } }, {}],
  ['whoever has a Latin name', { kind: 'person', names: { uk: ['Van'] } }, {}],
  ['an organisation', { kind: 'organization', names: { uk: ['Рада'] } }, {}],
])('%s', (_, actor, more) => {
  expect(namesShown(actor)).toEqual({ ...actor.names, ...more })
})
