import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiFailure } from './api/fetch.ts'
import { CorrectProvider } from './corrections/CorrectProvider.tsx'
import { EvidenceProvider } from './evidence/EvidenceProvider.tsx'
import { LanguageProvider } from './language/LanguageProvider.tsx'
import { router } from './routes.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      // The server's own refusal does not change by asking again.
      retry: (count, error) => count < 1 && !(error instanceof ApiFailure && error.status >= 400 && error.status < 500),
      networkMode: 'always',
    },
  },
})

const room = document.getElementById('room')
if (!room) throw new Error('index.html has no element with the id "room"')
createRoot(room).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <EvidenceProvider>
          <CorrectProvider>
            <RouterProvider router={router} />
          </CorrectProvider>
        </EvidenceProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
