import type { Failure } from './views.ts'

/** The body of an answer that says why there is none. */
export const failure = (message: string): Failure => ({ error: { message } })
