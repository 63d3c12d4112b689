import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDossier } from '../../src/acquire/dossier-file.ts'
import { AcquireError } from '../../src/acquire/error.ts'
import { dossierFile } from '../../src/export/dossier-file.ts'
import type { Dossier, DossierSource } from '../../src/model/dossier.ts'

const text = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('Україна', 'United States', 'no', '3', 'a: b', "O'Brien", '- x', '#1', '{', 'мир*', '"'),
  )
  .map((one) => one.trim())
  .filter((one) => one !== '')
const texts = fc.array(text, { maxLength: 3 })
const address = fc.webUrl()
const outlet = fc.option(text, { nil: undefined }).map((one) => (one === undefined ? {} : { outlet: one }))
const source: fc.Arbitrary<DossierSource> = fc
  .oneof(
    fc.record({ kind: fc.constantFrom('feed' as const, 'sitemap' as const, 'page' as const), address }),
    fc.record({ kind: fc.constant('list' as const), address, links: text }),
    fc.record({ kind: fc.constant('folder' as const), path: text }),
  )
  .chain((one) => outlet.map((more) => ({ ...one, ...more })))
const dossier: fc.Arbitrary<Dossier> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)?$/u),
  title: text,
  sides: fc.array(fc.record({ name: text, members: texts }), { maxLength: 3 }),
  agenda: texts,
  languages: texts,
  sources: fc.array(source, { maxLength: 3 }),
  relevant: fc.record({ actors: texts, words: texts, never: texts }),
})

describe('the file of a dossier', () => {
  test('gives back the dossier that was written into it, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(dossier, async (one) => {
        expect(await parseDossier(dossierFile(one), 'talks.yml')).toEqual(one)
      }),
    )
  })

  test('may leave out whatever there is nothing to say of', async () => {
    expect(await parseDossier('id: talks\ntitle: Переговори\nagenda:\n', 'talks.yml')).toEqual({
      id: 'talks',
      title: 'Переговори',
      sides: [],
      agenda: [],
      languages: [],
      sources: [],
      relevant: { actors: [], words: [], never: [] },
    })
  })

  const wrong: [string, string, RegExp][] = [
    [
      'is no YAML',
      'id: talks\ntitle: T\nsides:\n  - name: A\n - name: B\n',
      /^talks\.yml: is broken in line 5: mend it there$/u,
    ],
    ['is a list', '- one', /^talks\.yml: is no dossier: /u],
    ['is empty', '', /^talks\.yml: is no dossier: /u],
    ['has no title', 'id: talks', /^talks\.yml: title: write a few words/u],
    ['has a number for a title', 'id: talks\ntitle: 2031', /^talks\.yml: title \(line 2\): .* in quotation marks/u],
    ['has an id with spaces', 'id: our talks\ntitle: T', /^talks\.yml: id \(line 1\): write small Latin letters/u],
    ['has an id of digits alone', 'id: 2031\ntitle: T', /^talks\.yml: id \(line 1\): write small Latin letters/u],
    [
      'names a field wrongly',
      'id: t\ntitle: T\nlangs: [uk]',
      /^talks\.yml: nothing is called "langs" \(line 3\) in a dossier: check the spelling$/u,
    ],
    [
      'has one side in place of a list',
      'id: t\ntitle: T\nsides: Slovenia',
      /^talks\.yml: sides \(line 3\): write each as "- name: NAME"/u,
    ],
    [
      'has sides that are plain words',
      'id: t\ntitle: T\nsides:\n  - name: Croatia\n  - Slovenia',
      /^talks\.yml: sides, number 2 \(line 5\): write each as "- name: NAME"/u,
    ],
    [
      'has a side without a name',
      'id: t\ntitle: T\nsides:\n  - members: [Ana]',
      /^talks\.yml: sides, number 1, name \(line 4\): write each as "- name: NAME"/u,
    ],
    [
      'names a field of a side wrongly',
      'id: t\ntitle: T\nsides:\n  - name: Croatia\n    people: [Ana]',
      /^talks\.yml: nothing is called "people" \(line 5\)/u,
    ],
    ['has one issue in place of a list', 'id: t\ntitle: T\nagenda: ceasefire', /: agenda \(line 3\): write a list/u],
    [
      'has one language in place of a list',
      'id: t\ntitle: T\n\nlanguages: uk',
      /: languages \(line 4\): write a list/u,
    ],
    [
      'has a word that is a number',
      'id: t\ntitle: T\nrelevant:\n  words: [1]',
      /: relevant, words, number 1 \(line 4\): /u,
    ],
    [
      'has one word in place of what is relevant',
      'id: t\ntitle: T\nrelevant: x',
      /: relevant \(line 3\): write "actors:"/u,
    ],
    [
      'names a kind of source wrongly',
      'id: t\ntitle: T\nsources:\n  - rss: https://a.example',
      /sources, number 1(?:, feed)? \(line 4\): write each as "- feed: ADDRESS"/u,
    ],
    [
      'has one source in place of a list',
      'id: t\ntitle: T\nsources: https://a.example',
      /^talks\.yml: sources \(line 3\): write each as "- feed: ADDRESS"/u,
    ],
    [
      'has a source that is no address',
      'id: t\ntitle: T\nsources:\n  - feed: a.example',
      /sources, number 1(?:, feed)? \(line 4\): write each as "- feed: ADDRESS"/u,
    ],
  ]
  test.each(wrong)('that %s is refused in one line', async (_, yaml, wanted) => {
    const parsing = parseDossier(yaml, 'talks.yml')
    await expect(parsing).rejects.toThrow(wanted)
    await expect(parsing).rejects.toBeInstanceOf(AcquireError)
  })
})
