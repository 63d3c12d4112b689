import type { Dossier, DossierSource } from '../model/dossier.ts'

/**
 * The file of a dossier: YAML that says beside each field what it is for. Reading it back gives the same dossier.
 */
export function dossierFile({ id, title, sides, agenda, languages, sources, relevant }: Dossier): string {
  return `# A dossier: one negotiation that is followed. After a change: parley dossier put FILE
id: ${quoted(id)}
title: ${quoted(title)}

# The parties at the table, and who belongs to them where the reports do not say.
#   - name: Norway
#     members: [Jonas Gahr Støre]
sides:${list(sides, ({ name, members }) => `name: ${quoted(name)}${members.length > 0 ? `\n    members: ${inline(members)}` : ''}`)}

# Issues that are followed, as the record names them (ceasefire, prisoners, wages …).
agenda: ${inline(agenda)}

# Languages of its reports (uk, ru, en); all where none is named.
languages: ${inline(languages)}

# A report belongs to it that is about two of its sides, or about one of them and an issue of the agenda above; or that
# names one of these actors, or holds one of these words (transit* is any word that begins so). One that holds a word of
# "never" does not.
relevant:
  actors: ${inline(relevant.actors)}
  words: ${inline(relevant.words)}
  never: ${inline(relevant.never)}

# Where coverage comes from, for parley watch.
#   - feed: https://news.example/rss.xml
#   - sitemap: https://news.example/news-sitemap.xml
#   - page: https://news.example/live
#   - list: https://news.example/talks
#     links: h2 > a
#   - folder: ./coverage
sources:${list(sources, sourceFields)}
`
}

function sourceFields(source: DossierSource): string {
  const { kind, outlet } = source
  const where = kind === 'folder' ? source.path : source.address
  const fields = [`${kind}: ${quoted(where)}`]
  if (kind === 'list') fields.push(`links: ${quoted(source.links)}`)
  if (outlet !== undefined) fields.push(`outlet: ${quoted(outlet)}`)
  return fields.join('\n    ')
}

const list = <Item>(items: readonly Item[], draw: (item: Item) => string): string =>
  items.length === 0 ? ' []' : items.map((item) => `\n  - ${draw(item)}`).join('')

const inline = (values: readonly string[]): string => `[${values.map(quoted).join(', ')}]`

/** As JSON writes it, which YAML reads: no name can break the file. Plain words stay plain. */
const quoted = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} .-]*$/u.test(text) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text) &&
  !/[ .]$/u.test(text)
    ? text
    : JSON.stringify(text)
