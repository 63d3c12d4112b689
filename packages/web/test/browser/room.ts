import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { refresh } from '../../../parley/src/cli/refresh.ts'
import type { ParleyRecord } from '../../../parley/src/model/record.ts'
import { createReader } from '../../../parley/src/read/read.ts'
import { startServer } from '../../../parley/src/serve/server.ts'
import { openStore } from '../../../parley/src/store/sqlite/open.ts'
import type { Store } from '../../../parley/src/store/store.ts'
import { addReports, type WrittenReport } from '../fixture/add-reports.ts'
import { serveFixture } from '../fixture/serve.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A page of the room and what went wrong on it. */
export interface Visit {
  page: Page
  /** Errors of scripts, refusals of the content security policy, and requests that would leave the machine. */
  complaints: string[]
}

export interface Room {
  url: string
  visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>
  close: () => Promise<void>
}

/** Builds the room, serves it over a record and starts a browser. */
export function openRoom(record: ParleyRecord): Promise<Room> {
  return openRoomOver((folder) => serveFixture(record, folder))
}

/** The same over a store, with the server that everybody uses. The caller closes the store after the room. */
export function openRoomOverStore(store: Store): Promise<Room> {
  return openRoomOver(async (webRoot) => {
    const { url, close } = await startServer({ store, port: 0, webRoot, refresh: () => refresh(store) })
    return { url: url.replace(/\/$/u, ''), close }
  })
}

/** The same over a store of its own with what is read from these reports; it goes when the room is closed. */
export async function openRoomWithReports(reports: readonly WrittenReport[]): Promise<Room> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-reports-'))
  const store = openStore(join(folder, 'parley.sqlite'))
  await addReports(store, createReader(), reports)
  await refresh(store)
  const room = await openRoomOverStore(store)
  return {
    ...room,
    close: async () => {
      await room.close()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

interface Serving {
  url: string
  close(): Promise<void>
}

async function openRoomOver(serve: (folder: string) => Promise<Serving>): Promise<Room> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-room-'))
  await build({
    configFile: join(import.meta.dirname, '../../vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
  })
  const serving = await serve(folder)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
  return {
    url: serving.url,
    visit: (path, options) => visit(browser, `${serving.url}${path}`, options),
    close: async () => {
      await browser.close()
      await serving.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') complaints.push(`asks for ${request.url()}`)
  })
  await page.goto(url)
  await page.locator('h1').waitFor()
  await page.getByText(/^(Fetching|Завантаження|Загрузка) …$/u).waitFor({ state: 'detached' })
  return { page, complaints }
}
