import { useLanguage } from '../language/useLanguage.ts'
import { MEANINGS } from './meanings.ts'
import { SECTIONS } from './words.ts'

/** What stands for the numbers and days that some words are used with. */
const ANY = { count: 2, date: '…' }

/** The words of the room and what each means. */
export default function Glossary() {
  const { t, language } = useLanguage()
  const meanings = MEANINGS[language]
  return SECTIONS.map(({ heading, words }) => (
    <section key={heading}>
      <h2>{t(heading)}</h2>
      <dl className="glossary">
        {words.map((word) => (
          <div key={word} id={word.replaceAll(/[. ]/gu, '-')}>
            <dt>{t(word, ANY)}</dt>
            <dd>{meanings[word]}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
