import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { loadFurniture } from '../../packages/parley/src/language/furniture.ts'
import { clean } from '../../packages/parley/src/read/clean/clean.ts'
import { type Comparison, timed } from './comparison.ts'
import { agreement } from './shingles.ts'

interface Page {
  html: Buffer
  body: string
}

/**
 * The body of a news page. `folder` holds `html/KEY.html[.gz]` and `ground-truth.json`, KEY to `{ articleBody }`, as
 * scrapinghub/article-extraction-benchmark is laid out.
 */
export function comparePages(folder: string): Comparison {
  const pages = pagesOf(folder)
  const furniture = loadFurniture()
  const parley = timed(pages, ({ html }) => {
    const cleaned = clean({ origin: 'page.html', bytes: html, format: 'html', given: {} }, furniture)
    return 'refusal' in cleaned ? '' : withoutParts(cleaned.report)
  })
  const readability = timed(pages, ({ html }) => {
    const { document } = parseHTML(html.toString('utf8'))
    return new Readability(document).parse()?.textContent ?? ''
  })
  return {
    task: 'body of a page',
    input: `${pages.length} pages`,
    figure: 'F1',
    contenders: [
      { name: 'parley', value: f1(parley.outputs, pages), perSecond: parley.perSecond },
      { name: 'Readability', value: f1(readability.outputs, pages), perSecond: readability.perSecond },
    ],
  }
}

function pagesOf(folder: string): Page[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as {
    [key: string]: { articleBody: string }
  }
  return readdirSync(join(folder, 'html')).flatMap((file) => {
    const bytes = readFileSync(join(folder, 'html', file))
    const known = truth[basename(file).replace(/\.html(?:\.gz)?$/u, '')]
    return known ? [{ html: file.endsWith('.gz') ? gunzipSync(bytes) : bytes, body: known.articleBody }] : []
  })
}

function withoutParts({ text, notBody }: { text: string; notBody: readonly { start: number; end: number }[] }): string {
  return notBody.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}

function f1(bodies: readonly string[], pages: readonly Page[]): number {
  const agreed = bodies.map((body, place) => agreement(body, pages[place]?.body ?? ''))
  const mean = (of: (one: { precision: number; recall: number }) => number): number =>
    agreed.reduce((sum, one) => sum + of(one), 0) / agreed.length
  const [precision, recall] = [mean((one) => one.precision), mean((one) => one.recall)]
  return (2 * precision * recall) / (precision + recall)
}
