import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../../scripts/run.ts'

const passed = { status: 'passed', assertionResults: [{}] }
const unloaded = { status: 'failed', assertionResults: [] }

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
    '3 passed, 1 failed',
    1,
  ],
  [
    'an error outside of tests',
    { numTotalTests: 3, numPassedTests: 3, success: false, testResults: [passed] },
    '3 passed, 1 failed',
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
