import type { RecordRow } from '../../model/record-rows.ts'
import { unpackText } from './pack.ts'
import type { RecordRowTable } from './tables.ts'

/** By what a row of a record is found among those of its dossier. */
export type RowKey = Pick<RecordRowTable, 'noun' | 'id'>

/** A row as it is kept, read. */
export const rowOf = ({ noun, id, place, content }: RecordRowTable): RecordRow =>
  ({ noun, id, place, content: JSON.parse(unpackText(content)) as unknown }) as RecordRow
