import { useId, useState } from 'react'
import type { Id } from '../../../../parley/src/model/evidence.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { TextIn } from '../../names/TextIn.tsx'

/** Something that may be chosen. */
export interface Pickable {
  id: Id
  text: string
  lang: string | null
}

export interface PickOneProps {
  legend: string
  found: readonly Pickable[]
  /** What is no choice, since it is what is being corrected. */
  without: Id | null
  chosen: Id | null
  onChoose: (id: Id) => void
  onSearch: (words: string) => void
}

/** More than a reader looks through; words find the others. */
const MOST = 12

/** A search, and one of what it finds. */
export function PickOne({ legend, found, without, chosen, onChoose, onSearch }: PickOneProps) {
  const { t } = useLanguage()
  const [words, setWords] = useState('')
  const group = useId()
  const offered = found.filter(({ id }) => id !== without).slice(0, MOST)
  return (
    <fieldset className="ways choices-long">
      <legend className="label">{legend}</legend>
      <input
        type="search"
        aria-label={t('correct.search')}
        placeholder={t('correct.search')}
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          onSearch(target.value)
        }}
        onKeyDown={(event) => {
          // Enter would send the form before anything is chosen.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {offered.length === 0 && <p className="meta">{t('filter.nothing')}</p>}
      {offered.map(({ id, text, lang }) => (
        <label key={id} className="check">
          <input type="radio" name={group} checked={id === chosen} onChange={() => onChoose(id)} />
          <TextIn lang={lang}>{text}</TextIn>
        </label>
      ))}
    </fieldset>
  )
}
