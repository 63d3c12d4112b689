import { Link } from '@tanstack/react-router'
import type { VersionList } from '../../../parley/src/serve/keeping-views.ts'
import { Moment } from '../dates/Moment.tsx'
import { momentInWords } from '../dates/moment.ts'
import { useLanguage } from '../language/useLanguage.ts'

interface VersionTableProps {
  list: VersionList
  /** Number of the later version that is compared. */
  to: number
}

/** Every version with when it was captured and the hash of its bytes, the latest first. */
export function VersionTable({ list, to }: VersionTableProps) {
  const { t, language } = useLanguage()
  const { versions } = list
  return (
    <ol className="versions" reversed>
      {versions
        .map((version, place) => ({ ...version, number: place + 1 }))
        .toReversed()
        .map(({ at, sha256, withdrawn, number }) => (
          <li key={number} aria-current={number === to || undefined}>
            <p>
              <strong>{t('versions.number', { number })}</strong>{' '}
              <span className="meta">
                {t('versions.captured')} <Moment at={at} />
              </span>
              {withdrawn !== null && (
                <span className="meta withdrawn">
                  {t('report.withdrawn', { date: momentInWords(withdrawn, language) })}
                </span>
              )}
            </p>
            <p className="meta">
              SHA-256 <code className="hash">{sha256}</code>
            </p>
            {number > 1 && number !== to && (
              <Link
                to="/reports/$id/versions"
                params={{ id: list.report }}
                search={(before) => ({ ...before, from: number - 1, to: number })}
                className="meta no-print"
                resetScroll={false}
              >
                {t('versions.compare')}
              </Link>
            )}
          </li>
        ))}
    </ol>
  )
}
