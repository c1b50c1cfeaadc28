import { unzipSync, zipSync, type Zippable } from 'fflate'

/**
 * The date of every entry: the first that the format knows, read in local time as the format stores it. With the
 * names sorted, the same files give the same bytes on every machine.
 */
const DATE = new Date(1980, 0, 1)

/** Files by path as a zip. What is compressed already is stored as it is. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    entries[path] = [bytes, { level: /\.(xlsx|zip)$/.test(path) ? 0 : 9, mtime: DATE }]
  }
  return zipSync(entries)
}

/** The files of a zip by path; folders are left out. Throws when it is none. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')))
}
