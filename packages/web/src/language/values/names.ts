import type { enValues } from './en.ts'

/** What a language calls each field and value of a record. */
export type ValueNames = Record<keyof typeof enValues, string>
