import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ActorView } from '../../../parley/src/serve/views.ts'
import { actorQuery } from '../api/queries.ts'
import { MeetingList } from '../chronicle/MeetingList.tsx'
import { ConflictEntry, conflictKey } from '../conflicts/ConflictEntry.tsx'
import { aboutActor } from '../corrections/correctable.ts'
import { CorrectButton } from '../corrections/CorrectButton.tsx'
import { DocumentEntry } from '../documents/DocumentEntry.tsx'
import { Value } from '../evidence/Value.tsx'
import { Answer } from '../layout/Answer.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { preferredName } from '../names/preferred.ts'
import { RefersContext } from '../names/refers.ts'
import { StatementList } from '../statements/StatementList.tsx'
import { ActorPositions } from './ActorPositions.tsx'
import { NameTable } from './NameTable.tsx'
import { Offices } from './Offices.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

const route = getRouteApi('/people/$id')

/** One actor: its names in every script, its offices, what it did, said and wants. */
export function ActorPage() {
  const { t } = useLanguage()
  const query = useQuery(actorQuery(route.useParams().id, useViewpoint()))
  return (
    <Answer query={query} title={t('nav.people')}>
      {(view) => (
        <RefersContext value={view.refers}>
          <Whole view={view} />
        </RefersContext>
      )}
    </Answer>
  )
}

function Whole({ view }: { view: ActorView }) {
  const { t, term, language } = useLanguage()
  const { actor, meetings, statements, positions, documents, conflicts, refers } = view
  const name = preferredName(refers.actors[actor.id]?.names ?? actor.names, language)
  const title = name?.text ?? actor.id
  return (
    <>
      <PageHead
        title={title}
        lang={name?.lang ?? null}
        note={
          <Link to="/people" search={{ kind: actor.kind }}>
            {term('kind', actor.kind)}
          </Link>
        }
      />
      <div className="columns">
        <NameTable names={actor.names} sameAs={actor.sameAs} />
        <Offices roles={actor.roles} />
      </div>
      <p className="meta run">
        <Value
          what={t('value.mentions')}
          title={title}
          titleLang={name?.lang ?? null}
          evidence={actor.mentions}
          about={aboutActor(actor)}
        >
          {t('count.mentions', { count: actor.mentions.length })}
        </Value>
        {statements.length > 0 && (
          <Link to="/statements" search={{ speaker: actor.id }}>
            {t('people.searchStatements')}
          </Link>
        )}
        <CorrectButton about={aboutActor(actor)} title={title} titleLang={name?.lang ?? null} />
      </p>
      {conflicts.length > 0 && (
        <section>
          <h2>{t('nav.conflicts')}</h2>
          {conflicts.map((conflict) => (
            <ConflictEntry key={conflictKey(conflict)} conflict={conflict} />
          ))}
        </section>
      )}
      {positions.length > 0 && <ActorPositions positions={positions} />}
      {meetings.length > 0 && (
        <section>
          <h2>{t('people.meetings')}</h2>
          <MeetingList meetings={meetings} label={t('people.meetings')} />
        </section>
      )}
      {statements.length > 0 && (
        <section>
          <h2>{t('nav.statements')}</h2>
          <StatementList statements={statements} />
        </section>
      )}
      {documents.length > 0 && (
        <section>
          <h2>{t('nav.documents')}</h2>
          {documents.map((document) => (
            <DocumentEntry key={document.id} document={document} all={documents} />
          ))}
        </section>
      )}
    </>
  )
}
