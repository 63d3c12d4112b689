import { describe, expect, it, test } from 'vitest'
import { phrasesOf } from '../../src/language/vocabulary/load.ts'

const MALFORMED: [what: string, yaml: string, told: RegExp][] = [
  ['no YAML at all', 'note: [', /./u],
  ['nothing', '', /./u],
  ['no note', 'groups: []', /note/u],
  ['an unknown kind of cue', 'note: A.\ngroups:\n  - { cue: shout, words: [а] }', /cue/u],
  ['an issue that the agenda lacks', 'note: A.\ngroups:\n  - { cue: issue, issue: weather, words: [а] }', /issue/u],
  ['a group without words', 'note: A.\ngroups:\n  - { cue: not, words: [] }', /words/u],
  ['words that are numbers', 'note: A.\ngroups:\n  - { cue: not, words: [5] }', /words/u],
  ['a pattern that is nothing but a sign', 'note: A.\ngroups:\n  - { cue: not, words: [не ~] }', /«~»/u],
  ['an alternative that is empty', 'note: A.\ngroups:\n  - { cue: not, words: ["за| даними"] }', /«»/u],
  ['a pattern twice', 'note: A.\ngroups:\n  - { cue: not, words: [а, б, а] }', /«а» repeats .*words\[2\]/u],
  [
    'a pattern in two groups of one meaning',
    'note: A.\ngroups:\n  - { cue: not, words: [а] }\n  - { cue: not, note: B, words: [б, а] }',
    /«а» repeats .*groups\[1\]/u,
  ],
  ['a pattern in a product', 'note: A.\ngroups:\n  - { cue: not, words: [а в, а|б в|г] }', /«а в» repeats/u],
  ['an alternative twice', 'note: A.\ngroups:\n  - { cue: not, words: [а|б|а] }', /«а\|б\|а» repeats/u],
  ['an unknown tense', 'note: A.\ngroups:\n  - { cue: not, tense: past perfect, words: [а] }', /tense/u],
]

describe('a malformed vocabulary', () => {
  test.each(MALFORMED)('%s: told in one line that names the file', (_what, yaml, told) => {
    const complaint = complaintOf(() => phrasesOf(yaml, 'uk/saying'))
    expect(complaint).toMatch(/^language\/uk\/saying\.yml: [^\n]+$/u)
    expect(complaint).toMatch(told)
  })
})

it('lets products overlap in part, and one pattern mean two things', () => {
  const yaml = 'note: A.\ngroups:\n  - { cue: not, words: [а|б в, б|г в] }\n  - { cue: then, words: [б в] }'
  expect(phrasesOf(yaml, 'uk/saying')).toHaveLength(3)
})

function complaintOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing was thrown'
}
