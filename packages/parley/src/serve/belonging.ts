import { relevanceOf } from '../link/contents.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Id } from '../model/evidence.ts'
import type { BelongingLine, BelongingPage, BelongingQuery, DossierView } from './keeping-views.ts'
import type { Kept } from './kept.ts'
import { onceDone } from './once-done.ts'
import { inOrder, latestReport } from './order.ts'
import { pageOf } from './page.ts'
import { headOf, refersOf } from './refers.ts'
import type { Served } from './served.ts'
import type { Window } from './views.ts'

/** What was found of the reports of a store, as it was known at a time, for as long as nothing changes in it. */
const found = new WeakMap<Kept, Map<Id, () => Promise<BelongingLine[]>>>()

/** A dossier with how many reports it takes; null where there is none of that id. */
export async function viewDossier(served: Served, id: Id): Promise<DossierView | null> {
  const dossier = served.dossiers.get(id)
  if (dossier === undefined) return null
  const lines = await linesOf(served, dossier)
  const taken = lines.filter(({ belongs }) => belongs).length
  const refers = refersOf(served.indexed, (to) => to.issues(dossier.agenda))
  return { dossier, taken, left: lines.length - taken, refers }
}

/** All reports of the store, the latest first: whether each belongs to a dossier, and why. */
export async function listBelonging(
  served: Served,
  id: Id,
  query: BelongingQuery & Required<Window>,
): Promise<BelongingPage | null> {
  const dossier = served.dossiers.get(id)
  if (dossier === undefined) return null
  const lines = await linesOf(served, dossier)
  const asked = lines.filter(({ belongs }) => query.which === undefined || belongs === (query.which === 'taken'))
  return pageOf(served.indexed, asked, query, (to, { because, what }) => {
    if (because === 'side and issue') to.issues(what)
  })
}

function linesOf({ kept }: Served, dossier: Dossier): Promise<BelongingLine[]> {
  const known = found.get(kept) ?? new Map<Id, () => Promise<BelongingLine[]>>()
  found.set(kept, known)
  const lines = known.get(dossier.id) ?? onceDone(() => makeLines(kept, dossier))
  known.set(dossier.id, lines)
  return lines()
}

async function makeLines({ ofEach, decided }: Kept, dossier: Dossier): Promise<BelongingLine[]> {
  const relevance = relevanceOf(dossier, decided)
  const lines = await ofEach((one): BelongingLine => {
    return { id: one.report.id, ...headOf(one.report), ...relevance(one) }
  })
  return inOrder(lines, latestReport)
}
