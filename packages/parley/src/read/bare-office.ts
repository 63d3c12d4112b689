import type { OfficePhrase } from './annotated.ts'

/** An office that no phrase names, as the verb of whoever holds it tells it: "who chairs the union", "led by X". */
export const bareOffice = (
  told: Pick<OfficePhrase, 'first' | 'last' | 'title'> & Partial<Pick<OfficePhrase, 'of' | 'country'>>,
): OfficePhrase => ({
  of: null,
  country: null,
  ...told,
  cases: [],
  plural: false,
  head: false,
  envoy: false,
  spokesperson: false,
  kin: false,
  calling: false,
  former: false,
  counterpart: false,
  holders: [],
})
