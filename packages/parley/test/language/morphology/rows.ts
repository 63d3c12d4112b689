/** Pairs of a table written as `form base|form base`, several lines. */
export function rows(table: string): [form: string, base: string][] {
  return table
    .split(/[|\n]/u)
    .map((row) => row.trim())
    .filter(Boolean)
    .map((row) => {
      const [form = '', base = ''] = row.split(' ')
      return [form, base]
    })
}
