// Prints "N passed, N failed" from vitest's own json report; exits 1 where anything failed.
//   node .ci/count.mjs REPORT.json
// A test that did not run has not passed, and a file that could not be loaded counts as one failure.
import { readFileSync } from 'node:fs'

const { passed, failed } = count(process.argv[2])
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function count(file) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 1 }
  }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numTotalTests - report.numPassedTests + unloaded.length
  return { passed: report.numPassedTests, failed: report.success ? failed : Math.max(1, failed) }
}
