import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Findings } from '../../src/model/findings.ts'
import { known, linked, person, statement, told } from './reports.ts'

const ENGLISH =
  'Anna Berg met Jan Novak in Vienna on Tuesday, France and Poland said. "We are close," Berg said. Novak told reporters that work remained. Austria will host the next round.'
const ukrainian = (cites: string): string =>
  `Анна Берґ зустрілася з Яном Новаком у Відні у вівторок, повідомили Франція та Польща, пише ${cites}. «Ми близько», — сказала Берґ. Новак зазначив, що робота лишається. Австрія прийме наступний раунд.`

interface Version {
  published?: string
  outlet?: string
  cites?: string
  /** Who speaks, in this order. */
  speakers?: number[]
}

function original({ published = '2031-03-04', outlet = 'Wire' }: Version = {}): Findings {
  return told({ id: 'original', text: ENGLISH, language: 'en', outlet, published }, (at) => ({
    actors: [
      person('Anna', 'Berg', { language: 'en', gender: 'f', mentions: [...at('Anna Berg'), ...at('Berg said')] }),
      person('Jan', 'Novak', { language: 'en', gender: 'm', mentions: [...at('Jan Novak'), ...at('Novak told')] }),
      known('place:vienna', 'Vienna', at('Vienna')),
      known('country:FR', 'France', at('France')),
      known('country:PL', 'Poland', at('Poland')),
      known('country:AT', 'Austria', at('Austria')),
    ],
    statements: [
      statement({ speaker: 0, evidence: at('We are close') }),
      statement({ speaker: 1, evidence: at('work remained') }),
    ],
  }))
}

function translation({ published = '2031-03-05', cites = 'Wire', speakers = [0, 1] }: Version = {}): Findings {
  return told({ id: 'copy', text: ukrainian(cites), language: 'uk', outlet: 'Вісник', published }, (at) => ({
    actors: [
      person('Анна', 'Берґ', { gender: 'f', mentions: [...at('Анна Берґ'), ...at('Берґ. Новак')] }),
      person('Ян', 'Новак', { gender: 'm', mentions: [...at('Яном Новаком'), ...at('Новак зазначив')] }),
      known('place:vienna', 'Відень', at('Відні')),
      known('country:FR', 'Франція', at('Франція')),
      known('country:PL', 'Польща', at('Польща')),
      known('country:AT', 'Австрія', at('Австрія')),
    ],
    statements: [
      statement({ speaker: speakers[0] ?? 0, evidence: at('Ми близько') }),
      statement({ speaker: speakers[1] ?? 0, evidence: at('робота лишається') }),
    ],
    sources: [{ kind: 'outlet', actor: null, name: cites }],
  }))
}

const copyIn = (...findings: Findings[]) => linked(...findings).reports.find(({ id }) => id === 'copy')
const copyOf = (...findings: Findings[]) => copyIn(...findings)?.copyOf

describe('a translation', () => {
  test('of a report that it cites is a copy of it, in any order', () => {
    expect(copyOf(original(), translation())).toBe('original')
    expect(copyOf(translation(), original())).toBe('original')
    expect(copyIn(original(), translation())?.copyBy).toBe('copies.translation')
  })

  test.each([
    ['of another outlet is none', original({ outlet: 'Post' }), translation()],
    ['that came out before is none', original(), translation({ published: '2031-03-03' })],
    ['that came out a week later is none', original(), translation({ published: '2031-03-12' })],
    ['that cites nobody of the kind is none', original(), translation({ cites: 'Post' })],
    ['in which others speak is none', original(), translation({ speakers: [1, 0] })],
  ])('%s', (_, one, other) => {
    expect(copyOf(one, other)).toBeNull()
  })
})

describe('a rewrite', () => {
  const wire = (text: string) =>
    told({ id: 'original', text, language: 'en', outlet: 'Wire', published: '2031-03-04' }, named)
  const named = (at: (words: string) => Evidence[]) => ({
    actors: [known('place:vienna', 'Vienna', at('Vienna')), known('country:FR', 'France', at('France'))],
  })
  const rewrite = (text: string) =>
    told({ id: 'copy', text, language: 'en', outlet: 'Post', published: '2031-03-05' }, named)

  test.each([
    [
      'of another order keeps names and figures',
      'Some 11,400 workers and 4.2 billion: France spoke in Vienna, the Wire reported.',
      'original',
    ],
    ['that cites nobody is none', 'Some 11,400 workers and 4.2 billion: France spoke in Vienna.', null],
    ['with other figures is none', 'Some 900 soldiers and 17 tanks: France spoke in Vienna, the Wire reported.', null],
  ])('%s', (_, text, wanted) => {
    expect(copyOf(wire('France said in Vienna that 11 400 workers would get 4,2 billion.'), rewrite(text))).toBe(wanted)
  })
})
