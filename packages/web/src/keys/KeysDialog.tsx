import { useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useLanguage } from '../language/useLanguage.ts'
import type { MessageKey } from '../language/translate.ts'
import { useKeys } from './useKeys.ts'

const KEYS: readonly { keys: readonly string[]; does: MessageKey }[] = [
  { keys: ['j', '↓'], does: 'keys.next' },
  { keys: ['k', '↑'], does: 'keys.previous' },
  { keys: ['e'], does: 'keys.evidence' },
  { keys: ['Enter'], does: 'keys.open' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['Esc'], does: 'keys.close' },
  { keys: ['←', '→'], does: 'keys.timeline' },
  { keys: ['?'], does: 'keys.help' },
]

/** The button and the key that show which keys there are. */
export function KeysDialog() {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) })
  return (
    <>
      <Button className="quiet" aria-label={t('keys.title')} onPress={() => setOpen(true)}>
        ?
      </Button>
      <ModalOverlay className="overlay" isOpen={open} onOpenChange={setOpen} isDismissable>
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
    </>
  )
}
