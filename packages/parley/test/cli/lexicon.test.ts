import { describe, expect, it } from 'vitest'
import { parley } from './command.ts'

const lexicon = async (...words: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> =>
  parley(['lexicon', ...words])

describe('parley lexicon', () => {
  it('tells what a form of a word means, and the line that it stands in', async () => {
    const { status, stdout } = await lexicon('заявила')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^ {2}say +заявити~ +uk\/saying\.yml:\d+ +past, f, sg$/mu)
  })

  it('tells a phrase from longer ones that contain it', async () => {
    const { stdout } = await lexicon('according', 'to')
    const [whole] = stdout.split('in longer phrases')
    expect(whole).toMatch(/according +according to +en\/sources\.yml:\d+|according +according to +en\/saying\.yml:\d+/u)
  })

  it('cuts a long list short and says so', async () => {
    const [{ stdout: some }, { stdout: all }] = await Promise.all([lexicon('на'), lexicon('на', '--all')])
    expect(some).toMatch(/and \d+ more; --all lists them/u)
    expect(all).not.toMatch(/--all lists them/u)
    expect(all.length).toBeGreaterThan(some.length)
  })

  it('shows what endings make of a name that no file has', async () => {
    const { stdout } = await lexicon('Кравчуковим')
    expect(stdout).toMatch(/family name by its ending +Кравчуков +– +m, sg, ins/u)
  })

  it('ends with status 1 and one line for a word that nothing is known of', async () => {
    const { status, stdout, stderr } = await lexicon('qqq')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^parley: nothing is known of «qqq».*\n$/u)
  })
})
