import { describe, expect, it } from 'vitest'
import { boundSources, importViolations } from '../../../../scripts/import-rule.ts'
import { root } from '../../../../scripts/run.ts'

const library = 'packages/parley/src'

describe('the import rule', () => {
  it('is kept by every file of the library and of the room', () => {
    const sources = boundSources(root)
    expect(sources.length).toBeGreaterThan(20)
    expect(importViolations(sources)).toEqual([])
  })

  it.each([
    ['model/actor.ts', "import { zone } from '../language/zone.ts'", 'model may not know language'],
    ['read/clean/page.ts', "import { sentences } from '../segment/sentences.ts'", 'clean may not know segment'],
    ['read/clean/page.ts', "import type { Reader } from '../read.ts'", 'clean may not know read'],
    ['link/link.ts', "import { clean } from '../read/clean/clean.ts'", 'link may not know clean'],
    ['store/store.ts', "export { link } from '../link/link.ts'", 'store may not know link'],
    ['export/json.ts', "const { open } = await import('../store/open.ts')", 'export may not know store'],
    ['serve/server.ts', "import { run } from '../cli/program.ts'", 'serve may not know cli'],
    ['read/read.ts', "import { request } from 'node:https'", 'only acquire touches the network'],
    ['attic/old.ts', "import type { Actor } from '../model/actor.ts'", 'does not know the folder attic'],
    ['cli/main.ts', "import { score } from '../../../../eval/score.ts'", 'imports nothing outside its package'],
  ])('forbids %s: %s', (path, source, reason) => {
    const violations = importViolations([{ path: `${library}/${path}`, source }])
    expect(violations).toHaveLength(1)
    expect(violations[0]).toContain(reason)
  })

  it.each([
    ['read/segment/segment.ts', "import type { CleanReport } from '../cleaned.ts'"],
    ['read/segment/segment.ts', "import { keyOf } from '../../language/key.ts'"],
    ['read/read.ts', "import { clean } from './clean/clean.ts'"],
    ['acquire/fetch.ts', "import { request } from 'node:https'"],
    ['cli/serve.ts', "const { startServer } = await import('../serve/server.ts')"],
    ['cli/program.ts', "import manifest from '../../package.json' with { type: 'json' }"],
  ])('allows %s: %s', (path, source) => {
    expect(importViolations([{ path: `${library}/${path}`, source }])).toEqual([])
  })

  it.each([
    ["import type { Api } from '../../../parley/src/serve/views.ts'", 0],
    ["import type { Noted } from '../../../parley/src/serve/keeping-views.ts'", 0],
    ["import { compareEdtf } from '../../../parley/src/model/edtf.ts'", 1],
    ["import type { Store } from '../../../parley/src/store/store.ts'", 1],
  ])('lets the room know only types of the API: %s', (source, violations) => {
    expect(importViolations([{ path: 'packages/web/src/api/client.ts', source }])).toHaveLength(violations)
  })
})
