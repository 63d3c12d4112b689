import { describe, expect, test } from 'vitest'
import { reportId } from '../../src/read/segment/identity.ts'

const file = { address: null, origin: 'coverage/talks.txt', sha256: 'a1' }
const page = {
  address: 'https://news.example/talks',
  origin: 'https://news.example/talks',
  sha256: 'a1',
}

describe('the id of a report', () => {
  const same: [string, Parameters<typeof reportId>[0], Parameters<typeof reportId>[0]][] = [
    ['a file that was moved', file, { ...file, origin: 'C:\\elsewhere\\talks.txt' }],
    ['a page that changed', page, { ...page, sha256: 'b2' }],
    ['a page that was saved to a file', page, { ...page, origin: 'saved.html' }],
  ]
  test.each(same)('stays for %s', (_, one, other) => expect(reportId(one)).toBe(reportId(other)))

  const apart: [string, Parameters<typeof reportId>[0], Parameters<typeof reportId>[0]][] = [
    ['two files of one name', file, { ...file, sha256: 'b2' }],
    ['one text in two files', file, { ...file, origin: 'other.txt' }],
    ['one text at two addresses', page, { ...page, address: 'https://other.example/talks' }],
  ]
  test.each(apart)('differs for %s', (_, one, other) => expect(reportId(one)).not.toBe(reportId(other)))
})
