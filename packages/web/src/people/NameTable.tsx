import type { Names } from '../../../parley/src/model/actor.ts'
import { languageName } from '../language/languageName.ts'
import { useLanguage } from '../language/useLanguage.ts'

/** Every name in every language, and the outside registers that know the actor. */
export function NameTable({ names, sameAs }: { names: Names; sameAs: readonly string[] }) {
  const { t, language } = useLanguage()
  return (
    <section>
      <h2>{t('people.names')}</h2>
      <dl className="pairs">
        {Object.entries(names).map(([lang, list]) => (
          <div key={lang}>
            <dt>{languageName(language, lang)}</dt>
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
