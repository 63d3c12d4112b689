import { Link } from '@tanstack/react-router'
import type { ActorKind } from '../../../parley/src/model/actor.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { KINDS } from './search.ts'

/** People, organisations, countries, places or groups. */
export function KindChoice({ kind }: { kind: ActorKind }) {
  const { t, term } = useLanguage()
  return (
    <nav className="kinds" aria-label={t('people.kinds')}>
      {KINDS.map((offered) => (
        <Link
          key={offered}
          to="/people"
          search={(before) => ({ ...before, kind: offered })}
          aria-current={offered === kind ? 'page' : undefined}
        >
          {term('kind', offered)}
        </Link>
      ))}
    </nav>
  )
}
