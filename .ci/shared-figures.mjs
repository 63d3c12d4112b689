// Prints the figures of the shared scorers and holds them against .ci/floors.json; exits 1 where one has fallen.
//   node .ci/shared-figures.mjs [--raise]      --raise writes the figures of today where they are higher
// A floor only rises: lower one by hand, with the reason in the commit.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = join(root, '..', 'shared')
const floorsFile = join(root, '.ci', 'floors.json')
/** A figure may differ in the last digit printed. */
const TOLERANCE = 0.0005

const MEASURES = [
  {
    read: 'seeds',
    score: ['eval/score.mjs', 'RECORD', 'eval/seeds.gold.mjs', '--json'],
    figures: (out) => ({ 'record of the seeds': JSON.parse(out).overall }),
    show: ['eval/score.mjs', 'RECORD', 'eval/seeds.gold.mjs'],
  },
  {
    read: 'data/slavicner/raw',
    score: ['eval/score-slavicner.mjs', 'RECORD', 'data/slavicner', '--json'],
    figures: (out) => {
      const { all } = JSON.parse(out)
      return {
        'names in news (overlap F1)': all.overlap.f1,
        'names in news (exact F1)': all.exact.f1,
        'base forms of names': all.baseForm,
        'linking of names (B-cubed F1)': all.linking.f1,
      }
    },
    show: ['eval/score-slavicner.mjs', 'RECORD', 'data/slavicner'],
  },
  {
    read: 'data/factrueval',
    only: /\.txt$/u,
    score: ['.ci/score-factrueval.mjs', 'RECORD', 'data/factrueval', '--json'],
    figures: (out) => {
      const { person, place, organisation } = JSON.parse(out)
      return {
        'people in Russian news (F1 of words)': person.words.f1,
        'places in Russian news (F1 of words)': place.words.f1,
        'organisations in Russian news (F1 of words)': organisation.words.f1,
      }
    },
    show: ['.ci/score-factrueval.mjs', 'RECORD', 'data/factrueval'],
  },
  {
    read: 'data/factrueval',
    only: /\.txt$/u,
    score: ['.ci/score-factrueval-meetings.mjs', 'RECORD', 'data/factrueval', '--json'],
    figures: (out) => ({ 'meetings in Russian news (F1)': JSON.parse(out).f1 }),
    show: ['.ci/score-factrueval-meetings.mjs', 'RECORD', 'data/factrueval'],
  },
  {
    read: 'data/articles/html',
    score: ['eval/score-articles.mjs', 'RECORD', 'data/articles/ground-truth.json'],
    figures: (out) => ({ 'body of news pages (F1)': Number(/F1 ([\d.]+)/u.exec(out)[1]) }),
    show: null,
  },
]

const scratch = mkdtempSync(join(tmpdir(), 'parley-figures-'))
try {
  process.exitCode = hold(Object.assign({}, ...MEASURES.map(measure)))
} finally {
  rmSync(scratch, { recursive: true })
}

function measure({ read, only, score, figures, show }) {
  const record = join(scratch, `${read.replaceAll('/', '-')}.json`)
  const began = Date.now()
  const { status } = spawnSync(
    'npm',
    ['run', '-s', 'parley', '--', 'read', ...inputs(read, only), '--format', 'json'],
    {
      cwd: root,
      stdio: ['ignore', openSync(record, 'w'), 'inherit'],
    },
  )
  console.log(`\n${read}: read in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  if (status === 2) return {}
  const out = run(score, record)
  console.log(show === null ? out.trimEnd() : run(show, record).trimEnd())
  try {
    return figures(out)
  } catch {
    return {}
  }
}

/** A folder, or those of its files whose names fit. */
function inputs(read, only) {
  const folder = join(shared, read)
  if (!only) return [folder]
  const names = readdirSync(folder).filter((name) => only.test(name))
  return names.map((name) => join(folder, name))
}

function run([script, ...args], record) {
  const paths = args.map((arg) => (arg === 'RECORD' ? record : arg.startsWith('--') ? arg : join(shared, arg)))
  const own = script.startsWith('.ci/') ? root : shared
  const { stdout, stderr } = spawnSync(process.execPath, [join(own, script), ...paths], { encoding: 'utf8' })
  return stdout + stderr
}

function hold(figures) {
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8'))
  console.log('\nfloors')
  let fallen = 0
  for (const [name, floor] of Object.entries(floors)) {
    const figure = figures[name]
    const fell = figure === undefined || figure < floor - TOLERANCE
    if (fell) fallen++
    console.log(
      `${fell ? 'FALLEN' : 'holds '} ${name.padEnd(43)} ${figure?.toFixed(3) ?? 'not measured'} (floor ${floor.toFixed(3)})`,
    )
  }
  if (process.argv.includes('--raise')) {
    const raised = Object.entries(figures).map(([name, figure]) => [name, Math.max(floors[name] ?? 0, round(figure))])
    writeFileSync(floorsFile, `${JSON.stringify({ ...floors, ...Object.fromEntries(raised) }, null, 2)}\n`)
  }
  return fallen === 0 ? 0 : 1
}

function round(figure) {
  return Math.floor(figure * 1000) / 1000
}
