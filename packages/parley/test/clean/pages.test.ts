import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cleanPage, pageFile, pageNames } from './pages.ts'

describe('golden pages', () => {
  test.each(pageNames())('%s', (name) => {
    const page = cleanPage(name)
    expect(page.text).toBe(readFileSync(pageFile(name, 'expected.txt'), 'utf8'))
    expect(page.metadata).toBe(readFileSync(pageFile(name, 'expected.json'), 'utf8'))
  })
})
