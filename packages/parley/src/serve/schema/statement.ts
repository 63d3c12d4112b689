import { idSchema } from '../../model/schema/evidence.ts'
import { wordsSchema } from './search.ts'
import { windowSchema } from './window.ts'

export const statementQuerySchema = windowSchema.extend({
  speaker: idSchema.optional(),
  issue: idSchema.optional(),
  q: wordsSchema.optional().describe('Of the passage or of who is said to have said it.'),
})
