import { z } from 'zod'
import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import { ledgerEntrySchema } from '../model/schema/ledger.ts'
import { DUMP_FORMAT } from './dump.ts'
import { StoreError } from './error.ts'
import { sha256 } from './identity.ts'
import type { ReadInput, Store } from './store.ts'

/** What a dump brought that was not there yet. */
export interface Loaded {
  inputs: number
  entries: number
}

const BATCH = 50

const given = z.strictObject({
  outlet: z.string().optional(),
  published: z.string().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
})

const lineSchema = z.discriminatedUnion('line', [
  z.strictObject({ line: z.literal('dump'), format: z.literal(DUMP_FORMAT) }),
  z.strictObject({
    line: z.literal('input'),
    input: z.strictObject({
      origin: z.string(),
      format: z.enum(['html', 'text', 'markdown']),
      given,
      address: z.string().optional(),
      captured: z.iso.datetime(),
      bytes: z.base64(),
    }),
    // What a reader found is as it was dumped: it is read again from the bytes where there is a newer reader.
    findings: z.custom<Findings>((value) => z.object({ reader: z.string() }).safeParse(value).success),
  }),
  z.strictObject({ line: z.literal('entry'), entry: ledgerEntrySchema }),
  z.strictObject({
    line: z.literal('forwarding'),
    dossier: z.string().nullable(),
    earlier: z.string(),
    present: z.string(),
  }),
  z.strictObject({ line: z.literal('end'), lines: z.number(), sha256: z.string() }),
])

type Line = z.infer<typeof lineSchema>

/**
 * Adds what a dump holds to a store, which may have some of it already; loading it again changes nothing. `name` is for
 * messages. Throws `StoreError` when the dump is damaged or breaks off: what came before stays.
 */
export async function loadLines(store: Store, lines: AsyncIterable<string>, name: string): Promise<Loaded> {
  return loadChecked(store, checked(lines, name))
}

/** The same of lines that are checked as they are asked for. */
export async function loadChecked(store: Store, lines: AsyncIterable<Line>): Promise<Loaded> {
  const before = (await store.ledger()).length
  let added = 0
  const inputs = inBatches<ReadInput>(async (batch) => {
    added += (await store.add(batch)).added
  })
  const entries = inBatches<LedgerEntry>((batch) => store.append(batch))
  const forwardings = new Map<Id | null, Map<Id, Id>>()
  for await (const line of lines) {
    if (line.line === 'input') await inputs.take(readInputOf(line))
    else if (line.line === 'entry') await entries.take(line.entry)
    else if (line.line === 'forwarding') {
      const own = forwardings.get(line.dossier) ?? new Map<Id, Id>()
      forwardings.set(line.dossier, own.set(line.earlier, line.present))
    }
  }
  await inputs.rest()
  await entries.rest()
  // What the store knows of an id is later than what the dump does.
  for (const [dossier, own] of forwardings)
    await store.putForwardings(dossier, new Map([...own, ...(await store.forwardings(dossier))]))
  return { inputs: added, entries: (await store.ledger()).length - before }
}

/** Gathers items, and keeps so many at once that a crash loses little and a transaction is worth its while. */
function inBatches<Item>(keep: (batch: readonly Item[]) => Promise<unknown>): {
  take(item: Item): Promise<void>
  rest(): Promise<void>
} {
  let batch: Item[] = []
  const rest = async (): Promise<void> => {
    const items = batch
    batch = []
    if (items.length > 0) await keep(items)
  }
  return {
    rest,
    take: async (item) => {
      batch.push(item)
      if (batch.length === BATCH) await rest()
    },
  }
}

function readInputOf({ input: { captured, bytes, ...rest }, findings }: Line & { line: 'input' }): ReadInput {
  const { origin, format, given: told, address } = rest
  const own = address === undefined ? {} : { address }
  const raw = { origin, format, given: withoutGaps(told), bytes: new Uint8Array(Buffer.from(bytes, 'base64')), ...own }
  return { raw, captured, findings }
}

/** Lines as they were dumped, each checked, the end with the rest. */
export async function* checked(lines: AsyncIterable<string>, name: string): AsyncGenerator<Line> {
  let number = 0
  let seal = ''
  let ended = false
  for await (const text of lines) {
    if (text === '') continue
    number++
    const line = parsed(text)
    if (number === 1 && line?.line !== 'dump')
      throw new StoreError(`${name}: is no dump of a Parley store: name a file that parley dump has written.`)
    if (line === null || ended) throw damaged(name, number)
    if (line.line === 'end') {
      if (line.lines !== number - 1 || line.sha256 !== seal) throw damaged(name, number)
      ended = true
    } else {
      seal = sha256(`${seal} ${text}`)
      yield line
    }
  }
  if (!ended)
    throw new StoreError(`${name}: breaks off after line ${number}: dump the store again. What came before was kept.`)
}

function parsed(text: string): Line | null {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const damaged = (name: string, number: number): StoreError =>
  new StoreError(`${name}: line ${number} is damaged: dump the store again. What came before was kept.`)

/** Without what is undefined, which the key of an input does not mind but JSON has no word for. */
const withoutGaps = <Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>
  }
