// npm run check [NAME [ARGS]]: what can be told of the code without running it. Without a name, all of them.
import { boundSources, importViolations } from './import-rule.ts'
import { root, runInstalled } from './run.ts'

const CHECKS: Record<string, (args: readonly string[]) => number> = {
  format: (args) => runInstalled('@biomejs/biome/bin/biome', ['format', ...args, '.']),
  lint: (args) => runInstalled('oxlint/bin/oxlint', [...args]),
  types: (args) => runInstalled('typescript/bin/tsc', ['-p', 'tsconfig.json', ...args]),
  'types of the room': (args) => runInstalled('typescript/bin/tsc', ['-p', 'packages/web', '--noEmit', ...args]),
  imports: checkImports,
  unused: (args) => runInstalled('knip/bin/knip.js', [...args]),
}

process.exitCode = check(process.argv.slice(2))

function check([name, ...args]: readonly string[]): number {
  if (name !== undefined) return CHECKS[name]?.(args) ?? unknown(name)
  const failed = Object.entries(CHECKS).filter(([title, run]) => {
    process.stdout.write(`check: ${title}\n`)
    return run([]) !== 0
  })
  const names = failed.map(([title]) => title).join(', ')
  process.stdout.write(names === '' ? 'all checks hold\n' : `checks that fail: ${names}\n`)
  return failed.length === 0 ? 0 : 1
}

function checkImports(): number {
  const violations = importViolations(boundSources(root))
  for (const violation of violations) process.stdout.write(`${violation}\n`)
  return violations.length === 0 ? 0 : 1
}

function unknown(name: string): number {
  process.stderr.write(`parley: no check is called ${name}; there are: ${Object.keys(CHECKS).join(', ')}\n`)
  return 2
}
