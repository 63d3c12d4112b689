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
    ['has no title', 'id: talks', /^talks\.yml: title: /u],
    ['has an id with spaces', 'id: our talks\ntitle: T', /^talks\.yml: id: write small Latin letters/u],
    ['names a field wrongly', 'id: t\ntitle: T\nlangs: [uk]', /^talks\.yml: nothing is called "langs"/u],
    [
      'names a kind of source wrongly',
      'id: t\ntitle: T\nsources:\n  - rss: https://a.example',
      /sources, number 1: write each as/u,
    ],
    [
      'has a source that is no address',
      'id: t\ntitle: T\nsources:\n  - feed: a.example',
      /sources, number 1: write each as/u,
    ],
  ]
  test.each(wrong)('that %s is refused in one line', async (_, yaml, wanted) => {
    const parsing = parseDossier(yaml, 'talks.yml')
    await expect(parsing).rejects.toThrow(wanted)
    await expect(parsing).rejects.toBeInstanceOf(AcquireError)
  })
})
