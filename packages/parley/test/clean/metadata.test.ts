import { describe, expect, test } from 'vitest'
import { loadFurniture } from '../../src/language/furniture.ts'
import { clean } from '../../src/read/clean/clean.ts'
import type { CleanReport, GivenMetadata } from '../../src/read/cleaned.ts'

const furniture = loadFurniture()
const BODY = `<article>${'<p>Делегації провели у столиці ще один раунд консультацій, повідомила речниця міністерства журналістам.</p>'.repeat(6)}</article>`

function page(
  head: string,
  options: { body?: string; html?: string; given?: GivenMetadata; origin?: string } = {},
): CleanReport {
  const source = `<html ${options.html ?? ''}><head>${head}</head><body>${options.body ?? ''}${BODY}</body></html>`
  const bytes = new TextEncoder().encode(source)
  const outcome = clean(
    { origin: options.origin ?? 'a.html', bytes, format: 'html', given: options.given ?? {} },
    furniture,
  )
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
  return outcome.report
}

const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('day of publication', () => {
  test.each([
    ['<meta property="article:published_time" content="2031-02-11T23:50:00+02:00">', '2031-02-11'],
    ['<meta itemprop="datePublished" content="2031-02-11">', '2031-02-11'],
    ['<meta name="pubdate" content="Tue, 11 Feb 2031 10:00:00 GMT">', '2031-02-11'],
    ['<meta name="date" content="11.02.2031 10:00">', '2031-02-11'],
    ['<meta name="publish_date" content="1928575800">', '2031-02-11'],
    [linked({ '@type': 'NewsArticle', datePublished: '2031-02-11T10:00:00Z' }), '2031-02-11'],
    [linked([{ '@graph': [{ '@type': ['ReportageNewsArticle'], datePublished: '2031-02-11' }] }]), '2031-02-11'],
    [
      `<script type="application/ld+json">{broken</script>${linked({ '@type': 'Article', datePublished: '2031-02-11' })}`,
      '2031-02-11',
    ],
    ['<meta property="article:modified_time" content="2031-02-11T23:50:00+02:00">', null],
    ['<meta property="article:published_time" content="0000-00-00">', null],
    ['<meta property="article:published_time" content="soon">', null],
  ])('%s', (head, published) => {
    expect(page(head)).toMatchObject({ published, publishedBasis: published === null ? null : 'metadata' })
  })

  test('a time element of publication goes before others', () => {
    const body = '<time datetime="2031-01-01">x</time><time class="published" datetime="2031-02-11">x</time>'
    expect(page('', { body }).published).toBe('2031-02-11')
  })

  test('what is given wins over what the page says', () => {
    const head =
      '<meta property="article:published_time" content="2031-02-11"><meta property="og:site_name" content="Вісник">'
    const given = { published: '2031-02', outlet: 'Кур’єр', title: 'Назва', language: 'ru-RU' }
    expect(page(head, { given, html: 'lang="uk"' })).toMatchObject({
      published: '2031-02',
      publishedBasis: 'given',
      outlet: 'Кур’єр',
      title: 'Назва',
      declaredLanguage: 'ru',
    })
  })

  test('an address with the day in it is inferred from, when nothing says it', () => {
    expect(page('', { origin: 'https://visnyk.example/2031/02/11/rozmova' })).toMatchObject({
      published: '2031-02-11',
      publishedBasis: 'inferred',
      outlet: 'visnyk.example',
    })
  })
})

describe('outlet', () => {
  test.each([
    ['<meta property="og:site_name" content="Вісник | Новини й погода">', 'Вісник'],
    [linked({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Вісник' } }), 'Вісник'],
    [
      '<title>Раунд переговорів завершено - Світ - Вісник</title><meta property="og:title" content="Раунд переговорів завершено">',
      'Вісник',
    ],
    ['<link rel="canonical" href="https://www.visnyk.example/a">', 'visnyk.example'],
    ['', null],
  ])('%s', (head, outlet) => {
    expect(page(head).outlet).toBe(outlet)
  })
})

describe('title and language', () => {
  test.each([
    ['<meta property="og:title" content="Раунд завершено: що далі"><title>інше</title>', 'Раунд завершено: що далі'],
    [
      '<title>Раунд переговорів завершено | Вісник</title><meta property="og:site_name" content="Вісник">',
      'Раунд переговорів завершено',
    ],
    [linked({ '@type': 'NewsArticle', headline: 'Раунд завершено' }), 'Раунд завершено'],
  ])('%s', (head, title) => {
    expect(page(head).title).toBe(title)
  })

  test.each([
    ['lang="uk-UA"', '', 'uk'],
    ['lang="ua"', '', 'uk'],
    ['', '<meta property="og:locale" content="ru_RU">', 'ru'],
    ['lang="not a tag"', '', null],
  ])('%s %s', (html, head, language) => {
    expect(page(head, { html }).declaredLanguage).toBe(language)
  })
})
