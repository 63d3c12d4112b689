/** Version of the reader; findings carry it, and a newer one reads again what an older one read. */
export const READER_VERSION = '0.13.0'
