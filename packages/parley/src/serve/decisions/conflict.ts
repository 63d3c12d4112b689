/** Why a decision cannot stand, as one line for the reader that says what to do. */
export class DecisionConflict extends Error {
  override name = 'DecisionConflict'
}
