/**
 * What is made of each item, in the order of the items: while one is taken, the next few are under way. Ends when none is
 * any more, also where nobody takes the rest.
 */
export async function* ahead<Item, Made>(
  items: AsyncIterable<Item>,
  make: (item: Item) => Promise<Made>,
  most: number,
): AsyncGenerator<Made> {
  const underWay: Promise<Made>[] = []
  try {
    for await (const item of items) {
      const made = make(item)
      // What goes wrong with it is told when its turn comes.
      made.catch(() => {})
      underWay.push(made)
      if (underWay.length > most) yield underWay.shift() as Promise<Made>
    }
    for (let made = underWay.shift(); made !== undefined; made = underWay.shift()) yield made
  } finally {
    await Promise.allSettled(underWay)
  }
}
