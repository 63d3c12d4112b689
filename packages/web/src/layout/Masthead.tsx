import { Link, type LinkProps, useLocation } from '@tanstack/react-router'
import { KeysButton } from '../keys/KeysButton.tsx'
import type { MessageKey } from '../language/translate.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

const PAGES: readonly { to: LinkProps['to']; name: MessageKey }[] = [
  { to: '/', name: 'nav.chronicle' },
  { to: '/agenda', name: 'nav.agenda' },
  { to: '/statements', name: 'nav.statements' },
  { to: '/people', name: 'nav.people' },
  { to: '/documents', name: 'nav.documents' },
  { to: '/conflicts', name: 'nav.conflicts' },
  { to: '/reports', name: 'nav.reports' },
  { to: '/sources', name: 'nav.sources' },
  { to: '/corrections', name: 'nav.corrections' },
]

/** The name of the house, the pages, the language and the light. */
export function Masthead() {
  const { t } = useLanguage()
  // A meeting is a page of the chronicle.
  const isMeeting = useLocation({ select: ({ pathname }) => pathname.startsWith('/meetings/') })
  return (
    <header className="masthead">
      <Link to="/" className="house">
        Parley
      </Link>
      <nav aria-label={t('nav.label')}>
        <ul>
          {PAGES.map(({ to, name }) => (
            <li key={name}>
              <Link
                to={to}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                aria-current={to === '/' && isMeeting ? 'true' : undefined}
              >
                {t(name)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="choices">
        <LanguageChoice />
        <ThemeChoice />
        <KeysButton />
      </div>
    </header>
  )
}
