import { useCallback } from 'react'
import type { Mending } from '../../../parley/src/model/correction.ts'
import type { CorrectionLine } from '../../../parley/src/serve/keeping-views.ts'
import { NOUNS } from '../fields/nouns.ts'
import { useFieldWords } from '../fields/useFieldWords.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { preferredName } from '../names/preferred.ts'
import { useRefers } from '../names/refers.ts'

/** Says what a correction says, in a line; of a kind that this room does not know yet, by its own word. */
export function useCorrectionWords(): (correction: Pick<CorrectionLine, 'correction' | 'whom'>) => string {
  const { t, term, language } = useLanguage()
  const { actors } = useRefers()
  const inWords = useFieldWords()
  return useCallback(
    ({ correction: action, whom }) => {
      const named = whom === null ? null : (preferredName(actors[whom]?.names, language)?.text ?? null)
      const valued = (noun: string, field: string, value: Mending['value']): { field: string; value: string } => {
        const words =
          value === null
            ? t('versions.none')
            : typeof value === 'object'
              ? (named ?? value.name ?? value.passage.quote)
              : inWords(field, String(value), noun)
        return { field: term('field', field), value: words }
      }
      const said = (): string => {
        switch (action.action) {
          case 'belongs':
            return t(action.belongs ? 'corrected.belongs' : 'corrected.leaves')
          case 'copy':
            return t(action.of === null ? 'corrected.original' : 'corrected.copy')
          case 'name':
            return t('corrected.name', { name: action.name, language: action.language })
          case 'mend':
          case 'put':
          case 'strike':
            return t(`corrected.${action.action}`, valued(action.noun, action.field, action.value))
          case 'add':
            return `${t(NOUNS[action.added.noun])}: ${t('corrected.add')}`
          case 'join':
          case 'confirm':
          case 'part':
          case 'refuse':
            return t(`corrected.${action.action}`)
          default:
            return String((action as { action: unknown }).action)
        }
      }
      const noun =
        'noun' in action ? action.noun : action.action === 'belongs' || action.action === 'copy' ? 'report' : null
      return noun === null ? said() : `${t(NOUNS[noun])}: ${said()}`
    },
    [t, term, language, actors, inWords],
  )
}
