/** First bytes of files that people drop in by mistake. */
const SIGNATURES: { bytes: readonly number[]; at?: number; is: string; todo: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], is: 'a PDF document', todo: 'save its text as .txt first' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'a PNG picture', todo: 'give the text of the report' },
  { bytes: [0xff, 0xd8, 0xff], is: 'a JPEG picture', todo: 'give the text of the report' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'a GIF picture', todo: 'give the text of the report' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, is: 'a WebP picture', todo: 'give the text of the report' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, is: 'a video or picture', todo: 'give the text of the report' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'a ZIP archive or an office document', todo: 'unpack it, or save it as .txt' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old office document', todo: 'save it as .txt first' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'an RTF document', todo: 'save it as .txt first' },
  { bytes: [0x1f, 0x8b], is: 'a gzip archive', todo: 'unpack it first, or name it .gz' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'a 7-Zip archive', todo: 'unpack it first' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'a RAR archive', todo: 'unpack it first' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], is: 'an SQLite database', todo: 'give the texts of the reports' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: 'a program', todo: 'give the text of the report' },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], is: 'a program', todo: 'give the text of the report' },
  { bytes: [0x49, 0x44, 0x33], is: 'a sound recording', todo: 'give the text of the report' },
  { bytes: [0x4f, 0x67, 0x67, 0x53], is: 'a sound recording', todo: 'give the text of the report' },
]

/** Says what kind of file bytes are when their first bytes show that they are no text: "a PDF document: …". Null for text. */
export function otherThanText(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(({ bytes: wanted, at = 0 }) =>
    wanted.every((byte, index) => bytes[at + index] === byte),
  )
  return found ? `is ${found.is}, not text: ${found.todo}` : null
}
