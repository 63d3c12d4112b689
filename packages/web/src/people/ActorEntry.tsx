import { Link } from '@tanstack/react-router'
import type { ActorLine } from '../../../parley/src/serve/views.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { officeOf } from '../names/office.ts'
import { OtherNames } from '../names/OtherNames.tsx'
import { useRefers } from '../names/refers.ts'

/** One actor in the list: names in every script, office, and how often it comes up. */
export function ActorEntry({ actor }: { actor: ActorLine }) {
  const { t, language } = useLanguage()
  const refers = useRefers()
  const office = officeOf(actor.roles, { when: null, language, refers })
  const lang = office && langOfEvidence(office.evidence, refers)
  return (
    <article className="actor">
      <div>
        <h2 className="headline">
          <Link to="/people/$id" params={{ id: actor.id }}>
            <ActorName id={actor.id} />
          </Link>
        </h2>
        <OtherNames names={refers.actors[actor.id]?.names ?? actor.names} />
        {office && (
          <p className="actor-office">
            <Value what={t('value.office')} title={office.title} titleLang={lang} evidence={office.evidence}>
              <span lang={lang ?? undefined}>{office.title}</span>
            </Value>
            {office.of && (
              <>
                {' · '}
                <ActorName id={office.of} />
              </>
            )}
          </p>
        )}
      </div>
      <p className="meta counts">
        <span>{t('count.meetings', { count: actor.meetings })}</span>
        <span>{t('count.statements', { count: actor.statements })}</span>
        <span>{t('count.mentions', { count: actor.mentions })}</span>
        <span>{t('evidence.reports', { count: actor.reports })}</span>
      </p>
    </article>
  )
}
