import type { RoleOf } from '../../../parley/src/model/actor.ts'
import type { Id } from '../../../parley/src/model/evidence.ts'
import { dateInWords } from '../dates/words.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { useRefers } from '../names/refers.ts'

/** Offices as reports word them: of whom, for which side, when. */
export function Offices({ roles }: { roles: readonly RoleOf<Id>[] }) {
  const { t, language } = useLanguage()
  const refers = useRefers()
  if (roles.length === 0) return null
  return (
    <section>
      <h2>{t('value.offices')}</h2>
      <ul className="plain offices">
        {roles.map((role, index) => {
          const lang = langOfEvidence(role.evidence, refers)
          return (
            <li key={index}>
              <Value what={t('value.office')} title={role.title} titleLang={lang} evidence={role.evidence}>
                <span lang={lang ?? undefined}>{role.title}</span>
              </Value>
              <span className="meta run">
                {role.of && (
                  <span>
                    <ActorName id={role.of} />
                  </span>
                )}
                {role.side && role.side !== role.of && (
                  <span>
                    {t('people.forSide')} <ActorName id={role.side} />
                  </span>
                )}
                {role.when && <span>{dateInWords(role.when, language, t)}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
