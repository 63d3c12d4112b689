import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../src/language/pack.ts'
import { link } from '../../src/link/link.ts'
import { readText } from '../reader/reading.ts'

type Text = readonly [LanguageCode, string]

/** Documents of reports together: after how many passages each, the names. */
function documents(...texts: readonly Text[]): string[] {
  const findings = texts.map(
    ([language, text], place) =>
      readText(text, { language, published: '2026-03-12', origin: `report-${place}.txt` }).findings,
  )
  return link(findings)
    .documents.map(({ names, evidence }) => `${evidence.length} ${Object.values(names).flat().toSorted().join(' / ')}`)
    .toSorted()
}

const LIMA: Text = ['en', 'Peru and Chile signed the Lima Declaration on 3 March 2026.']
const AGAIN: Text = ['en', 'Envoys returned to the Lima Declaration on Monday.']
const QUITO: Text = ['en', 'Envoys cited the Quito Declaration again.']
const RESOLUTION: Text = ['en', 'UN Security Council Resolution 1701 bars armed groups from the zone.']
const ANOTHER: Text = ['uk', 'Резолюція Радбезу ООН 2310 вимагає відвести загони.']
const PROTOCOL: Text = ['en', 'Peru and Chile signed a protocol on the border.']
const MEMORANDUM: Text = ['en', 'Peru and Chile signed a memorandum on the border.']

describe('documents of several reports', () => {
  it('are one by their name', () => {
    expect(documents(LIMA, AGAIN)).toEqual(['2 Lima Declaration'])
  })
  it('are two that are named for other places', () => {
    expect(documents(LIMA, QUITO)).toEqual(['1 Lima Declaration', '1 Quito Declaration'])
  })
  it('are two resolutions of other numbers', () => {
    expect(documents(RESOLUTION, ANOTHER)).toHaveLength(2)
  })
  it('are two of other sorts, though the same signed them', () => {
    expect(documents(PROTOCOL, MEMORANDUM)).toEqual(['1 memorandum on the border', '1 protocol on the border'])
  })
  it('are no proposal once they are signed', () => {
    const drafted = readText('Mediators presented a nine-point proposal for the valley.', {
      language: 'en',
      published: '2026-03-10',
      origin: 'drafted.txt',
    })
    const signed = readText('Peru and Chile signed a nine-point memorandum on the valley.', {
      language: 'en',
      published: '2026-03-12',
      origin: 'signed.txt',
    })
    for (const reports of [
      [drafted, signed],
      [signed, drafted],
    ])
      expect(
        link(reports.map(({ findings }) => findings)).documents.map(({ kind, status }) => `${kind} ${status}`),
      ).toEqual(['agreement signed'])
  })
  it('are the same in any order, and stay as they are when a report of another comes', () => {
    const some = [LIMA, PROTOCOL, AGAIN, MEMORANDUM]
    const before = documents(...some)
    expect(documents(...some.toReversed())).toEqual(before)
    expect(documents(...some, QUITO)).toEqual([...before, '1 Quito Declaration'].toSorted())
  })
})
