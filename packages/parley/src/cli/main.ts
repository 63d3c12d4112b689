import { enableCompileCache } from 'node:module'

// The modules of a command are compiled once and kept beside the installed packages of the system's cache folder.
enableCompileCache()
// npm changes to the root of the project; paths are meant from where the command was given.
if (process.env['npm_lifecycle_event'] === 'parley' && process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD'])
const { run } = await import('./program.ts')
await run(process.argv.slice(2))
