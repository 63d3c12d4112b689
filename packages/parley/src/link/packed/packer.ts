import { createShared, type Shared } from './shared.ts'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** Writes plain values (what JSON knows) as bytes, and reads them. Equal small values are one object when they are read: they must not be changed. */
export interface Packer {
  /** `own`: a text that stands many times in the value, and need not be written. */
  write(writer: ByteWriter, value: unknown, own: string): void
  read(reader: ByteReader, own: string): unknown
  /** An object whose fields are held once that stand in many. */
  shared<Fields extends object>(fields: Fields): Fields
}

/** What a value begins with. */
const KIND = { null: 0, false: 1, true: 2, whole: 3, float: 4, text: 5, own: 6, shared: 7, list: 8, object: 9 } as const

export function createPacker(): Packer {
  const shared: Shared = createShared()
  const shapes: Shape[] = []
  const shapeOf = new Map<string, number>()
  const placeOfShape = (names: string[]): number => {
    const key = JSON.stringify(names)
    const place = shapeOf.get(key) ?? shapes.push(shaped(names)) - 1
    shapeOf.set(key, place)
    return place
  }
  const write = (writer: ByteWriter, value: unknown, own: string): void => {
    if (value === null || value === undefined) return writer.byte(KIND.null)
    if (typeof value === 'boolean') return writer.byte(value ? KIND.true : KIND.false)
    if (typeof value === 'number') return writeNumber(writer, value)
    if (value === own) return writer.byte(KIND.own)
    const place = shared.placeOf(value)
    if (place !== null) {
      writer.byte(KIND.shared)
      writer.whole(place)
    } else if (typeof value === 'string') {
      writer.byte(KIND.text)
      writer.text(value)
    } else if (Array.isArray(value)) {
      writer.byte(KIND.list)
      writer.whole(value.length)
      for (const item of value) write(writer, item, own)
    } else {
      // A field that is not set is as one that is missing.
      const fields = Object.entries(value as object).filter(([, field]) => field !== undefined)
      writer.byte(KIND.object)
      writer.whole(placeOfShape(fields.map(([name]) => name)))
      for (const [, field] of fields) write(writer, field, own)
    }
  }
  const read = (reader: ByteReader, own: string): unknown => {
    switch (reader.byte()) {
      case KIND.false:
        return false
      case KIND.true:
        return true
      case KIND.whole:
        return reader.whole()
      case KIND.float:
        return reader.float()
      case KIND.text:
        return reader.text()
      case KIND.own:
        return own
      case KIND.shared:
        return shared.at(reader.whole())
      case KIND.list:
        return Array.from({ length: reader.whole() }, () => read(reader, own))
      case KIND.object: {
        const shape = shapes[reader.whole()]
        // A copy has room for its fields and for no more.
        const value = { ...shape?.empty }
        for (const name of shape?.names ?? []) value[name] = read(reader, own)
        return value
      }
      default:
        return null
    }
  }
  const held = (value: unknown): unknown => {
    const place = shared.placeOf(value)
    return place === null ? value : shared.at(place)
  }
  return {
    write,
    read,
    shared(fields) {
      // A copy has room for its fields and for no more.
      const own = { ...fields } as Record<string, unknown>
      for (const [name, field] of Object.entries(fields)) own[name] = held(field)
      return own as typeof fields
    },
  }
}

/** The fields of an object, and one that has them, all empty. */
interface Shape {
  names: readonly string[]
  empty: Record<string, unknown>
}

const shaped = (names: readonly string[]): Shape => ({
  names,
  empty: Object.fromEntries(names.map((name) => [name, null])),
})

function writeNumber(writer: ByteWriter, value: number): void {
  if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) {
    writer.byte(KIND.whole)
    writer.whole(value)
  } else {
    writer.byte(KIND.float)
    writer.float(value)
  }
}
