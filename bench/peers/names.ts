import { join } from 'node:path'
import nlp from 'compromise'
import { loadGold, type Gold } from '../../eval/gold.ts'
import { goldFileOf, negotiationsOf, TUNING } from '../../eval/halves.ts'
import { align } from '../../eval/measure/alignment.ts'
import { measureMentions } from '../../eval/measure/mentions.ts'
import { readFolder } from '../../eval/records.ts'
import { toldIn } from '../../eval/told.ts'
import { link } from '../../packages/parley/src/link/link.ts'
import type { Actor, ActorKind } from '../../packages/parley/src/model/actor.ts'
import type { ParleyRecord } from '../../packages/parley/src/model/record.ts'
import type { Report } from '../../packages/parley/src/model/report.ts'
import { createReader, type Reader } from '../../packages/parley/src/read/read.ts'
import { type Comparison, timed } from './comparison.ts'

interface Talks {
  record: ParleyRecord
  gold: Gold
}

/** People, places and organisations named in the English samples. Parley's speed is that of all its reading. */
export async function compareNames(): Promise<Comparison> {
  const reader = createReader()
  const talks = await Promise.all((await negotiationsOf(TUNING)).map((name) => load(name, reader)))
  const reports = talks.flatMap(({ record }) => record.reports)
  const parley = timed(reports, ({ text }) => readText(text, reader))
  const compromise = timed(reports, ({ id, text }): [string, Actor[]] => [id, foundByCompromise(id, text)])
  const actors = new Map(compromise.outputs)
  const theirs = talks.map(({ record, gold }) => ({
    gold,
    record: { ...record, actors: record.reports.flatMap(({ id }) => actors.get(id) ?? []) },
  }))
  return {
    task: 'names, en',
    input: `${reports.length} reports of samples`,
    figure: 'F1',
    contenders: [
      { name: 'parley', value: f1(talks), perSecond: parley.perSecond },
      { name: 'compromise', value: f1(theirs), perSecond: compromise.perSecond },
    ],
  }
}

/** The English part of a negotiation. */
async function load(name: string, reader: Reader): Promise<Talks> {
  const gold = await loadGold(goldFileOf(TUNING, name))
  const record = link(await readFolder(join(TUNING.reports, name), reader))
  const isEnglish = ({ language }: Report): boolean => language === 'en'
  return { gold: toldIn(gold, 'en', () => ''), record: { ...record, reports: record.reports.filter(isEnglish) } }
}

function readText(text: string, reader: Reader): void {
  const bytes = new TextEncoder().encode(text)
  reader.read({ origin: 'sample.txt', bytes, format: 'text', given: { language: 'en' } })
}

function foundByCompromise(report: string, text: string): Actor[] {
  const document = nlp(text)
  const kinds: [ActorKind, { json(options: { offset: true }): Found[] }][] = [
    ['person', document.people()],
    ['place', document.places()],
    ['organization', document.organizations()],
  ]
  return kinds.flatMap(([kind, found]) =>
    found
      .json({ offset: true })
      .map(({ offset: { start, length } }) =>
        actorAt(kind, report, { start, quote: text.slice(start, start + length) }),
      ),
  )
}

interface Found {
  offset: { start: number; length: number }
}

function actorAt(kind: ActorKind, report: string, { start, quote }: { start: number; quote: string }): Actor {
  const evidence = { report, start, end: start + quote.length, quote, by: 'compromise', timing: 'news' as const }
  return { id: `${report} ${kind} ${start}`, kind, names: { en: [quote] }, sameAs: [], roles: [], mentions: [evidence] }
}

/** Precision and recall of all negotiations together, weighted by what each names. */
function f1(talks: readonly Talks[]): number {
  const figures = talks.flatMap(({ record, gold }) => measureMentions(align(record, gold)).figures)
  const total = figures.reduce((sum, { count }) => sum + count, 0)
  return figures.reduce((sum, { value, count }) => sum + (value ?? 0) * count, 0) / total
}
