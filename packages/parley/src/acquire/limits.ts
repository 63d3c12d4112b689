import type { FileFormat } from './format.ts'

const MEGABYTE = 1024 * 1024

/** Bytes of one report, unpacked. */
export const LARGEST_REPORT = 20 * MEGABYTE
/** Bytes of a JSON file, which has to be read as a whole. */
export const LARGEST_JSON = 100 * MEGABYTE
/** Bytes of a table of metadata. */
export const LARGEST_TABLE = 20 * MEGABYTE

/** Bytes that a file of a format may have, and what to do with a larger one: one of no known format is a report. */
export function limitOf(format: FileFormat | null): [number, string] {
  return format === 'json'
    ? [LARGEST_JSON, 'put one report a line into a .jsonl file']
    : [LARGEST_REPORT, 'split it, or leave it out if it is no report']
}

/** "is larger than 20 MB, …" with what to do about it. */
export function overLimit(limit: number, todo: string): string {
  return `is larger than ${limit / MEGABYTE} MB, the limit: ${todo}`
}
