// Scores the names of a record against factRuEval-2016 as naeval does, so that slovnet's published figures on it (person
// .959, place .915, organisation .825) can be held against ours.
//   node .ci/score-factrueval.mjs RECORD.json DATA_DIR [--json]
// RECORD.json: `parley read DATA_DIR --format json`, where DATA_DIR holds book_*.{txt,spans,objects}.
//
// What counts, after natasha/naeval (naeval/ner/adapt.py, naeval/ner/score.py):
// - gold spans: a Person from its first span to its last; of an Org its spans `org_name`; of a LocOrg and a Location their
//   spans `loc_name`, both as places. What is common noun (`org_descr`, `loc_descr`), adjective (`geo_adj`) or office
//   (`job`) is no name. Of overlapping spans the first stays, and of those that start together the longest;
// - spans that do not begin and end where words do are left out, on both sides;
// - a hit is a word (or mark) within a span of the class on both sides: P, R and F1 are over words, by class.
// naeval splits what other readers nest («МИД» and «Грузии» in «МИД Грузии»). So is done here: a country or place that the
// record names elsewhere, standing at the end of the mention of a state's body or of one known by its common noun, is a
// place and no part of it; the own name of another keeps it («Голос Америки»).
// Departures: naeval joins the devset with the testset, which is not here; its words come from razdel, ours from a
// pattern near to it. Besides, figures over whole spans are given, `exact` with the same bounds, `overlap` with any word
// in common.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [recordPath, dir] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (!recordPath || !dir) {
  console.error('usage: score-factrueval.mjs RECORD.json DATA_DIR [--json]')
  process.exit(2)
}

