import { describe, expect, it } from 'vitest'
import { parley } from './command.ts'

describe('help', () => {
  it.each([
    [['--help']],
    [['read', '--help']],
    [['add', '--help']],
    [['explain', '--help']],
    [['serve', '--help']],
    [['schema', '--help']],
  ])('%j prints usage with examples on standard output', async (args) => {
    const { status, stdout, stderr } = await parley(args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: parley /u)
    expect(stdout).toMatch(/Examples?:\n {2}parley /u)
  })

  it('is what the bare command prints, as an error', async () => {
    const { status, stdout, stderr } = await parley([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^Usage: parley /u)
  })

  it('names the version', async () => {
    expect(await parley(['--version'])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' })
  })
})

describe('wrong usage', () => {
  it.each([
    [['read'], "missing required argument 'path'"],
    [['red', 'x'], "unknown command 'red' (Did you mean read?)"],
    [['read', 'x', '--frmat', 'json'], "unknown option '--frmat' (Did you mean --format?)"],
    [['read', 'x', '--format', 'xml'], 'Allowed choices are chronicle, json'],
    [
      ['read', 'x', '--published', '5 December'],
      "argument '5 December' is invalid: write a date such as 2025-12-05, or 2025-12 for a month; see",
    ],
    [['read', 'x', '--language', 'klingon'], 'Allowed choices are uk, ru, en'],
    [['correct', 'mend', 'x', 'status', 'held'], 'see parley correct mend --help'],
    [['correct', 'add', 'meetin', 'x', 'a=b', '--reason', 'x'], 'Allowed choices are meeting, statement'],
    [['correct', 'undo', 'x', '--reason', ' '], "argument ' ' is invalid: say why, so that others can follow"],
    [['serve', '--port', '99999'], 'write a number from 0 to 65535'],
  ])('%j is one line and status 2', async (args, words) => {
    const { status, stdout, stderr } = await parley(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).toMatch(/^parley: [^\n]+; see parley [a-z ]*--help\n$/u)
  })
})

describe('schema', () => {
  it('prints the JSON Schema of the record', async () => {
    const { status, stdout, stderr } = await parley(['schema'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const schema = JSON.parse(stdout) as { $schema: string; $defs: Record<string, unknown> }
    expect(schema.$schema).toContain('2020-12')
    expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(['ParleyRecord', 'Report', 'Meeting']))
  })

  it('is no error when the reader of the pipe has enough', async () => {
    const { status, stderr } = await parley(['schema'], { closeAfter: 1 })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
