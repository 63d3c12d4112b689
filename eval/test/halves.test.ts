import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goldFileOf, HALVES, negotiationsOf } from '../halves.ts'

test('a half has the negotiations that it has gold records of, and none where it has no folder', async () => {
  const golds = await mkdtemp(join(tmpdir(), 'half-'))
  for (const name of ['second.gold.mjs', 'first.gold.mjs', 'README.md']) await writeFile(join(golds, name), '')
  const half = { name: 'unseen', open: false, title: '', reports: '', golds } as const
  expect(await negotiationsOf(half)).toEqual(['first', 'second'])
  expect(goldFileOf(half, 'first')).toBe(join(golds, 'first.gold.mjs'))
  expect(await negotiationsOf({ ...half, golds: join(golds, 'nowhere') })).toEqual([])
})

test('the talks of the blind part are numbered, so that no table names them', async () => {
  const blind = HALVES.find(({ name }) => name === 'blind')
  const names = blind === undefined ? [] : await negotiationsOf(blind)
  expect(names).toEqual(names.map((_, index) => String(index + 1)))
  expect(names.length).toBeGreaterThan(0)
})
