import type { Mention } from './annotated.ts'

/** Rules by which a name is taken for that of an agency or outlet: by a domain, by what brings news, by who was told. */
const OUTLETS: ReadonlySet<string> = new Set(['name.domain', 'name.outlet', 'name.hearer'])

/** Whether the report itself shows a name to be that of the press, though no list knows it. */
export const isOutletName = ({ rule }: Pick<Mention, 'rule'>): boolean => OUTLETS.has(rule)
