import { useLanguage } from '../language/useLanguage.ts'
import { THEMES, useTheme } from '../theme/useTheme.ts'

const SIGNS = { system: '◐', light: '○', dark: '●' }

/** As the machine has it, light, or dark. */
export function ThemeChoice() {
  const { t } = useLanguage()
  const [theme, choose] = useTheme()
  return (
    <div className="choice" role="group" aria-label={t('choice.theme')}>
      {THEMES.map((offered) => (
        <button
          key={offered}
          type="button"
          aria-pressed={offered === theme}
          aria-label={t(`theme.${offered}`)}
          title={t(`theme.${offered}`)}
          onClick={() => choose(offered)}
        >
          {SIGNS[offered]}
        </button>
      ))}
    </div>
  )
}
