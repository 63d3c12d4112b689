import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { link } from '../../src/link/link.ts'
import type { LanguageCode } from '../../src/language/pack.ts'
import { readText } from './reading.ts'

/** Whose office it is, a part of its title, and for which side. */
type Wanted = [name: string, title: string, side: string]

interface Case {
  language: LanguageCode
  text: string
  want: Wanted[]
  missed?: boolean
}

const { cases } = parse(readFileSync(new URL('offices.cases.yml', import.meta.url), 'utf8')) as { cases: Case[] }

const folded = (text: string): string =>
  text.toLowerCase().replaceAll(/[’ʼ]/gu, "'").replaceAll('ё', 'е').replaceAll(/[«»"]/gu, '')

/** What is wanted and not read, with what was read in its place. */
function lacking({ language, text, want }: Case): string[] {
  const { actors } = link([readText(text, { language, published: '2026-03-12' }).findings])
  const namesOf = (id: string | null): string[] =>
    Object.values(actors.find((actor) => actor.id === id)?.names ?? {}).flatMap((names) => names.map(folded))
  return want.flatMap(([name, title, side]) => {
    const roles = actors
      .filter(({ id, kind }) => kind === 'person' && namesOf(id).some((one) => one.endsWith(folded(name))))
      .flatMap((person) => person.roles)
    const found = roles.some(
      (role) =>
        folded(role.title).includes(folded(title)) &&
        [role.side, role.of].some((id) => namesOf(id).some((one) => one.endsWith(folded(side)))),
    )
    return found
      ? []
      : [`${name}: ${title} for ${side}, read ${JSON.stringify(roles.map((one) => [one.title, one.side]))}`]
  })
}

describe('offices, their holders and sides', () => {
  it.each(cases.filter(({ missed }) => !missed).map((one) => [`${one.language}: ${one.text}`, one] as const))(
    '%s',
    (_, one) => expect(lacking(one)).toEqual([]),
  )

  it.fails.each(cases.filter(({ missed }) => missed).map((one) => [`${one.language}: ${one.text}`, one] as const))(
    'not yet: %s',
    (_, one) => expect(lacking(one)).toEqual([]),
  )
})

const LED = [
  ['en', 'The delegation of Croatia, led by minister Ivan Horvat, arrived in Vienna.', 1],
  ['en', 'The delegation from Croatia is led by minister Ivan Horvat.', 1],
  ['en', 'The delegation of Croatia was led by bus driver Ivan Horvat to the hall.', 0],
  ['en', 'The delegation of Croatia visited a plant led by engineer Ivan Horvat.', 0],
  ['ru', 'Делегация Хорватии под руководством министра Милана Йовановича приехала в Вену.', 1],
  ['ru', 'Делегация министерства обороны Хорватии под руководством Милана Йовановича приехала в Вену.', 1],
  ['ru', 'Делегация Хорватии приехала в Вену во главе с министром Миланом Йовановичем.', 1],
  ['ru', 'Делегация Хорватии приехала на завод под руководством инженера Милана Йовановича.', 0],
  ['uk', 'Делегація Хорватії під керівництвом міністра Мілана Йовановича приїхала до Відня.', 1],
  ['uk', 'Делегація Хорватії приїхала на завод під керівництвом інженера Мілана Йовановича.', 0],
] as const

describe('who leads a delegation', () => {
  it.each(LED)('%s: %s', (language, text, heads) => {
    const { findings } = readText(text, { language, published: '2026-03-12' })
    const titles = findings.actors.flatMap(({ roles }) => roles.map(({ title }) => title))
    expect(titles.filter((title) => /^(?:head of|глава) /u.test(title))).toHaveLength(heads)
  })
})