const CLASSES = { PER: 'person', LOC: 'place', ORG: 'organisation' }
const CLASS_OF_KIND = { person: 'PER', organization: 'ORG', country: 'LOC', place: 'LOC' }
const NAME_SPANS = { Org: 'org_name', LocOrg: 'loc_name', Location: 'loc_name' }
const CLASS_OF_OBJECT = { Person: 'PER', Org: 'ORG', LocOrg: 'LOC', Location: 'LOC' }
/** Ids of bodies of one state: "organization-ge-foreign-ministry". */
const STATE_BODY = /^organization-[a-z]{2}-/u
const WORD = /\p{L}+(?:[-’'][\p{L}\p{N}]+)*|\p{N}+|[^\s]/gu

const record = JSON.parse(readFileSync(recordPath, 'utf8'))
const scores = score(record, dir)
if (scores.documents === 0) {
  console.error('no report of the record is a file of the data set')
  process.exit(1)
}
if (process.argv.includes('--json')) console.log(JSON.stringify(scores, null, 1))
else print(scores)

function score({ reports, actors }, folder) {
  const said = namesByReport(actors)
  const places = namesOfPlaces(actors)
  const tallies = Object.fromEntries(Object.keys(CLASSES).map((name) => [name, emptyTallies()]))
  let documents = 0
  for (const report of reports) {
    const book = join(folder, basename(report.origin ?? '').replace(/\.txt$/u, ''))
    if (!existsSync(`${book}.objects`)) continue
    documents++
    const raw = readFileSync(`${book}.txt`, 'utf8')
    const words = wordsOf(raw)
    const gold = aligned(goldSpans(book), words)
    const own = withoutOverlaps((said.get(report.id) ?? []).flatMap((span) => apart(span, report.text, places)))
    const mine = aligned(own.map(moved(report.text, raw)), words)
    for (const name of Object.keys(CLASSES))
      count(tallies[name], { gold: ofClass(gold, name), mine: ofClass(mine, name), words })
  }
  const figures = Object.entries(CLASSES).map(([name, word]) => [
    word,
    Object.fromEntries(Object.entries(tallies[name]).map(([kind, tally]) => [kind, rates(tally)])),
  ])
  return { documents, ...Object.fromEntries(figures) }
}

function emptyTallies() {
  const none = () => ({ hits: 0, found: 0, said: 0, gold: 0 })
  return { words: none(), exact: none(), overlap: none() }
}

function count(tallies, { gold, mine, words }) {
  const inside = (spans) => words.map((word) => spans.some(({ start, end }) => start <= word.start && word.end <= end))
  const [wanted, given] = [inside(gold), inside(mine)]
  add(tallies.words, {
    gold: wanted.filter(Boolean).length,
    said: given.filter(Boolean).length,
    found: wanted.filter((one, place) => one && given[place]).length,
    hits: wanted.filter((one, place) => one && given[place]).length,
  })
  const match = (test) => ({
    gold: gold.length,
    said: mine.length,
    found: gold.filter((one) => mine.some((other) => test(one, other))).length,
    hits: mine.filter((one) => gold.some((other) => test(one, other))).length,
  })
  add(
    tallies.exact,
    match((one, other) => one.start === other.start && one.end === other.end),
  )
  add(tallies.overlap, match(overlap))
}

function add(tally, more) {
  for (const key of Object.keys(tally)) tally[key] += more[key]
}

/** `found` of the gold, `hits` of what was said: the same but where one span meets two. */
function rates({ hits, found, said, gold }) {
  const precision = said > 0 ? hits / said : 0
  const recall = gold > 0 ? found / gold : 0
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 }
}

function namesByReport(all) {
  const byReport = new Map()
  for (const { id, kind, mentions } of all) {
    for (const { report, start, end, by } of CLASS_OF_KIND[kind] ? mentions : []) {
      const whole = by !== 'name.body' && !STATE_BODY.test(id)
      byReport.set(report, [...(byReport.get(report) ?? []), { start, end, type: CLASS_OF_KIND[kind], whole }])
    }
  }
  return byReport
}

/** How many words a name has, and how its last one begins: the same in every case. */
/** How the record's reports write countries and places. */
function namesOfPlaces(all) {
  const places = all.filter(({ kind }) => CLASS_OF_KIND[kind] === 'LOC')
  return new Set(places.flatMap(({ mentions }) => mentions.map(({ quote }) => quote)))
}

/** The name of an organisation without the country or place at its end, and that place. */
function apart(span, text, places) {
  if (span.type !== 'ORG' || span.whole) return [span]
  const name = text.slice(span.start, span.end)
  for (const { index } of name.matchAll(/(?<=\s)\p{Lu}/gu))
    if (places.has(name.slice(index)))
      return [
        { ...span, end: span.start + name.slice(0, index).trimEnd().length },
        { ...span, start: span.start + index, type: 'LOC' },
      ]
  return [span]
}

function goldSpans(book) {
  const spans = new Map()
  for (const line of linesOf(`${book}.spans`)) {
    const [id, type, start, length] = line.split(' ')
    spans.set(id, { type, start: Number(start), end: Number(start) + Number(length) })
  }
  const names = linesOf(`${book}.objects`).flatMap((line) => {
    const [, type, ...ids] = line.split(' # ')[0].trim().split(/\s+/u)
    const parts = ids.flatMap((id) => spans.get(id) ?? [])
    return namesOfObject(type, parts).map(({ start, end }) => ({ start, end, type: CLASS_OF_OBJECT[type] }))
  })
  return withoutOverlaps(names)
}

function namesOfObject(type, parts) {
  if (type === 'Person')
    return [{ start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }]
  return parts.filter((part) => part.type === NAME_SPANS[type])
}

function withoutOverlaps(spans) {
  const kept = []
  for (const span of spans.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

function aligned(spans, words) {
  const starts = new Set(words.map(({ start }) => start))
  const ends = new Set(words.map(({ end }) => end))
  return spans.filter(({ start, end }) => starts.has(start) && ends.has(end))
}

/** Offsets of the raw file for a span of the report's text: the same words, found by how often they stand before. */
function moved(text, raw) {
  return ({ start, end, type }) => {
    const form = text.slice(start, end)
    let place = -1
    for (let at = text.indexOf(form); at >= 0 && at <= start; at = text.indexOf(form, at + 1))
      place = raw.indexOf(form, place + 1)
    return { start: place, end: place + form.length, type }
  }
}

function wordsOf(text) {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
}

function linesOf(file) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}

function ofClass(spans, type) {
  return spans.filter((span) => span.type === type)
}

function overlap(one, other) {
  return one.start < other.end && other.start < one.end
}

function print({ documents, ...classes }) {
  const percent = (value) => (100 * value).toFixed(1).padStart(5)
  console.log(`${documents} documents`)
  console.log(`${''.padEnd(14)}words    P     R    F1    exact F1  overlap F1`)
  for (const [name, { words, exact, overlap: any }] of Object.entries(classes))
    console.log(
      `${name.padEnd(14)}     ${percent(words.precision)} ${percent(words.recall)} ${percent(words.f1)}       ${percent(exact.f1)}       ${percent(any.f1)}`,
    )
}
