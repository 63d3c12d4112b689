import { Button, Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components'
import { useLanguage } from '../language/useLanguage.ts'
import type { MessageKey } from '../language/translate.ts'

const KEYS: readonly { keys: readonly string[]; does: MessageKey }[] = [
  { keys: ['j', '↓'], does: 'keys.next' },
  { keys: ['k', '↑'], does: 'keys.previous' },
  { keys: ['e'], does: 'keys.evidence' },
  { keys: ['c'], does: 'keys.correct' },
  { keys: ['Enter'], does: 'keys.open' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['Esc'], does: 'keys.close' },
  { keys: ['←', '→'], does: 'keys.timeline' },
  { keys: ['?'], does: 'keys.help' },
]

/** Which keys there are. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useLanguage()
  return (
    <I18nProvider locale={language}>
      <ModalOverlay className="overlay" isOpen onOpenChange={onClose} isDismissable>
        <Modal className="modal">
          <Dialog className="keys">
            <Heading slot="title">{t('keys.title')}</Heading>
            <dl>
              {KEYS.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(does)}</dd>
                </div>
              ))}
            </dl>
            <Button slot="close" className="quiet">
              {t('evidence.close')}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}
