import { Link } from '@tanstack/react-router'
import type { CorrectionLine } from '../../../parley/src/serve/keeping-views.ts'
import { useDescribe } from '../chronicle/timeline/useDescribe.ts'
import { ActorName } from '../names/ActorName.tsx'
import { IssueName } from '../names/IssueName.tsx'
import { useRefers } from '../names/refers.ts'

/** Which meeting, actor or issue a correction is about, as the record has it now, with the way there; nothing where it has none. */
export function CorrectionSubject({ line: { about, meeting } }: { line: CorrectionLine }) {
  const describe = useDescribe()
  const { actors, issues } = useRefers()
  if (about === null) return null
  return (
    <p className="correction-about">
      {meeting ? (
        <Link to="/meetings/$id" params={{ id: about }}>
          {describe(meeting)}
        </Link>
      ) : actors[about] ? (
        <Link to="/people/$id" params={{ id: about }}>
          <ActorName id={about} />
        </Link>
      ) : (
        issues[about] && (
          <Link to="/agenda">
            <IssueName id={about} />
          </Link>
        )
      )}
    </p>
  )
}
