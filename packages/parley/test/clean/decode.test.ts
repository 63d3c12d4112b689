import { describe, expect, test } from 'vitest'
import { decode } from '../../src/read/decode.ts'

const RUSSIAN =
  'Делегации обсудили условия перемирия и договорились встретиться в пятницу. «Работа идёт», — сказал посредник.'
const UKRAINIAN =
  'Делегації обговорили умови перемир’я та домовилися зустрітися в п’ятницю. Її підтримали й інші: є згода щодо їжі.'
const SHORT = 'Встреча прошла.'
const CAPITALS = 'ПЕРЕГОВОРЫ В ЖЕНЕВЕ ОТЛОЖЕНЫ НА НЕДЕЛЮ'

/** Encodes by asking the platform's decoder which byte gives which letter. */
function encode(text: string, encoding: string): Uint8Array {
  const byLetter = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) byLetter.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((letter) => byLetter.get(letter) ?? 63))
}

/** The text as far as the encoding can hold it. */
function kept(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(encode(text, encoding))
}

describe('encodings', () => {
  test.each([
    ['windows-1251', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['windows-1251', SHORT],
    ['windows-1251', CAPITALS],
    ['koi8-u', RUSSIAN],
    ['koi8-u', UKRAINIAN],
    ['koi8-u', SHORT],
    ['koi8-u', CAPITALS],
    ['ibm866', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['windows-1252', 'The café’s owner, Mr Müller, said “no” — twice.'],
  ])('%s: %s', (encoding, text) => {
    expect(decode(encode(text, encoding))).toBe(kept(text, encoding))
  })

  test.each([
    ['declared KOI8-R, written in windows-1251', 'windows-1251', 'koi8-r'],
    ['declared UTF-8, written in windows-1251', 'windows-1251', 'utf-8'],
    ['declared windows-1251, written in KOI8', 'koi8-u', 'windows-1251'],
    ['declared as nothing known', 'windows-1251', 'x-none-such'],
  ])('%s', (_, encoding, declared) => {
    const page = `<html><head><meta charset="${declared}"></head><body><p>${UKRAINIAN}</p></body></html>`
    expect(decode(encode(page, encoding))).toBe(kept(page, encoding))
  })

  test('UTF-8 is believed against a declaration', () => {
    const page = `<meta charset="windows-1251"><p>${UKRAINIAN}</p>`
    expect(decode(new TextEncoder().encode(page))).toBe(page)
  })

  test.each([
    ['UTF-16, little end first', 'utf16le', false, true],
    ['UTF-16, big end first', 'utf16le', true, true],
    ['UTF-16 without a mark, little end first', 'utf16le', false, false],
    ['UTF-16 without a mark, big end first', 'utf16le', true, false],
  ] as const)('%s', (_, encoding, swapped, marked) => {
    const bytes = Buffer.from(`${marked ? '\uFEFF' : ''}${UKRAINIAN}\n`, encoding)
    expect(decode(swapped ? bytes.swap16() : bytes)).toBe(`${UKRAINIAN}\n`)
  })

  test('UTF-8 that is broken in one place is read, with a mark there', () => {
    const bytes = new TextEncoder().encode(RUSSIAN)
    bytes[20] = 0xff
    expect(decode(bytes)).toContain('\uFFFD')
    expect(decode(bytes)).toContain('договорились встретиться')
  })

  test('UTF-8 cut in the middle of a letter is read', () => {
    expect(decode(new TextEncoder().encode(RUSSIAN).subarray(0, 101))).toContain('Делегации')
  })

  test.each([
    ['zero bytes', Uint8Array.of(1, 2, 0, 0, 0, 7, 200, 13)],
    ['noise', Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 251) + 1)],
  ])('%s are no text', (_, bytes) => {
    expect(decode(bytes)).toBeNull()
  })
})
