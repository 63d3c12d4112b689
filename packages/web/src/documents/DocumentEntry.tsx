import type { Document } from '../../../parley/src/model/document.ts'
import { aboutDocument } from '../corrections/correctable.ts'
import { useDateOrReport } from '../dates/useDateOrReport.ts'
import { ActorValue } from '../evidence/ActorValue.tsx'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { OtherNames } from '../names/OtherNames.tsx'
import { preferredName } from '../names/preferred.ts'
import { TextIn } from '../names/TextIn.tsx'

interface DocumentEntryProps {
  document: Document
  /** Among which the one that it replaces is looked for. */
  all: readonly Document[]
}

/** One document: what became of it, how many points it has, whose it is, what it replaces. */
export function DocumentEntry({ document, all }: DocumentEntryProps) {
  const { t, term, language } = useLanguage()
  const name = preferredName(document.names, language)
  const revised = all.find((other) => other.id === document.revises)
  const revisedName = revised && preferredName(revised.names, language)
  const when = useDateOrReport()(document) || t('date.none')
  const kind = term('documentKind', document.kind)
  const status = term('documentStatus', document.status)
  return (
    <article className="document">
      <div className="when">
        <Value
          what={t('value.date')}
          title={when}
          evidence={document.evidence}
          about={{ ...aboutDocument(document), field: 'when' }}
        >
          {when}
        </Value>
      </div>
      <div>
        <h2 className="headline">
          <Value
            what={kind}
            title={name?.text ?? document.id}
            titleLang={name?.lang ?? null}
            evidence={document.evidence}
            about={aboutDocument(document)}
          >
            {name ? <TextIn lang={name.lang}>{name.text}</TextIn> : kind}
          </Value>
        </h2>
        <p className="meta run">
          {name?.text.toLowerCase() !== kind && <span>{kind}</span>}
          <Value
            what={t('value.status')}
            title={status}
            evidence={document.evidence}
            about={{ ...aboutDocument(document), field: 'status' }}
          >
            {status}
          </Value>
          {document.points !== null && (
            <Value
              what={t('value.points')}
              title={t('documents.points', { count: document.points })}
              evidence={document.evidence}
              about={{ ...aboutDocument(document), field: 'points' }}
            >
              {t('documents.points', { count: document.points })}
            </Value>
          )}
          {revised && (
            <span>
              {t('documents.revises')}{' '}
              <TextIn lang={revisedName?.lang ?? null}>{revisedName?.text ?? revised.id}</TextIn>
            </span>
          )}
        </p>
        <dl className="details">
          <Actors field="authors" label={t('documents.authors')} document={document} />
          <Actors field="signatories" label={t('documents.signatories')} document={document} />
        </dl>
        <OtherNames names={document.names} />
      </div>
    </article>
  )
}

interface ActorsProps {
  field: 'authors' | 'signatories'
  label: string
  document: Document
}

function Actors({ field, label, document }: ActorsProps) {
  if (document[field].length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd className="run">
        {document[field].map((id) => (
          <ActorValue
            key={id}
            id={id}
            what={label}
            evidence={document.evidence}
            about={{ ...aboutDocument(document), field, one: id }}
          />
        ))}
      </dd>
    </div>
  )
}
