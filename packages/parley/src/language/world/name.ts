import type { Case } from '../morphology.ts'
import type { CountryKey, Press } from './entries.ts'

/** A name of the world data, found in a text. Tokens are counted as the caller counts them; `last` is included. */
export interface WorldName {
  /** "country:UA", "place:kyiv", "organization:nato", "organization:UA/foreign-ministry", "organization:foreign-ministry". */
  key: string
  kind: 'country' | 'place' | 'organization'
  first: number
  last: number
  /** Nominative of the form that is used: «США» stays «США». */
  base: string
  /** Empty where the form tells none: «США», "Reuters". */
  cases: Case[]
  /** Country that a place lies in or a body belongs to; null where it has none, or where nothing near settles it. */
  country: CountryKey | null
  press?: Press
  /** What kind of state body: "foreign-ministry". */
  institution?: string
  /** capital, city, region, site, area */
  placeKind?: string
  /** Nothing near shows that the word is the name of a place here: «Суми», «Владимир», "Reading". Leave it out unless you know better. */
  flag?: 'word'
  /** Written as a common noun («уряд», "the government"): a body only where its country is settled, and no name by itself. */
  common?: true
  /** A body together with the country that settled it: «МЗС України». Absent where the name stands alone. */
  extent?: { first: number; last: number }
  /** One of several names in one word («Ізраїль-Хамас»): where it lies in the token. */
  within?: { start: number; end: number }
}

/** An adjective, an inhabitant or half of a compound that ties something to a country. */
export interface WorldAffiliation {
  first: number
  last: number
  /** "country:US", "place:europe" */
  country: string
}

export interface WorldFindings {
  names: WorldName[]
  affiliations: WorldAffiliation[]
}
