import type { Failure } from './views.ts'

/** The body of an answer that says why there is none, and what part of what was sent is at fault where that is one. */
export const failure = (message: string, part?: Failure['error']['part']): Failure => ({
  error: { message, ...(part && { part }) },
})
