import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/serve/app.ts'
import { ServeError, serveFailure } from '../../src/serve/error.ts'
import { asHost, hostCheck } from '../../src/serve/hosts.ts'
import { startServer } from '../../src/serve/server.ts'
import { StoreError } from '../../src/store/error.ts'
import type { Store } from '../../src/store/store.ts'
import { sampleRecord } from '../schema/sample.ts'
import { type Running, rawGet, startSample } from './running.ts'

let running: Running

beforeAll(async () => {
  running = await startSample(sampleRecord())
})

afterAll(() => running.stop())

describe('the reading room', () => {
  const pages: [string, number, string][] = [
    ['/', 200, 'text/html; charset=utf-8'],
    ['/meetings/m-second', 200, 'text/html; charset=utf-8'],
    ['/reports/visnyk.txt', 200, 'text/html; charset=utf-8'],
    ['/icon.svg', 200, 'image/svg+xml'],
    ['/assets/room-1a2b.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/room-lost.js', 404, 'text/plain; charset=UTF-8'],
    ['/robots.txt', 404, 'text/plain; charset=UTF-8'],
  ]
  test.each(pages)('%s is answered with %i', async (path, status, type) => {
    const response = await fetch(new URL(path, running.server.url))
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(type)
  })

  test('keeps for good what bears its content in its name, and asks again for the rest', async () => {
    const asset = await fetch(new URL('/assets/room-1a2b.js', running.server.url))
    expect(asset.headers.get('cache-control')).toContain('immutable')
    const index = await fetch(running.server.url)
    expect(index.headers.get('cache-control')).toBe('no-cache')
    const again = await fetch(running.server.url, { headers: { 'if-none-match': index.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  const outside = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..\\..\\secret.txt',
    '/assets//../../secret.txt',
    '/assets/secret.txt%00.js',
    '/assets/link.txt',
    '//secret.txt',
  ]
  test.each(outside)('never gives %s, which is outside', async (path) => {
    rmSync(join(running.webRoot, 'assets', 'link.txt'), { force: true })
    symlinkSync(join(running.webRoot, '..', 'secret.txt'), join(running.webRoot, 'assets', 'link.txt'))
    expect((await rawGet(running.server, path)).text).not.toBe('secret')
  })

  test('that is not built says in one line how to build it', async () => {
    const webRoot = join(running.webRoot, 'nothing')
    const server = await startServer({ store: running.store, port: 0, webRoot })
    const before = await fetch(server.url)
    expect(before.status).toBe(503)
    expect(before.headers.get('content-type')).toContain('text/plain')
    expect(await before.text()).toMatch(/^The reading room is not built: run "npm run build[^\n]*\n$/u)
    mkdirSync(webRoot)
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html>')
    expect((await fetch(server.url)).status).toBe(200)
    await server.close()
  })
})

describe('every answer', () => {
  test.each(['/', '/api/record', '/api/lost', '/api/meetings?status=perhaps', '/assets/room-lost.js'])(
    '%s is guarded',
    async (path) => {
      const { headers } = await fetch(new URL(path, running.server.url))
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/u)
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )
})

describe('a name that is not of this machine', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example'])(
    '"%s" is turned away',
    async (host) => {
      for (const path of ['/', '/api/record']) {
        const { status, text } = await rawGet(running.server, path, { host })
        expect(status).toBeGreaterThanOrEqual(400)
        expect(text).not.toContain('parley-record')
      }
    },
  )

  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST:1234'])('"%s" is let in', async (host) => {
    expect((await rawGet(running.server, '/api/summary', { host })).status).toBe(200)
  })

  const checks: [string, string | undefined, boolean][] = [
    ['127.0.0.1', '10.0.0.5', false],
    ['10.0.0.5', '10.0.0.5:4870', true],
    ['10.0.0.5', '10.0.0.6:4870', false],
    ['parley.lan', 'Parley.lan:80', true],
    ['fe80::1', '[fe80::1]:80', true],
    ['0.0.0.0', '10.0.0.5:4870', true],
    ['::', '[fe80::1]:80', true],
    ['0.0.0.0', 'evil.example', false],
    ['127.0.0.1', undefined, false],
    ['127.0.0.1', 'localhost/evil', false],
    ['127.0.0.1', 'evil@localhost', false],
  ]
  test.each(checks)('on %s the header %s: %s', (host, header, allowed) => {
    expect(hostCheck(host)(header)).toBe(allowed)
  })
})

describe('a server that cannot start says why in one line', () => {
  test('when the port is busy', async () => {
    const port = Number(new URL(running.server.url).port)
    await expect(startServer({ store: running.store, port })).rejects.toThrow(
      new ServeError(`Port ${port} is busy: stop the program that listens there, or choose another port with --port.`),
    )
  })

  test('when the address is of another machine', async () => {
    await expect(startServer({ store: running.store, port: 0, host: '192.0.2.1' })).rejects.toThrow(
      /^"192\.0\.2\.1" is no address of this machine/u,
    )
  })

  test('when the port is none', async () => {
    await expect(startServer({ store: running.store, port: 70_000 })).rejects.toThrow(/^70000 is no port/u)
  })

  test('when the port is reserved', () => {
    expect(serveFailure({ code: 'EACCES' }, '127.0.0.1', 80)).toEqual(
      new ServeError('Port 80 is reserved by the system: choose one from 1024 up with --port.'),
    )
  })
})

describe('a fault inside', () => {
  const faults: [string, unknown, number, string][] = [
    ['of the store', new StoreError('The store is damaged.'), 503, 'The store is damaged.'],
    ['of the program', new TypeError('secret detail'), 500, 'The server could not answer this.'],
  ]
  test.each(faults)(
    '%s is told in one line, and the next request is tried anew',
    async (_, thrown, status, message) => {
      let broken = true
      const seen: unknown[] = []
      const store: Store = {
        ...running.store,
        async state() {
          if (broken) throw thrown
          return running.store.state()
        },
      }
      const app = createApp({ store, host: '127.0.0.1', webRoot: '/nowhere', onFault: (error) => seen.push(error) })
      const ask = () => app.request('/api/summary', { headers: { host: 'localhost' } })
      const response = await ask()
      expect(response.status).toBe(status)
      expect(await response.json()).toEqual({ error: { message } })
      expect(seen).toEqual([thrown])
      broken = false
      expect((await ask()).status).toBe(200)
    },
  )
})

test('an IPv6 address stands in brackets where it is opened', () => {
  expect(asHost('::1')).toBe('[::1]')
  expect(asHost('127.0.0.1')).toBe('127.0.0.1')
})

test('a server that was closed answers no more, and its port is free', async () => {
  const server = await startServer({ store: running.store, port: 0, webRoot: running.webRoot })
  const port = Number(new URL(server.url).port)
  expect((await fetch(server.url)).status).toBe(200)
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow('fetch failed')
  const next = await startServer({ store: running.store, port, webRoot: running.webRoot })
  await next.close()
})
