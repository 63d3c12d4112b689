import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

// V8 notes from its first call what a function is given: reading is many functions, each soon worth compiling, and takes a
// tenth less of the processor. Before the cache, whose contents are of no use under other flags.
setFlagsFromString('--no-lazy-feedback-allocation')
// The modules of a command are compiled once and kept beside the installed packages of the system's cache folder.
enableCompileCache()
// npm changes to the root of the project; paths are meant from where the command was given.
if (process.env['npm_lifecycle_event'] === 'parley' && process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD'])
const { run } = await import('./program.ts')
await run(process.argv.slice(2))
