import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { createReader } from '../../src/read/read.ts'

const reader = createReader()

/** Who holds which office of what, for which side, as one sentence says it: "Name: title, of body, for side". */
function officesIn(sentence: string, language: string): string[] {
  const bytes = new TextEncoder().encode(sentence)
  const outcome = reader.read({ origin: 'a.txt', bytes, format: 'text', given: { language } })
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
  const { actors } = link([outcome.reading.findings])
  const names = new Map(actors.map(({ id, names: all }) => [id, all[language]?.[0] ?? '']))
  return actors.flatMap(({ kind, id, roles }) =>
    kind === 'person'
      ? roles.map(({ title, of, side }) =>
          [`${names.get(id)}: ${title}`, of && `of ${names.get(of)}`, side && `for ${names.get(side)}`]
            .filter((part) => part !== null)
            .join(', '),
        )
      : [],
  )
}

test.each<[language: string, sentence: string, offices: string[]]>([
  ['uk', 'Міністр транспорту Норвегії Олаф Берген приїхав.', ['Олаф Берген: міністр транспорту, for Норвегія']],
  ['uk', 'Речник армії полковник Олаф Берген це відкинув.', ['Олаф Берген: полковник', 'Олаф Берген: речник армії']],
  ['uk', 'Глава норвезької розвідки Олаф Берген посередничав.', ['Олаф Берген: глава, for Норвегія']],
  ['uk', 'Спецпредставник ООН з діалогу Олаф Берген приїхав.', ['Олаф Берген: спецпредставник, of ООН, for ООН']],
  ['uk', 'Держсекретар Джон Мілтон заявив про прогрес.', ['Джон Мілтон: держсекретар, for США']],
  [
    'ru',
    'Министры иностранных дел Олаф Берген, Иван Петренко и Пётр Коваль встретились.',
    [
      'Иван Петренко: министр иностранных дел',
      'Олаф Берген: министр иностранных дел',
      'Пётр Коваль: министр иностранных дел',
    ],
  ],
  ['uk', '«Так», — сказав журналістам Олаф Берген.', []],
  ['ru', '«Да», — сказал журналистам Олаф Берген.', []],
  ['ru', 'Президент Республики Узбекистан Тимур Алиев прибыл.', ['Тимур Алиев: президент, for Узбекистан']],
  [
    'uk',
    'Глава МЗС невизнаного Придністров’я Олаф Берген приїхав.',
    ["Олаф Берген: глава МЗС, of МЗС невизнаного Придністров’я, for Придністров'я"],
  ],
  ['uk', 'Приїхав так званий «очільник МЗС» Абхазії Олаф Берген.', ['Олаф Берген: очільник МЗС, of МЗС, for Абхазія']],
  [
    'ru',
    'Глава министерства иностранных дел Приднестровской Молдавской Республики (ПМР) Олаф Берген прибыл.',
    ['Олаф Берген: глава министерства иностранных дел, for ПМР'],
  ],
  ['ru', 'Приднестровский аналитик Олаф Берген так не думает.', ['Олаф Берген: аналитик']],
  ['uk', 'Польський журналіст Олаф Берген це бачив.', ['Олаф Берген: журналіст']],
  ['en', 'Norwegian analyst Paul Walker doubts it.', ['Paul Walker: analyst']],
  ['ru', 'Председатель профсоюза горняков Олаф Берген ушёл.', ['Олаф Берген: председатель профсоюза горняков']],
  [
    'en',
    'Mary Walker, a White House spokeswoman, said nothing.',
    ['Mary Walker: spokeswoman, of White House, for United States'],
  ],
  ['en', 'Paul Walker, the Norwegian ambassador to Chile, left.', ['Paul Walker: ambassador, for Norway']],
  ['en', 'The head of Norwegian intelligence, Paul Walker, mediated.', ['Paul Walker: head, for Norway']],
  [
    'en',
    'The UN special representative for the region, Paul Walker, said so.',
    ['Paul Walker: special representative, of UN, for UN'],
  ],
  [
    'en',
    'Foreign Ministers Paul Walker, John Milton and Mark Twain met.',
    ['John Milton: foreign minister', 'Mark Twain: foreign minister', 'Paul Walker: foreign minister'],
  ],
  [
    'ru',
    'Главы МИД Чили и Перу Олаф Берген и Пётр Коваль встретились.',
    ['Олаф Берген: глава МИД, of МИД Чили, for Чили', 'Пётр Коваль: глава МИД, for Перу'],
  ],
  [
    'uk',
    'Норвезький віцепрем’єр Олаф Берген і його чилійський колега Іван Петренко зустрілися.',
    ["Іван Петренко: віцепрем'єр, for Чилі", "Олаф Берген: віцепрем'єр, for Норвегія"],
  ],
  [
    'en',
    'The foreign ministers of Chile and Peru, Paul Walker and John Milton, met.',
    ['John Milton: foreign minister, for Peru', 'Paul Walker: foreign minister, for Chile'],
  ],
  [
    'en',
    'Ministers Paul Walker of Chile and John Milton of Peru signed.',
    ['John Milton: minister, for Peru', 'Paul Walker: minister, for Chile'],
  ],
])('%s: %s', (language, sentence, offices) => {
  expect(officesIn(sentence, language).sort()).toEqual([...offices].sort())
})
