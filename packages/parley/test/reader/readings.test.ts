import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { drawn } from './drawn.ts'
import { readText } from './reading.ts'

/**
 * Sentences and what a careful reader takes from them. A golden file is written by `vitest -u`, and reviewed line by
 * line: where the reader is wrong, the sentence waits outside until it is mended.
 */
describe.each(LANGUAGE_CODES)('readings, %s', (language) => {
  const file = readFileSync(new URL(`./readings/${language}.yml`, import.meta.url), 'utf8')
  const { published, groups } = parse(file) as { published: string; groups: Record<string, string[]> }

  test.each(Object.entries(groups))('%s', async (group, texts) => {
    const readings = texts.map((text) => drawn(readText(text, { language, published })))
    await expect(`${readings.join('\n\n')}\n`).toMatchFileSnapshot(
      `./golden/${language}/${group.replaceAll(' ', '-')}.txt`,
    )
  })
})
