import type { Told, ValueChange } from '../../../parley/src/serve/keeping-views.ts'
import { NOUNS } from '../fields/nouns.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { FieldValues } from './FieldValues.tsx'

/** One value that came, went or changed, field by field. */
export function ValueChangeEntry({ change }: { change: ValueChange }) {
  const { t, term } = useLanguage()
  const { noun, before, after, fields } = change
  const what = before === null ? 'came' : after === null ? 'went' : 'changed'
  const told = after ?? before
  const shown = what === 'changed' ? fields : Object.keys(told?.fields ?? {})
  return (
    <li className={`value-change value-${what}`}>
      <p className="value-change-head">
        <strong>{t(NOUNS[noun])}</strong> <span className="meta">{t(`versions.${what}`)}</span>
      </p>
      <dl className="details">
        {shown.map((field) => (
          <div key={field}>
            <dt>{term('field', field)}</dt>
            <dd>
              {before && <Side noun={noun} told={before} field={field} gone={what === 'changed' || what === 'went'} />}
              {what === 'changed' && ' → '}
              {after && <Side noun={noun} told={after} field={field} gone={false} />}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function Side({ noun, told, field, gone }: { noun: string; told: Told; field: string; gone: boolean }) {
  const values = <FieldValues noun={noun} field={field} told={told.fields[field]} />
  return gone ? <del>{values}</del> : <ins>{values}</ins>
}
