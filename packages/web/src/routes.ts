import { createRootRoute, createRoute, createRouter, retainSearchParams } from '@tanstack/react-router'
import { AgendaPage } from './agenda/AgendaPage.tsx'
import { ChroniclePage } from './chronicle/ChroniclePage.tsx'
import { readChronicleSearch } from './chronicle/search.ts'
import { ConflictsPage } from './conflicts/ConflictsPage.tsx'
import { CorrectionsPage } from './corrections/CorrectionsPage.tsx'
import { DocumentsPage } from './documents/DocumentsPage.tsx'
import { DossierPage } from './dossier/DossierPage.tsx'
import { readDossierSearch } from './dossier/search.ts'
import { BrokenPage } from './layout/BrokenPage.tsx'
import { BrokenShell } from './layout/BrokenShell.tsx'
import { NotFoundPage } from './layout/NotFoundPage.tsx'
import { Shell } from './layout/Shell.tsx'
import { MeetingPage } from './meeting/MeetingPage.tsx'
import { ActorPage } from './people/ActorPage.tsx'
import { PeoplePage } from './people/PeoplePage.tsx'
import { readPeopleSearch } from './people/search.ts'
import { ReportPage } from './reports/ReportPage.tsx'
import { ReportsPage } from './reports/ReportsPage.tsx'
import { readReportSearch, readReportsSearch } from './reports/search.ts'
import { SourcesPage } from './sources/SourcesPage.tsx'
import { readStatementSearch } from './statements/search.ts'
import { StatementsPage } from './statements/StatementsPage.tsx'
import { readVersionsSearch } from './versions/search.ts'
import { VersionsPage } from './versions/VersionsPage.tsx'
import { readViewpoint } from './viewpoint/search.ts'
import { WordsPage } from './words/WordsPage.tsx'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenShell,
  validateSearch: readViewpoint,
  // Every link leads on from where the reader looks.
  search: { middlewares: [retainSearchParams(['dossier', 'asOf', 'readBy'])] },
})
const under = { getParentRoute: () => root }

/** Every page and its address. */
const pages = [
  createRoute({ ...under, path: '/', component: ChroniclePage, validateSearch: readChronicleSearch }),
  createRoute({ ...under, path: '/meetings/$id', component: MeetingPage }),
  createRoute({ ...under, path: '/agenda', component: AgendaPage }),
  createRoute({ ...under, path: '/statements', component: StatementsPage, validateSearch: readStatementSearch }),
  createRoute({ ...under, path: '/people', component: PeoplePage, validateSearch: readPeopleSearch }),
  createRoute({ ...under, path: '/people/$id', component: ActorPage }),
  createRoute({ ...under, path: '/documents', component: DocumentsPage }),
  createRoute({ ...under, path: '/conflicts', component: ConflictsPage }),
  createRoute({ ...under, path: '/reports', component: ReportsPage, validateSearch: readReportsSearch }),
  createRoute({ ...under, path: '/reports/$id', component: ReportPage, validateSearch: readReportSearch }),
  createRoute({
    ...under,
    path: '/reports/$id/versions',
    component: VersionsPage,
    validateSearch: readVersionsSearch,
  }),
  createRoute({ ...under, path: '/sources', component: SourcesPage }),
  createRoute({ ...under, path: '/corrections', component: CorrectionsPage }),
  createRoute({ ...under, path: '/words', component: WordsPage }),
  createRoute({ ...under, path: '/dossier', component: DossierPage, validateSearch: readDossierSearch }),
] as const

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
