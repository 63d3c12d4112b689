import { describe, expect, test } from 'vitest'
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
  ['an unknown tense', 'note: A.\ngroups:\n  - { cue: not, tense: past perfect, words: [а] }', /tense/u],
]

describe('a malformed vocabulary', () => {
  test.each(MALFORMED)('%s: told in one line that names the file', (_what, yaml, told) => {
    const complaint = complaintOf(() => phrasesOf(yaml, 'uk/saying'))
    expect(complaint).toMatch(/^language\/uk\/saying\.yml: [^\n]+$/u)
    expect(complaint).toMatch(told)
  })
})

function complaintOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing was thrown'
}
