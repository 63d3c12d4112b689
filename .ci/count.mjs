// Prints what failed and what passed only at a second try, then "N passed, N failed", from vitest's own json report; exits 1
// where anything failed.
//   node .ci/count.mjs REPORT.json
// A test that did not run has not passed, and a file that could not be loaded counts as one failure.
import { readFileSync } from 'node:fs'

const report = read(process.argv[2])
for (const line of report === null ? [] : told(report)) console.log(line)
const { passed, failed } = count(report)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function count(report) {
  if (report === null) return { passed: 0, failed: 1 }
  const failed = report.numTotalTests - report.numPassedTests + report.testResults.filter(isUnloaded).length
  return { passed: report.numPassedTests, failed: report.success ? failed : Math.max(1, failed) }
}

/** A line for each test that failed, or failed once, with the first line of why. */
function told({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => [
    ...(isUnloaded({ status, assertionResults }) ? [`failed to load: ${name}: ${firstLine(message)}`] : []),
    ...assertionResults.flatMap(({ status, fullName, failureMessages = [] }) => {
      if (failureMessages.length === 0) return []
      const outcome = status === 'passed' ? 'passed at a second try' : status
      return `${outcome}: ${name}: ${fullName}: ${firstLine(failureMessages[0])}`
    }),
  ])
}

function isUnloaded({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0
}

function firstLine(text = '') {
  return text.split('\n', 1)[0]
}
