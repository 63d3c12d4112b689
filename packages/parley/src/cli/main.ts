import { enableCompileCache } from 'node:module'

// The modules of a command are compiled once and kept beside the installed packages of the system's cache folder.
enableCompileCache()
const { run } = await import('./program.ts')
await run(process.argv.slice(2))
