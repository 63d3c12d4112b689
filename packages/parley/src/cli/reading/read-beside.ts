import { LANGUAGE_CODES } from '../../language/languages.ts'
import type { Findings } from '../../model/findings.ts'
import { READER_VERSION } from '../../read/version.ts'
import { onceDone } from '../../serve/once-done.ts'
import { keyOfInput } from '../../store/identity.ts'
import type { Store } from '../../store/store.ts'
import { asGiven } from '../as-given.ts'
import type { Intake } from '../intake.ts'
import type { ReportReader } from './report-reader.ts'

/**
 * Reads what a store does not have. What this reader, or a newer one, has read is taken as it stands there, and read no
 * second time; what only an older one has read is read, and what was kept unread is asked about again. What was given
 * of it earlier is given still.
 */
export function readBeside(
  store: Pick<Store, 'findings' | 'given' | 'toReread'>,
  reader: ReportReader,
): ReportReader<Intake> {
  const older = onceDone(async () => new Set(await store.toReread(READER_VERSION)))
  return {
    async read(handed) {
      const { raw, anew } = await asGiven(store, handed)
      const key = keyOfInput(raw)
      const findings = await store.findings(key)
      const outcome =
        findings === null || !wasRead(findings) || (await older()).has(key)
          ? await reader.read(raw)
          : { raw, reading: { findings, unread: null } }
      if ('refusal' in outcome || anew.length === 0) return outcome
      return { ...outcome, regiven: { fields: anew, isNew: findings === null } }
    },
    ahead: reader.ahead,
    end: () => reader.end(),
  }
}

/** Nothing is read from a report in a language that no reader knows. */
const wasRead = ({ report }: Findings): boolean => LANGUAGE_CODES.some((code) => code === report.language)
