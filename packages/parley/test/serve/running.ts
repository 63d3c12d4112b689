import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIndexer } from '../../src/cli/indexer.ts'
import { refresh } from '../../src/cli/refresh.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import { type RunningServer, startServer } from '../../src/serve/server.ts'
import { openStore } from '../../src/store/sqlite/open.ts'
import { rowsOf } from '../../src/model/record-rows.ts'
import type { Store } from '../../src/store/store.ts'
import { sampleFindings, sampleInput } from '../store/sample.ts'

/** A server on a free port over a store of its own, and a built room of three files. */
export interface Running {
  server: RunningServer
  store: Store
  webRoot: string
  stop(): Promise<void>
}

export async function startSample(record: ParleyRecord | null, host?: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-serve-'))
  const webRoot = join(folder, 'dist')
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Parley</title>')
  writeFileSync(join(webRoot, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(webRoot, 'assets', 'room-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const store = openStore(join(folder, 'parley.sqlite'))
  if (record) await fill(store, record)
  const server = await startServer({
    store,
    port: 0,
    webRoot,
    ...(host !== undefined && { host }),
    refresh: () => refresh(store),
  })
  const stop = async () => {
    await server.close()
    await store.close()
    rmSync(folder, { recursive: true })
  }
  return { server, store, webRoot, stop }
}

/** Adds an input for each report of the record, then saves the record as if it were linked from them. */
export async function fill(store: Store, record: ParleyRecord): Promise<void> {
  await store.add(
    record.reports.map((report, place) => ({
      raw: { ...sampleInput(place), origin: report.origin },
      captured: `2031-05-15T10:00:0${place}Z`,
      findings: { ...sampleFindings(report.id), report: { ...report, sources: [] } },
    })),
  )
  await store.index(createIndexer())
  const { fingerprint } = await store.contents()
  await store.saveRecord(null, () => rowsOf(record), { contents: fingerprint, linker: '1.0.0' })
}

/** A request whose path and Host header are sent exactly as they are given. */
export function rawGet(
  server: RunningServer,
  path: string,
  headers: { [name: string]: string } = {},
): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
      .on('error', reject)
      .end()
  })
}
