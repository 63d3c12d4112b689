/** Sets that grow together: union by find, so that the outcome does not depend on the order of joining. */
export interface Groups {
  join(one: number, other: number): void
  of(member: number): number
  /** Members of every group, each in ascending order, groups in order of their first member. */
  all(): number[][]
}

export function createGroups(size: number): Groups {
  const parent = Array.from({ length: size }, (_, member) => member)
  const of = (member: number): number => {
    let root = member
    while (parent[root] !== root) root = parent[root] ?? root
    for (let at = member; parent[at] !== root; ) {
      const next = parent[at] ?? root
      parent[at] = root
      at = next
    }
    return root
  }
  return {
    of,
    join(one, other) {
      const [low, high] = [of(one), of(other)].sort((a, b) => a - b)
      if (low !== undefined && high !== undefined && low !== high) parent[high] = low
    },
    all() {
      const members = new Map<number, number[]>()
      for (let member = 0; member < size; member++) {
        const root = of(member)
        const list = members.get(root)
        if (list) list.push(member)
        else members.set(root, [member])
      }
      return [...members.values()]
    },
  }
}
