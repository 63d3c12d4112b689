import { LANGUAGES, OWN_NAMES } from '../language/language.ts'
import { useLanguage } from '../language/useLanguage.ts'

/** English, Ukrainian, Russian: each by its own name. */
export function LanguageChoice() {
  const { language, choose, t } = useLanguage()
  return (
    <div className="choice" role="group" aria-label={t('choice.language')}>
      {LANGUAGES.map((offered) => (
        <button
          key={offered}
          type="button"
          lang={offered}
          aria-pressed={offered === language}
          aria-label={`${OWN_NAMES[offered].short} ${OWN_NAMES[offered].long}`}
          title={OWN_NAMES[offered].long}
          onClick={() => choose(offered)}
        >
          {OWN_NAMES[offered].short}
        </button>
      ))}
    </div>
  )
}
