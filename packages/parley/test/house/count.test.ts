import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../../scripts/run.ts'

const passed = { status: 'passed', assertionResults: [{}] }
const unloaded = { name: 'a.test.ts', status: 'failed', message: 'SyntaxError: no\nat b', assertionResults: [] }
const some = {
  name: 'c.test.ts',
  status: 'failed',
  assertionResults: [
    { fullName: 'adds', status: 'passed', failureMessages: [] },
    { fullName: 'waits', status: 'passed', failureMessages: ['Error: too late\nat d'] },
    {
      fullName: 'fails',
      status: 'failed',
      failureMessages: ['AssertionError: 1 is not 2', 'AssertionError: 1 is not 3'],
    },
  ],
}

it.each([
  [
    'all passed',
    { numTotalTests: 3, numPassedTests: 3, success: true, testResults: [passed] },
    '3 passed, 0 failed',
    0,
  ],
  [
    'one failed',
    { numTotalTests: 3, numPassedTests: 2, success: false, testResults: [passed] },
    '2 passed, 1 failed',
    1,
  ],
  [
    'one skipped',
    { numTotalTests: 3, numPassedTests: 2, success: true, testResults: [passed] },
    '2 passed, 1 failed',
    1,
  ],
  [
    'a file that does not load',
    { numTotalTests: 3, numPassedTests: 3, success: false, testResults: [passed, unloaded] },
    'failed to load: a.test.ts: SyntaxError: no\n3 passed, 1 failed',
    1,
  ],
  [
    'an error outside of tests',
    { numTotalTests: 3, numPassedTests: 3, success: false, testResults: [passed] },
    '3 passed, 1 failed',
    1,
  ],
  [
    'some by name, with why',
    { numTotalTests: 3, numPassedTests: 2, success: false, testResults: [some] },
    'passed at a second try: c.test.ts: waits: Error: too late\nfailed: c.test.ts: fails: AssertionError: 1 is not 2\n2 passed, 1 failed',
    1,
  ],
  ['no report at all', null, '0 passed, 1 failed', 1],
])('the count of %s', (_, report, line, status) => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-count-'))
  try {
    const file = join(folder, 'report.json')
    writeFileSync(file, report === null ? '' : JSON.stringify(report))
    const outcome = spawnSync(process.execPath, [join(root, '.ci/count.mjs'), file], { encoding: 'utf8' })
    expect({ stdout: outcome.stdout, status: outcome.status }).toEqual({ stdout: `${line}\n`, status })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
