import { StatusWord } from '../StatusWord.tsx'
import { STATUSES } from '../search.ts'

/** Which sign stands for what. */
export function Legend() {
  return (
    <span className="legend">
      {STATUSES.map((status) => (
        <StatusWord key={status} status={status} />
      ))}
    </span>
  )
}
