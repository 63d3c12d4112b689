import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../keys/useKeys.ts'
import { useLanguage } from '../language/useLanguage.ts'

interface SearchBoxProps {
  label: string
  value: string
  onSearch: (text: string) => void
}

/** How long the reader may pause in typing before the search is made, in milliseconds. */
const PAUSE = 200

/** A field of search; `/` goes to it from anywhere on the page. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const { t } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const told = useRef(value)
  useEffect(() => {
    if (value !== told.current) setText(value)
    told.current = value
  }, [value])
  useEffect(() => {
    if (text === told.current) return
    const timer = setTimeout(() => {
      told.current = text
      onSearch(text)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [text, onSearch])
  useKeys({
    '/': (event) => {
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    },
  })
  return (
    <div className="search">
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {text ? (
        <button type="button" className="quiet search-clear" onClick={() => setText('')}>
          {t('search.clear')}
        </button>
      ) : (
        <kbd aria-hidden="true">/</kbd>
      )}
    </div>
  )
}
