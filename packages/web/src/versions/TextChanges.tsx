import type { VersionChanges } from '../../../parley/src/serve/keeping-views.ts'
import { ChangedText } from './ChangedText.tsx'
import { rowsOf } from './rows.ts'

interface TextChangesProps {
  changes: VersionChanges
  beside: boolean
}

/** Title and text of two versions: in one text, or side by side, paragraph by paragraph. */
export function TextChanges({ changes, beside }: TextChangesProps) {
  const { title, text, language } = changes
  if (!beside)
    return (
      <div className="changed-text" lang={language}>
        {title.length > 0 && (
          <h3>
            <ChangedText parts={title} />
          </h3>
        )}
        <div className="changed-body">
          <ChangedText parts={text} />
        </div>
      </div>
    )
  return (
    <div className="changed-text changed-beside" lang={language}>
      {[...(title.length > 0 ? rowsOf(title) : []), ...rowsOf(text)].map(({ before, after }, index) => (
        // Rows are never reordered.
        <div key={index} className="changed-row">
          <div>
            <ChangedText parts={before} />
          </div>
          <div>
            <ChangedText parts={after} />
          </div>
        </div>
      ))}
    </div>
  )
}
