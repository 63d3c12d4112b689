// Adds to package-lock.json the packages for other platforms that the registry at hand does not carry:
//   node scripts/complete-lock.ts
// A registry mirror may hold the builds for one platform only. npm then leaves the others out of the lock file,
// and `npm ci` refuses it. Their exact version stands in the package that asks for them; platform and C library
// stand in their names. What is missing is the integrity hash, which `npm install` adds where they are carried.
import { readFileSync, utimesSync, statSync, writeFileSync } from 'node:fs'

interface LockEntry {
  version?: string
  dev?: boolean
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

const OPERATING_SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockEntry> }
const missing = Object.values(lock.packages).flatMap((asking) =>
  Object.entries(asking.optionalDependencies ?? {})
    .filter(([name]) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)))
    .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, asking)] as const),
)
for (const [path, entry] of missing) lock.packages[path] = entry
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')))
// The time of the file stays: what is installed here does not change.
const { atime, mtime } = statSync(file)
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
utimesSync(file, atime, mtime)
process.stdout.write(`${missing.length} packages for other platforms added to package-lock.json\n`)

function entryOf(name: string, version: string, asking: LockEntry): LockEntry {
  const parts = name.split(/[-/]/u)
  const os = OPERATING_SYSTEMS.filter((system) => parts.includes(system))
  const cpu = PROCESSORS.filter((processor) => parts.includes(processor))
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name}: its platform cannot be told from its name`)
  const musl = parts.some((part) => part.startsWith('musl'))
  const libc = os[0] === 'linux' ? { libc: [musl ? 'musl' : 'glibc'] } : {}
  return { version, cpu, ...(asking.dev === true && { dev: true }), ...libc, optional: true, os }
}
