import { useQuery } from '@tanstack/react-query'
import { documentsQuery } from '../api/queries.ts'
import { Answer } from '../layout/Answer.tsx'
import { PageHead } from '../layout/PageHead.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { preferredName } from '../names/preferred.ts'
import { RefersContext } from '../names/refers.ts'
import { useEvidence } from '../evidence/useEvidence.ts'
import { useGoToPassage } from '../evidence/useGoToPassage.ts'
import { EntryList } from '../lists/EntryList.tsx'
import { DocumentEntry } from './DocumentEntry.tsx'
import { NothingYet } from '../viewpoint/NothingYet.tsx'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

/** Plans, declarations and agreements, and which replaced which. */
export function DocumentsPage() {
  const { t, language } = useLanguage()
  const { open } = useEvidence()
  const goToPassage = useGoToPassage()
  const query = useQuery(documentsQuery(useViewpoint()))
  return (
    <>
      <PageHead title={t('nav.documents')} note={t('documents.note')} />
      <Answer query={query}>
        {(page) =>
          page.items.length === 0 ? (
            <NothingYet words="documents.empty" />
          ) : (
            <RefersContext value={page.refers}>
              <EntryList
                items={page.items}
                keyOf={(document) => document.id}
                label={t('nav.documents')}
                estimate={100}
                onEvidence={(document) => {
                  const name = preferredName(document.names, language)
                  open({
                    what: t('value.document'),
                    title: name?.text ?? document.id,
                    titleLang: name?.lang ?? null,
                    evidence: document.evidence,
                    refers: page.refers,
                  })
                }}
                onOpen={(document) => goToPassage(document.evidence)}
                render={(document) => <DocumentEntry document={document} all={page.items} />}
              />
            </RefersContext>
          )
        }
      </Answer>
    </>
  )
}
