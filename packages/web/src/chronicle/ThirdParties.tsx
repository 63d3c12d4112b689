import type { Id } from '../../../parley/src/model/evidence.ts'
import type { ThirdPartyOf } from '../../../parley/src/model/meeting.ts'
import type { Correctable } from '../corrections/correctable.ts'
import { ActorValue } from '../evidence/ActorValue.tsx'

interface ThirdPartiesProps {
  label: string
  parties: readonly ThirdPartyOf<Id>[]
  /** Their meeting. */
  about: Correctable
}

/** Who brought the sides together, or had them as guests. Nothing where no report names anybody. */
export function ThirdParties({ label, parties, about }: ThirdPartiesProps) {
  if (parties.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd className="run">
        {parties.map(({ actor, evidence }) => (
          <ActorValue
            key={actor}
            id={actor}
            what={label}
            evidence={evidence}
            about={{ ...about, field: 'thirdParties', one: actor }}
          />
        ))}
      </dd>
    </div>
  )
}
