import type { ReactNode } from 'react'
import { ApiFailure } from '../api/fetch.ts'
import { useLanguage } from '../language/useLanguage.ts'

interface AnswerProps<Data> {
  query: { data: Data | undefined; error: Error | null; refetch: () => unknown }
  children: (data: Data) => ReactNode
}

/** Shows what came, or says in words that it is being fetched or why it did not come. */
export function Answer<Data>({ query, children }: AnswerProps<Data>) {
  const { t } = useLanguage()
  if (query.data !== undefined) return children(query.data)
  if (!query.error) {
    return (
      <p className="state" role="status">
        {t('state.loading')}
      </p>
    )
  }
  return (
    <div className="state" role="alert">
      <p>{t(query.error instanceof ApiFailure ? reasonOf(query.error) : 'state.failed')}</p>
      {query.error.message && <p className="meta">{query.error.message}</p>}
      <button type="button" className="quiet" onClick={() => query.refetch()}>
        {t('state.again')}
      </button>
    </div>
  )
}

function reasonOf(failure: ApiFailure): 'state.silent' | 'state.missing' | 'state.failed' {
  if (failure.status === 0) return 'state.silent'
  return failure.status === 404 ? 'state.missing' : 'state.failed'
}
