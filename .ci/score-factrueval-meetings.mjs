// Scores the meetings of a record against the facts `Meeting` of factRuEval-2016.
//   node .ci/score-factrueval-meetings.mjs RECORD.json DATA_DIR [--json]
// RECORD.json: `parley read DATA_DIR --format json`, where DATA_DIR holds book_*.{txt,facts,coref}.
//
// What counts, after the shared task (dialog-21/factRuEval-2016, scripts/dialent/task3.py), which matches facts by type
// and by their required arguments, and whose Meeting has only persons for participants:
// - gold: every fact `Meeting` with two or more participants; whom each is, its line in *.facts says («Саркози Николя»);
// - a meeting of the record counts in a document when it has two or more participants who are persons and whom that
//   document names as participants. Whatever else it says (place, day, sides, status) is not looked at: the gold has none;
// - a person of the record is a person of the gold when one of his names in Russian has the same family name and no other
//   first name; where the gold gives a first name alone (children), that name; «ё» is «е», case is nothing;
// - a meeting is right if the persons of both are, by half or more, the same (shared ÷ all of both); each gold fact and each
//   meeting stand for one another once, the best pairs first.
// Of 122 documents of the development set five have such a fact, so one meeting more or less is a fifth of recall.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [recordPath, dir] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (!recordPath || !dir) {
  console.error('usage: score-factrueval-meetings.mjs RECORD.json DATA_DIR [--json]')
  process.exit(2)
}

const record = JSON.parse(readFileSync(recordPath, 'utf8'))
const figures = score(record, dir)
if (figures.documents === 0) {
  console.error('no report of the record is a file of the data set')
  process.exit(1)
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
else {
  const { documents, gold, found, right, p, r, f1 } = figures
  console.log(
    `factRuEval-2016, meetings between persons: ${documents} documents, ${gold} facts, ${found} found, ${right} right`,
  )
  console.log(`P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}`)
  for (const line of figures.errors) console.log(line)
}

function score({ reports, meetings, actors }, folder) {
  const actor = new Map(actors.map((one) => [one.id, one]))
  const totals = { documents: 0, gold: 0, found: 0, right: 0, errors: [] }
  for (const report of reports) {
    const name = basename(report.origin).replace(/\.txt$/u, '')
    const file = join(folder, `${name}.facts`)
    if (!report.origin.endsWith('.txt') || !existsSync(file)) continue
    totals.documents++
    const gold = goldMeetings(readFileSync(file, 'utf8'))
    const found = meetings.map((meeting) => peopleOf(meeting, report.id, actor)).filter((people) => people.length > 1)
    const right = matched(gold, found)
    totals.gold += gold.length
    totals.found += found.length
    totals.right += right.length
    for (const fact of gold)
      if (!right.some((pair) => pair.fact === fact)) totals.errors.push(`missed in ${name}: ${fact.join(', ')}`)
    for (const people of found)
      if (!right.some((pair) => pair.people === people))
        totals.errors.push(`extra in ${name}: ${people.map(([first]) => first).join(', ')}`)
  }
  const p = totals.found === 0 ? 0 : totals.right / totals.found
  const r = totals.gold === 0 ? 0 : totals.right / totals.gold
  return { ...totals, p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

/** Names of the participants of each Meeting, as the file of facts gives them. */
function goldMeetings(text) {
  return text
    .split(/\n\s*\n/u)
    .filter((fact) => /^\S+ Meeting\s*$/mu.test(fact))
    .map((fact) => [...fact.matchAll(/^Participant obj\d+ (.+)$/gmu)].map(([, name]) => name.trim()))
    .filter((people) => people.length > 1)
}

/** The persons whom this report names as participants, each with all his names in Russian. */
function peopleOf(meeting, report, actor) {
  return meeting.participants
    .filter(({ evidence }) => evidence.some((one) => one.report === report))
    .map(({ actor: id }) => actor.get(id))
    .filter((one) => one?.kind === 'person')
    .map(({ names }) => names.ru ?? Object.values(names).flat())
}

function matched(gold, found) {
  const pairs = gold
    .flatMap((fact) => found.map((people) => ({ fact, people, overlap: overlapOf(fact, people) })))
    .filter(({ overlap }) => overlap >= 0.5)
    .sort((one, other) => other.overlap - one.overlap)
  const used = new Set()
  return pairs.filter(({ fact, people }) => {
    if (used.has(fact) || used.has(people)) return false
    used.add(fact).add(people)
    return true
  })
}

function overlapOf(fact, people) {
  const shared = fact.filter((name) => people.some((names) => names.some((own) => samePerson(name, own)))).length
  return shared / (fact.length + people.length - shared)
}

/** Gold names begin with the family name («Саркози Николя»); ours end in it. A first name must not differ. */
function samePerson(gold, own) {
  const [family, given] = folded(gold).split(' ')
  const words = folded(own).split(' ')
  return family === words.at(-1) && (!given || words.length === 1 || given === words[0])
}

function folded(name) {
  return name.toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ')
}

function percent(figure) {
  return (100 * figure).toFixed(1)
}
