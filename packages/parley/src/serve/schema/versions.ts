import { z } from '@hono/zod-openapi'
import { idSchema, languageSchema } from '../../model/schema/evidence.ts'
import { markKindSchema } from './report.ts'
import { refersSchema, reportHeadSchema } from './refers.ts'
import { noQuerySchema } from './window.ts'

const versionSchema = z
  .object({
    input: z.string(),
    at: z.string().describe('When the bytes were captured (ISO 8601).'),
    sha256: z.string().describe('Of the bytes.'),
    withdrawn: z.string().nullable().describe('When the page was found gone while it showed this.'),
  })
  .meta({ id: 'Version', description: 'What a page showed from one capture on.' })

export const versionListSchema = z
  .object({
    report: idSchema,
    head: reportHeadSchema,
    address: z.string().nullable().describe('Null for a report that is known by its file alone.'),
    versions: z.array(versionSchema).describe('The oldest first.'),
  })
  .meta({ id: 'VersionList' })

const place = z.coerce.number().int().min(0)

export const versionPairSchema = noQuerySchema.extend({
  from: place.optional().describe('Place of the earlier version in the list, from 0; the one before where left out.'),
  to: place.optional().describe('Place of the later version; the last where left out.'),
})

const textPartSchema = z
  .object({ kind: z.enum(['same', 'went', 'came']), text: z.string() })
  .meta({ id: 'TextPart', description: 'A run of a text that two versions share, or that one of them alone has.' })

const toldFieldSchema = z
  .object({ of: z.enum(['actor', 'issue', 'date', 'words']), values: z.array(z.string()) })
  .meta({ id: 'ToldField', description: 'What a field holds: ids of actors or issues, dates, or terms and words.' })

const toldSchema = z
  .object({
    fields: z.record(z.string(), toldFieldSchema),
    quote: z.string().describe('The words that it was read from first.'),
  })
  .meta({ id: 'Told', description: 'What a version tells of one thing.' })

const valueChangeSchema = z
  .object({
    noun: markKindSchema,
    before: toldSchema.nullable(),
    after: toldSchema.nullable(),
    fields: z.array(z.string()).describe('Of one that changed: the fields that differ.'),
  })
  .meta({ id: 'ValueChange' })

export const versionChangesSchema = z
  .object({
    from: versionSchema,
    to: versionSchema,
    language: languageSchema,
    title: z.array(textPartSchema),
    text: z.array(textPartSchema),
    values: z.array(valueChangeSchema).describe('Each version is read by itself.'),
    refers: refersSchema,
  })
  .meta({ id: 'VersionChanges' })
