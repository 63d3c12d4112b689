import { z } from 'zod'

const phrases = z.array(z.string().min(1)).min(1)
const byNumber = z.record(z.string().regex(/^\d+$/u), phrases)
/** A value of a meaning: itself, or "$name" for what the slot of that name read. */
const number = z.union([z.number(), z.string().regex(/^\$[a-z_]+$/iu)])
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.union([z.enum(values), z.string().regex(/^\$[a-z_]+$/iu)])

const part = oneOf(['early', 'mid', 'late', 'start', 'end']).optional()
const about = z.boolean().optional()
const anchor = z.enum(['report', 'context', 'event'])

/** TimeMeaning with places to fill. */
const date = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('calendar'),
    year: number.optional(),
    yearOffset: z.number().optional(),
    yearOf: z.literal('context').optional(),
    month: number.optional(),
    day: number.optional(),
    toDay: number.optional(),
    toMonth: number.optional(),
    toYear: number.optional(),
    part,
    about,
    direction: oneOf(['last', 'this', 'next']).optional(),
    week: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('decade'), year: number, part }),
  z.strictObject({
    kind: z.literal('offset'),
    unit: oneOf(['day', 'week', 'month', 'year', 'hour']),
    amount: number,
    anchor,
    weekday: number.optional(),
    part,
    about,
  }),
  z.strictObject({
    kind: z.literal('weekday'),
    weekday: number,
    toWeekday: number.optional(),
    direction: oneOf(['nearest', 'last', 'next', 'this', 'coming']),
  }),
  z.strictObject({ kind: z.literal('same'), unit: oneOf(['day', 'week', 'month', 'year']) }),
  z.strictObject({
    kind: z.literal('vague'),
    direction: z.enum(['past', 'present', 'future']),
    unit: oneOf(['day', 'week', 'month']).optional(),
  }),
  z.strictObject({ kind: z.literal('weekend'), direction: oneOf(['last', 'this', 'next']) }),
])

const rule = z.strictObject({
  rule: z.string().regex(/^[a-z-]+$/u),
  /** Patterns; see pattern.ts for how they are written. */
  say: phrases,
  date: date.optional(),
  /** So many units before or after the anchor: `$count` (one where it is left out) and `$unit`. */
  shift: z
    .strictObject({ direction: z.enum(['back', 'ahead']), anchor, about, ahead: z.literal(true).optional() })
    .optional(),
  clock: z.strictObject({ hour: number, minute: number.optional(), half: z.string().optional() }).optional(),
  /** `$count` times `$unit`, or so long as ISO 8601 has it. */
  duration: z.union([z.literal(true), z.string().regex(/^P/u)]).optional(),
  /** The wording tells no time although it looks so: it is taken, and nothing comes of it. */
  ignore: z.literal(true).optional(),
  /** Two days named one by one are a stretch only where one follows the other: «5 і 6 грудня». */
  adjacent: z.literal(true).optional(),
  /** A preposition before it bounds nothing: it is that of a noun beside («після вчорашньої зустрічі») or of a stretch. */
  boundless: z.literal(true).optional(),
  /** Keys that must not stand right after, right before the phrase. */
  notBefore: z.string().array().optional(),
  notAfter: z.string().array().optional(),
  note: z.string().optional(),
})

/** How one language words time. Words are keys: lower case, ё as е, apostrophes as '. */
export const TimeFile = z.strictObject({
  note: z.string(),
  source: z.string().optional(),
  /** Names of months and weekdays count only with a capital: "may" is a verb. */
  capitalised: z.boolean(),
  /** What 05/12/2025 means; with stops it is always the day that comes first. */
  slashedOrder: z.enum(['day-month', 'month-day']),
  months: byNumber,
  /** With the stop that makes them abbreviations, where the language always writes it: «груд .». */
  monthAbbreviations: byNumber,
  /** ISO weekdays, Monday is 1. */
  weekdays: byNumber,
  weekdayAbbreviations: byNumber.optional(),
  units: z.strictObject({
    minute: phrases,
    hour: phrases,
    day: phrases,
    week: phrases,
    month: phrases,
    year: phrases,
  }),
  /** Forms of a unit that mean one without saying so: «тиждень тому». */
  one: z.partialRecord(z.enum(['minute', 'hour', 'day', 'week', 'month', 'year']), phrases),
  /** Forms of a unit after a word that means all through it: «протягом тижня». */
  whole: z.partialRecord(z.enum(['minute', 'hour', 'day', 'week', 'month', 'year']), phrases).optional(),
  numbers: byNumber,
  ordinals: byNumber,
  /** Hours as words, where they differ from days: «о десятій». */
  hours: byNumber.optional(),
  /** What follows the digits of an ordinal: «5-го», "5th". */
  ordinalEndings: phrases,
  /** Those of a number that is a day by itself: «23-го», but not «3-й раунд», «5-та за рік». */
  dayEndings: phrases.optional(),
  parts: z.strictObject({ early: phrases, mid: phrases, late: phrases, start: phrases, end: phrases }),
  /** First year of a decade, then its wordings: «дев'яності». */
  decades: byNumber,
  /** What follows the digits of a decade: "1990s", «1990-х». */
  decadeEndings: phrases,
  /** Stems of adjectives of months and weekdays, and the endings they take: «листопадова зустріч». */
  adjectives: z.strictObject({ months: byNumber, weekdays: byNumber, endings: phrases }).optional(),
  /** Wordings before a date that it bounds something with. `dating`: before a day it dates a paper instead: «від 5 грудня».
   * `negated`: after one of the `negations` it tells when something begins: "will not meet before Monday". */
  bounds: z.strictObject({
    since: phrases,
    until: phrases,
    by: phrases,
    dating: z.string().array(),
    negations: z.string().array(),
    negated: z.string().array(),
  }),
  /** Words and endings that tell a tense: see tense.ts. */
  tenses: z.strictObject({
    past: z.strictObject({ words: phrases, endings: phrases }),
    /** Tell of a plan that was: "was due to", «планувалася»; its day may lie on either side. `modals`: before an infinitive, «мала відбутися». */
    planned: z.strictObject({ words: z.string().array(), modals: z.string().array() }),
    ahead: z.strictObject({ words: phrases, prefixes: z.string().array(), endings: z.string().array() }),
    /** Words that point ahead before an infinitive: «має відбутися», «планирует провести». */
    modals: z.string().array(),
    infinitives: z.string().array(),
    /** Words with such an ending that are no such verbs, by how they end. */
    not: z.strictObject({ past: z.string().array(), ahead: z.string().array() }),
  }),
  /** First month of the season, then its words. */
  seasons: z.strictObject({ spring: phrases, summer: phrases, autumn: phrases, winter: phrases }),
  /** Which half of the day a clock of twelve hours means. */
  halves: z.strictObject({ am: phrases, pm: phrases }),
  /** Time zone of the tz database, "UTC", or "local" where the phrase says so, then its wordings. */
  zones: z.record(z.string(), phrases),
  /** Sets of wordings that the patterns refer to by @name. */
  words: z.record(z.string().regex(/^[a-z_]+$/iu), phrases),
  rules: z.array(rule).min(1),
})
export type TimeFile = z.infer<typeof TimeFile>
export type TimeRule = z.infer<typeof rule>
