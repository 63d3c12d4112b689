import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { actorViewSchema } from '../../src/serve/schema/actor.ts'
import type { dossierListSchema } from '../../src/serve/schema/dossier.ts'
import type { failureSchema } from '../../src/serve/schema/failure.ts'
import type { meetingViewSchema } from '../../src/serve/schema/meeting.ts'
import type {
  actorPageSchema,
  conflictPageSchema,
  documentPageSchema,
  issuePageSchema,
  meetingPageSchema,
  reportPageSchema,
  statementPageSchema,
} from '../../src/serve/schema/page.ts'
import type { reportViewSchema } from '../../src/serve/schema/report.ts'
import type { summarySchema } from '../../src/serve/schema/summary.ts'
import type * as views from '../../src/serve/views.ts'

/** The fields, spelled out, so that an interface that extends another equals one that is written whole. */
type Whole<Type> = Type extends object ? { [Field in keyof Type]: Whole<Type[Field]> } : Type

// The compiler is the test: an answer and its type that drift apart do not type check.
test('every answer has exactly the type that the reading room imports', () => {
  expectTypeOf<Whole<z.infer<typeof dossierListSchema>>>().toEqualTypeOf<Whole<views.DossierList>>()
  expectTypeOf<Whole<z.infer<typeof summarySchema>>>().toEqualTypeOf<Whole<views.Summary>>()
  expectTypeOf<Whole<z.infer<typeof meetingPageSchema>>>().toEqualTypeOf<Whole<views.MeetingPage>>()
  expectTypeOf<Whole<z.infer<typeof meetingViewSchema>>>().toEqualTypeOf<Whole<views.MeetingView>>()
  expectTypeOf<Whole<z.infer<typeof actorPageSchema>>>().toEqualTypeOf<Whole<views.ActorPage>>()
  expectTypeOf<Whole<z.infer<typeof actorViewSchema>>>().toEqualTypeOf<Whole<views.ActorView>>()
  expectTypeOf<Whole<z.infer<typeof statementPageSchema>>>().toEqualTypeOf<Whole<views.StatementPage>>()
  expectTypeOf<Whole<z.infer<typeof issuePageSchema>>>().toEqualTypeOf<Whole<views.IssuePage>>()
  expectTypeOf<Whole<z.infer<typeof documentPageSchema>>>().toEqualTypeOf<Whole<views.DocumentPage>>()
  expectTypeOf<Whole<z.infer<typeof conflictPageSchema>>>().toEqualTypeOf<Whole<views.ConflictPage>>()
  expectTypeOf<Whole<z.infer<typeof reportPageSchema>>>().toEqualTypeOf<Whole<views.ReportPage>>()
  expectTypeOf<Whole<z.infer<typeof reportViewSchema>>>().toEqualTypeOf<Whole<views.ReportView>>()
  expectTypeOf<Whole<z.infer<typeof failureSchema>>>().toEqualTypeOf<Whole<views.Failure>>()
})
