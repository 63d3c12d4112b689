import { describe, expect, test } from 'vitest'
import type { Findings } from '../../src/model/findings.ts'
import { known, linked, person, statement, told } from './reports.ts'

const ENGLISH =
  'Anna Berg met Jan Novak in Vienna on Tuesday, France and Poland said. "We are close," Berg said. Novak told reporters that work remained. Austria will host the next round.'
const UKRAINIAN =
  'Анна Берґ зустрілася з Яном Новаком у Відні у вівторок, повідомили Франція та Польща, пише Wire. «Ми близько», — сказала Берґ. Новак зазначив, що робота лишається. Австрія прийме наступний раунд.'

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
  return told({ id: 'copy', text: UKRAINIAN, language: 'uk', outlet: 'Вісник', published }, (at) => ({
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

const copyOf = (...findings: Findings[]) => linked(...findings).reports.find(({ id }) => id === 'copy')?.copyOf

describe('a translation', () => {
  test('of a report that it cites is a copy of it, in any order', () => {
    expect(copyOf(original(), translation())).toBe('original')
    expect(copyOf(translation(), original())).toBe('original')
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
