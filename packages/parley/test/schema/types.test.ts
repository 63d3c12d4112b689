import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '../../src/model/actor.ts'
import type { Conflict } from '../../src/model/conflict.ts'
import type { Document } from '../../src/model/document.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Issue } from '../../src/model/issue.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import type { Report } from '../../src/model/report.ts'
import type { actorSchema } from '../../src/model/schema/actor.ts'
import type { conflictSchema } from '../../src/model/schema/conflict.ts'
import type { documentSchema } from '../../src/model/schema/document.ts'
import type { evidenceSchema } from '../../src/model/schema/evidence.ts'
import type { issueSchema } from '../../src/model/schema/issue.ts'
import type { meetingSchema } from '../../src/model/schema/meeting.ts'
import type { recordSchema } from '../../src/model/schema/record.ts'
import type { reportSchema } from '../../src/model/schema/report.ts'
import type { statementSchema } from '../../src/model/schema/statement.ts'
import type { Statement } from '../../src/model/statement.ts'

// The compiler is the test: a schema and its type that drift apart do not type check.
test('every schema has exactly the type of its noun, both ways', () => {
  expectTypeOf<z.infer<typeof evidenceSchema>>().toEqualTypeOf<Evidence>()
  expectTypeOf<z.infer<typeof reportSchema>>().toEqualTypeOf<Report>()
  expectTypeOf<z.infer<typeof actorSchema>>().toEqualTypeOf<Actor>()
  expectTypeOf<z.infer<typeof meetingSchema>>().toEqualTypeOf<Meeting>()
  expectTypeOf<z.infer<typeof statementSchema>>().toEqualTypeOf<Statement>()
  expectTypeOf<z.infer<typeof issueSchema>>().toEqualTypeOf<Issue>()
  expectTypeOf<z.infer<typeof documentSchema>>().toEqualTypeOf<Document>()
  expectTypeOf<z.infer<typeof conflictSchema>>().toEqualTypeOf<Conflict>()
  expectTypeOf<z.infer<typeof recordSchema>>().toEqualTypeOf<ParleyRecord>()
})
