import type { Names } from '../../../parley/src/model/actor.ts'
import { useLanguage } from '../language/useLanguage.ts'

/** Every name in every language, and the outside registers that know the actor. */
export function NameTable({ names, sameAs }: { names: Names; sameAs: readonly string[] }) {
  const { t, language } = useLanguage()
  const languages = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' })
  return (
    <section>
      <h2>{t('people.names')}</h2>
      <dl className="pairs">
        {Object.entries(names).map(([lang, list]) => (
          <div key={lang}>
            <dt>{languageName(languages, lang)}</dt>
            <dd lang={lang}>{list.join(' · ')}</dd>
          </div>
        ))}
        {sameAs.length > 0 && (
          <div>
            <dt>{t('people.registers')}</dt>
            <dd>{sameAs.join(' · ')}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** A tag that is none must not break the page. */
function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
