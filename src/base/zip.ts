import { constants, inflateRawSync } from 'node:zlib'

/** The most that the files in an archive may hold together when unpacked, in bytes. */
export const largestUnpacked = 256 * 1024 * 1024

interface Entry {
  name: string
  method: number
  packed: number
  unpacked: number
  header: number
}

/** Whether bytes begin as a ZIP archive does, which every XLSX file is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3]! <= 6
}

/**
 * What is wrong with an archive, if anything: a directory that cannot be read, or more in it than is good, by what it
 * says and by what really comes out, unpacked file by file up to the limit. SheetJS itself unpacks without a limit.
 */
export function zipProblem(bytes: Uint8Array, limit = largestUnpacked): string | undefined {
  const entries = directory(bytes)
  if (typeof entries === 'string') return entries
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (declared > limit) return `found ${declared} bytes when unpacked, expected at most ${limit}`
  let room = limit
  for (const entry of entries) {
    const size = unpackedSize(bytes, entry, room)
    if (size === undefined)
      return `found ${entry.name.slice(0, 60)} damaged or larger than said, expected a sound archive`
    room -= size
  }
  return undefined
}

/** The files of an archive by its central directory, or what is wrong with it. */
function directory(bytes: Uint8Array): Entry[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = 'found a damaged archive, expected an XLSX file'
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return damaged
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries.length > 10_000
    ? `found ${entries.length} files in an archive, expected an XLSX file`
    : entries
}

/** How much a file of the archive really holds; undefined where that is more than said, or cannot be unpacked. */
function unpackedSize(bytes: Uint8Array, entry: Entry, room: number): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.header + 30 > bytes.length || view.getUint32(entry.header, true) !== 0x04034b50) return undefined
  // SheetJS unpacks as this header says, whatever the directory does.
  if (view.getUint16(entry.header + 8, true) !== entry.method) return undefined
  const from =
    entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) return undefined
  if (entry.method === 0) return entry.packed <= room ? entry.packed : undefined
  if (entry.method !== 8) return undefined
  try {
    const options = {
      maxOutputLength: Math.max(1, Math.min(room, entry.unpacked)),
      finishFlush: constants.Z_FINISH,
    }
    return inflateRawSync(packed, options).length
  } catch {
    return undefined
  }
}
