import { useState } from 'react'
import { Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components'
import type { WantedCorrection } from '../../../../parley/src/serve/keeping-views.ts'
import type { MessageKey } from '../../language/translate.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { RefersContext } from '../../names/refers.ts'
import { TextIn } from '../../names/TextIn.tsx'
import type { Correctable } from '../correctable.ts'
import { NOUNS } from '../../fields/nouns.ts'
import type { Correcting } from '../useCorrect.ts'
import { AddFields } from './AddFields.tsx'
import { CopyFields } from './CopyFields.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { JoinFields } from './JoinFields.tsx'
import { MendFields } from './MendFields.tsx'
import { NameFields } from './NameFields.tsx'
import { PutFields } from './PutFields.tsx'
import { ReportChoice } from './ReportChoice.tsx'
import { StrikeFields } from './StrikeFields.tsx'

type Way = 'mend' | 'put' | 'strike' | 'add' | 'refuse' | 'join' | 'part' | 'name' | 'copy' | 'original'

const WAYS: Record<Correctable['noun'], readonly Way[]> = {
  meeting: ['mend', 'put', 'strike', 'refuse', 'join', 'part'],
  statement: ['mend', 'refuse'],
  progress: ['mend', 'refuse'],
  position: ['mend', 'refuse'],
  document: ['mend', 'put', 'strike', 'refuse'],
  actor: ['name', 'refuse', 'join', 'part'],
  report: ['add', 'copy', 'original'],
}

/** Behind the name of a participant it must be said that the whole meeting is meant. */
function wordsOf(way: Way, noun: Correctable['noun']): MessageKey {
  const isWhole = way === 'refuse' || way === 'join' || way === 'part'
  return isWhole && noun === 'meeting' ? `correct.${way}.meeting` : `correct.${way}`
}

/** What every part of the form is given: what is corrected, and whom to tell what is wanted (null while something is missing). */
export interface FieldsProps {
  about: Correctable
  onWant: (correction: WantedCorrection | null) => void
}

/** The form in which something of the record is corrected. */
export default function CorrectDialog({ correcting, onClose }: { correcting: Correcting; onClose: () => void }) {
  const { t, language } = useLanguage()
  const { about, title, titleLang, refers } = correcting
  const ways = WAYS[about.noun]
  const [way, setWay] = useState<Way>(about.one === undefined ? (ways[0] ?? 'mend') : 'strike')
  const [wanted, setWanted] = useState<WantedCorrection | null>(null)
  const correction: WantedCorrection | null =
    way === 'original' ? { action: 'copy', report: about.id, of: null } : wanted
  return (
    <I18nProvider locale={language}>
      <ModalOverlay className="overlay" isOpen onOpenChange={onClose}>
        <Modal className="modal modal-wide">
          <Dialog className="correcting">
            <p className="label">
              {about.noun === 'actor' ? t('correct.title') : `${t('correct.title')} · ${t(NOUNS[about.noun])}`}
            </p>
            <Heading slot="title">
              <TextIn lang={titleLang}>{title}</TextIn>
            </Heading>
            <DecisionForm decision={correction && { correction }} onClose={onClose}>
              <fieldset className="ways">
                <legend className="label">{t('correct.what')}</legend>
                {ways.map((offered) => (
                  <label key={offered} className="check">
                    <input
                      type="radio"
                      name="way"
                      checked={offered === way}
                      onChange={() => {
                        setWanted(null)
                        setWay(offered)
                      }}
                    />
                    <span>{t(wordsOf(offered, about.noun))}</span>
                  </label>
                ))}
              </fieldset>
              <RefersContext value={refers}>
                <Fields key={way} way={way} about={about} onWant={setWanted} />
              </RefersContext>
            </DecisionForm>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}

function Fields({ way, ...props }: FieldsProps & { way: Way }) {
  switch (way) {
    case 'mend':
      return <MendFields {...props} />
    case 'put':
      return <PutFields {...props} />
    case 'strike':
      return <StrikeFields {...props} />
    case 'add':
      return <AddFields {...props} />
    case 'name':
      return <NameFields {...props} />
    case 'join':
      return <JoinFields {...props} />
    case 'copy':
      return <CopyFields {...props} />
    case 'original':
      return null
    default:
      return <ReportChoice {...props} way={way} />
  }
}
