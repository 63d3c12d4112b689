import { useMemo } from 'react'
import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { aboutMeeting } from '../corrections/correctable.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { IssueName } from '../names/IssueName.tsx'
import { issueName } from '../names/issueName.ts'
import { useRefers } from '../names/refers.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import { MeetingHistory } from './MeetingHistory.tsx'
import { eachOutcomeOnce } from './outcomes.ts'
import { OutcomeSummary } from './OutcomeSummary.tsx'
import { Participants } from './Participants.tsx'
import { ThirdParties } from './ThirdParties.tsx'
import { tookPlace } from './tookPlace.ts'

/** Who took part, which round it was, what was on the table, what came of it, and how that was told. */
export function MeetingDetails({ meeting }: { meeting: Meeting }) {
  const { t, language } = useLanguage()
  const refers = useRefers()
  const { participants, thirdParties = [], ordinals, issues, outcomes, history = [] } = meeting
  const about = aboutMeeting(meeting)
  const told = useMemo(() => eachOutcomeOnce(outcomes), [outcomes])
  const rows = [participants, thirdParties, ordinals, issues, outcomes, history]
  if (rows.every(({ length }) => length === 0)) return null
  return (
    <dl className="details">
      {participants.length > 0 && (
        <div>
          <dt>{t(tookPlace(meeting.status) ? 'value.participants' : 'value.expected')}</dt>
          <dd>
            <Participants meeting={meeting} />
          </dd>
        </div>
      )}
      <ThirdParties
        label={t('meeting.mediators')}
        parties={thirdParties.filter(({ role }) => role === 'mediator')}
        about={about}
      />
      <ThirdParties
        label={t('meeting.hosts')}
        parties={thirdParties.filter(({ role }) => role === 'host')}
        about={about}
      />
      {ordinals.length > 0 && (
        <div>
          <dt>{t('value.counted')}</dt>
          <dd className="run">
            {ordinals.map((ordinal) => {
              const lang = langOfEvidence(ordinal.evidence, refers)
              return (
                <Value
                  key={`${ordinal.number} ${ordinal.wording}`}
                  what={t('value.counted')}
                  title={ordinal.wording}
                  titleLang={lang}
                  evidence={ordinal.evidence}
                >
                  <q lang={lang ?? undefined}>{ordinal.wording}</q>
                </Value>
              )
            })}
          </dd>
        </div>
      )}
      {issues.length > 0 && (
        <div>
          <dt>{t('value.issues')}</dt>
          <dd className="run">
            {issues.map((issue) => (
              <Value
                key={issue}
                what={t('value.issue')}
                title={issueName(refers.issues[issue], language)?.text ?? issue}
                evidence={meeting.evidence}
              >
                <IssueName id={issue} />
              </Value>
            ))}
          </dd>
        </div>
      )}
      {outcomes.length > 0 && (
        <div>
          <dt>{t('value.outcomes')}</dt>
          <dd>
            <ul className="outcomes">
              {told.map(({ summary, evidence }) => (
                <li key={summary}>
                  <OutcomeSummary summary={summary} evidence={evidence} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {history.length > 0 && (
        <div>
          <dt>{t('meeting.history')}</dt>
          <dd>
            <MeetingHistory history={history} status={meeting.status} />
          </dd>
        </div>
      )}
    </dl>
  )
}
