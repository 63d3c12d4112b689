import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { loadFurniture } from '../../src/language/furniture.ts'
import { clean } from '../../src/read/clean/clean.ts'
import type { CleanReport, RawReport } from '../../src/read/cleaned.ts'

const FOLDER = new URL('./pages/', import.meta.url)
const FORMATS: { [extension: string]: RawReport['format'] } = { html: 'html', txt: 'text', md: 'markdown' }

/** A golden page as it is cleaned today, in the two forms that its folder keeps. */
export interface GoldenPage {
  name: string
  text: string
  metadata: string
}

export function pageNames(): string[] {
  return readdirSync(FOLDER).sort()
}

export function pageFile(name: string, file: string): URL {
  return new URL(`${name}/${file}`, FOLDER)
}

/** Cleans one golden page. */
export function cleanPage(name: string): GoldenPage {
  const extension = Object.keys(FORMATS).find((candidate) =>
    existsSync(pageFile(name, `source.${candidate}`)),
  ) as string
  const bytes = readFileSync(pageFile(name, `source.${extension}`))
  const outcome = clean(
    { origin: name, bytes, format: FORMATS[extension] as RawReport['format'], given: {} },
    loadFurniture(),
  )
  if ('refusal' in outcome) throw new Error(`${name} ${outcome.refusal.reason}`)
  const { outlet, declaredLanguage, published, publishedBasis, title } = outcome.report
  const metadata = { outlet, declaredLanguage, published, publishedBasis, title }
  return { name, text: drawn(outcome.report), metadata: `${JSON.stringify(metadata, null, 2)}\n` }
}

/** The text with what is not body in double brackets: ⟦teaser: Читайте також …⟧. */
function drawn({ text, notBody }: CleanReport): string {
  let out = ''
  let at = 0
  for (const { start, end, kind } of notBody) {
    out += `${text.slice(at, start)}⟦${kind}: ${text.slice(start, end)}⟧`
    at = end
  }
  return `${out}${text.slice(at)}\n`
}
