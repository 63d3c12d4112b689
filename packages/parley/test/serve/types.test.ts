import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { actorViewSchema } from '../../src/serve/schema/actor.ts'
import type { correctionPageSchema, notedSchema, signedSchema, wishSchema } from '../../src/serve/schema/correction.ts'
import type { belongingPageSchema, dossierListSchema, dossierViewSchema } from '../../src/serve/schema/dossier.ts'
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
import type { sourceListSchema } from '../../src/serve/schema/source.ts'
import type { summarySchema } from '../../src/serve/schema/summary.ts'
import type { versionChangesSchema, versionListSchema } from '../../src/serve/schema/versions.ts'
import type * as keeping from '../../src/serve/keeping-views.ts'
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
  expectTypeOf<Whole<z.infer<typeof versionListSchema>>>().toEqualTypeOf<Whole<keeping.VersionList>>()
  expectTypeOf<Whole<z.infer<typeof versionChangesSchema>>>().toEqualTypeOf<Whole<keeping.VersionChanges>>()
  expectTypeOf<Whole<z.infer<typeof sourceListSchema>>>().toEqualTypeOf<Whole<keeping.SourceList>>()
  expectTypeOf<Whole<z.infer<typeof dossierViewSchema>>>().toEqualTypeOf<Whole<keeping.DossierView>>()
  expectTypeOf<Whole<z.infer<typeof belongingPageSchema>>>().toEqualTypeOf<Whole<keeping.BelongingPage>>()
  expectTypeOf<Whole<z.infer<typeof correctionPageSchema>>>().toEqualTypeOf<Whole<keeping.CorrectionPage>>()
  expectTypeOf<Whole<z.infer<typeof failureSchema>>>().toEqualTypeOf<Whole<views.Failure>>()
})

test('every body that is sent has exactly the type that the reading room sends', () => {
  expectTypeOf<Whole<z.infer<typeof signedSchema>>>().toEqualTypeOf<Whole<keeping.Signed>>()
  expectTypeOf<Whole<z.infer<typeof wishSchema>>>().toEqualTypeOf<Whole<keeping.CorrectionWish>>()
  expectTypeOf<Whole<z.infer<typeof notedSchema>>>().toEqualTypeOf<Whole<keeping.Noted>>()
})
