import { isUtf8 } from 'node:buffer'

/** A character encoding that files are read in; `windows-1252` includes Latin-1, `macintosh` is Mac Roman. */
export type Encoding =
  'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251' | 'macintosh'

/**
 * The encoding of a whole file: what its byte order mark says; UTF-16 without one where every other byte of the
 * beginning is zero; else UTF-8 if all of it is valid UTF-8 (a last character that is cut off aside); else Windows-1252.
 *
 * @example
 * detectEncoding(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x21])) // => 'windows-1252'
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  return (
    markedEncoding(bytes) ?? (isUtf8(bytes.subarray(0, wholeCharacters(bytes))) ? 'utf-8' : 'windows-1252')
  )
}

/** The encoding that the first bytes of a file tell, if they do. */
export function markedEncoding(start: Uint8Array): Encoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8-bom'
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const head = start.subarray(0, 200)
  if (head.length < 4) return undefined
  const zeros = (parity: number) =>
    head.reduce((n, byte, index) => n + (byte === 0 && index % 2 === parity ? 1 : 0), 0)
  const most = head.length * 0.4
  if (zeros(1) >= most && zeros(0) === 0) return 'utf-16le'
  if (zeros(0) >= most && zeros(1) === 0) return 'utf-16be'
  return undefined
}

/** How many of the bytes are whole UTF-8 characters: all but an unfinished one at the end. */
export function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.length - back : bytes.length
    }
    if (byte < 0x80) break
  }
  return bytes.length
}
