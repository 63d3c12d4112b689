import type { Statement } from '../../../parley/src/model/statement.ts'
import { useEvidence } from '../evidence/useEvidence.ts'
import { useGoToPassage } from '../evidence/useGoToPassage.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { EntryList } from '../lists/EntryList.tsx'
import { useRefers } from '../names/refers.ts'
import { StatementEntry } from './StatementEntry.tsx'

/** Statements, one under the other. */
export function StatementList({ statements, onEnd }: { statements: readonly Statement[]; onEnd?: () => void }) {
  const { t } = useLanguage()
  const { open } = useEvidence()
  const goToPassage = useGoToPassage()
  const refers = useRefers()
  return (
    <EntryList
      items={statements}
      keyOf={(statement) => statement.id}
      label={t('nav.statements')}
      estimate={110}
      {...(onEnd ? { onEnd } : {})}
      onEvidence={({ evidence, via, speakerText }) =>
        open({ what: t('value.statement'), title: speakerText || t('statement.unnamed'), evidence, via, refers })
      }
      onOpen={({ evidence }) => goToPassage(evidence)}
      render={(statement) => <StatementEntry statement={statement} />}
    />
  )
}
