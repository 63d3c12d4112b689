/** Parley and what a user would otherwise take, on the same input in the same run. */
export interface Comparison {
  task: string
  /** What both were given. */
  input: string
  /** What the figure is: "F1", "right". */
  figure: string
  contenders: Contender[]
}

export interface Contender {
  name: string
  /** 0 to 1. */
  value: number
  /** Inputs a second. */
  perSecond: number
}

/** Runs the work over all inputs once to warm up and once by the clock. */
export function timed<Input, Output>(
  inputs: readonly Input[],
  work: (input: Input) => Output,
): { outputs: Output[]; perSecond: number } {
  for (const input of inputs) work(input)
  const started = performance.now()
  const outputs = inputs.map(work)
  return { outputs, perSecond: (1000 * inputs.length) / (performance.now() - started) }
}
