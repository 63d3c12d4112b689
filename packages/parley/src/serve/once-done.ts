/** The same answer each time, made when it is first asked for; what failed is tried again. */
export function onceDone<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null
  return () => {
    const answer = made ?? make()
    made = answer
    answer.catch(() => (made = made === answer ? null : made))
    return answer
  }
}
