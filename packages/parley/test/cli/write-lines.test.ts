import { spawnSync } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeLines } from '../../src/cli/write-lines.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-lines-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function* lines(...all: string[]): AsyncGenerator<string> {
  yield* all
}
async function* broken(): AsyncGenerator<string> {
  yield 'one'
  throw new Error('the power went off')
}

describe('lines', () => {
  test('stand in a file once all of them are written', async () => {
    expect(await writeLines(lines('one', 'two'), join(folder, 'a.jsonl'))).toBe(2)
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8')).toBe('one\ntwo\n')
    await expect(writeLines(broken(), join(folder, 'b.jsonl'))).rejects.toThrow('the power went off')
    expect(readdirSync(folder)).toEqual(['a.jsonl'])
  })

  test('leave alone what lies beside the file', async () => {
    writeFileSync(join(folder, 'a.jsonl.part'), 'mine')
    await writeLines(lines('one'), join(folder, 'a.jsonl'))
    expect(readFileSync(join(folder, 'a.jsonl.part'), 'utf8')).toBe('mine')
  })

  test('go to what is no file, which stays what it is', async () => {
    const pipe = join(folder, 'pipe')
    spawnSync('mkfifo', [pipe])
    const read = readFile(pipe, 'utf8')
    expect(await writeLines(lines('one', 'two'), pipe)).toBe(2)
    expect(await read).toBe('one\ntwo\n')
    expect(lstatSync(pipe).isFIFO()).toBe(true)
  })
})
