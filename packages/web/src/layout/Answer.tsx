import type { ReactNode } from 'react'
import { ApiFailure } from '../api/fetch.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { PageHead } from './PageHead.tsx'

interface AnswerProps<Data> {
  query: { data: Data | undefined; error: Error | null; refetch: () => unknown }
  /** The heading of the page while there is nothing to take it from. */
  title?: string
  children: (data: Data) => ReactNode
}

/** Shows what came, or says in words that it is being fetched or why it did not come. */
export function Answer<Data>({ query, title, children }: AnswerProps<Data>) {
  const { t } = useLanguage()
  if (query.data !== undefined) return children(query.data)
  return (
    <>
      {title && <PageHead title={title} />}
      {query.error ? (
        <Failed error={query.error} again={query.refetch} />
      ) : (
        <p className="state" role="status">
          {t('state.loading')}
        </p>
      )}
    </>
  )
}

function Failed({ error, again }: { error: Error; again: () => unknown }) {
  const { t } = useLanguage()
  const reason = error instanceof ApiFailure ? reasonOf(error) : 'state.failed'
  return (
    <div className="state" role="alert">
      <p>{t(reason)}</p>
      {/* What is not there stays away, and the server could only say so again, in English. */}
      {reason !== 'state.missing' && (
        <>
          {error.message && (
            <p className="meta" lang="en">
              {error.message}
            </p>
          )}
          <button type="button" className="quiet" onClick={() => again()}>
            {t('state.again')}
          </button>
        </>
      )}
    </div>
  )
}

function reasonOf(failure: ApiFailure): 'state.silent' | 'state.missing' | 'state.failed' {
  if (failure.status === 0) return 'state.silent'
  return failure.status === 404 ? 'state.missing' : 'state.failed'
}
