// Runs a script of the project on the Node that the project pins, whatever Node the machine has.
//   node scripts/with-node24.mjs FILE ARGS…
// Plain JavaScript for Node 20 and later: it is the only file that runs before anything is installed.
// Nothing of its own goes to standard output, so that `npm run -s parley -- …` can be piped.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync, statSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lock = join(root, 'package-lock.json')
// npm writes this file last, so it is there only after a complete installation.
const installed = join(root, 'node_modules', '.package-lock.json')
const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

if (changedAt(installed) < changedAt(lock) || !existsSync(pinned)) install()

const [file, ...args] = process.argv.slice(2)
if (file === undefined) fail('with-node24: name the file to run', 2)
const target = join(root, file)

// npm puts node_modules/.bin first in PATH, so after the first installation this process is the pinned Node already.
if (realpathSync(process.execPath) === realpathSync(pinned)) {
  process.argv = [process.argv[0], target, ...args]
  // What is compiled of TypeScript is kept: taking the types out of one file costs more than starting Node.
  module.enableCompileCache?.()
  await import(pathToFileURL(target).href)
} else {
  // Flags of Node itself go on: with less room for what is young, and less to grow in, reading takes a third less memory.
  hand(spawn(pinned, [...process.execArgv, target, ...args], { stdio: 'inherit' }))
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function install() {
  process.stderr.write('parley: installing what package-lock.json names (npm ci) …\n')
  // Standard output of npm goes to standard error.
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail('parley: npm ci did not succeed; see the message above', status ?? 1)
  if (!existsSync(pinned)) {
    fail(
      'parley: the pinned Node was not installed; npm must be allowed to run install scripts (ignore-scripts=false)',
      1,
    )
  }
}

function hand(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`parley: ${pinned} does not run: ${error.message}`, 1))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

function fail(message, status) {
  process.stderr.write(`${message}\n`)
  process.exit(status)
}
