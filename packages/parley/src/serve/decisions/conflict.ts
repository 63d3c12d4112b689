import type { Failure } from '../views.ts'

/** Why a decision cannot stand, as one line for the reader that says what to do, and which part of it is at fault if one is. */
export class DecisionConflict extends Error {
  override name = 'DecisionConflict'
  readonly part: Failure['error']['part']

  constructor(message: string, part?: Failure['error']['part']) {
    super(message)
    this.part = part
  }
}
