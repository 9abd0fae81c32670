import { isAscii, isUtf8 } from 'node:buffer'
import { codePageOf, decodePage, isWestern, type CodePage } from './code-page.js'

/** What decoding line by line found. */
export interface LineNotes {
  /** Whether characters beyond ASCII were there in UTF-8. */
  beyondAscii: boolean
  /** Lines with bytes that are not UTF-8 and the code page they were read in: the first thousand, and how many. */
  otherLines: { line: number; page: CodePage }[]
  otherCount: number
  /** How many of them are doubtless Windows-1252. */
  westernCount: number
}

const keptLines = 1000
/** A line longer than this, in bytes, is decoded in parts. */
const longestPart = 64 * 1024
const empty: Uint8Array = new Uint8Array(0)

/**
 * Decodes bytes that come in pieces: UTF-8 line by line where a line is valid; in one that is not, all that is valid
 * if that is most of it, and the rest in the code page that its letters show. Pieces of any length give the same text.
 */
export function lineDecoder(notes: LineNotes): (bytes: Uint8Array, more: boolean) => string {
  let held = empty
  let line = 1
  let page: CodePage = 'windows-1252'

  const other = (bytes: Uint8Array): string => {
    page = codePageOf(bytes) ?? page
    notes.otherCount++
    if (isWestern(bytes)) notes.westernCount++
    if (notes.otherLines.length < keptLines) notes.otherLines.push({ line, page })
    const parts = [...sequences(bytes)]
    const whole = parts.filter(({ valid }) => valid).length
    if (whole > 0) notes.beyondAscii = true
    const single = parts.length - whole
    if (whole === 0 || whole < single) return decodePage(bytes, page)
    let text = ''
    let at = 0
    for (const { from, to, valid } of parts) {
      if (valid) continue
      text += utf8Text(bytes.subarray(at, from)) + decodePage(bytes.subarray(from, to), page)
      at = to
    }
    return text + utf8Text(bytes.subarray(at))
  }
  const decode = (bytes: Uint8Array): string => {
    if (isUtf8(bytes)) {
      const text = utf8Text(bytes)
      notes.beyondAscii ||= text.length < bytes.length
      line += countLines(bytes)
      return text
    }
    let text = ''
    for (let from = 0; from < bytes.length;) {
      const to = partEnd(bytes, from, endOfLine(bytes, from))
      const part = bytes.subarray(from, to)
      if (!isUtf8(part)) text += other(part)
      else {
        const plain = utf8Text(part)
        notes.beyondAscii ||= plain.length < part.length
        text += plain
      }
      line += countLines(part)
      from = to
    }
    return text
  }
  return (bytes, more) => {
    const all = held.length > 0 ? Buffer.concat([held, bytes]) : bytes
    let end = all.length
    if (more) {
      end = all.lastIndexOf(10) + 1
      while (all.length - end > longestPart) end = partEnd(all, end, all.length)
    }
    held = end < all.length ? all.slice(end) : empty
    return decode(all.subarray(0, end))
  }
}

/** The end of a line, or of as much of a long one as is decoded at once, before a character and not in one. */
function partEnd(bytes: Uint8Array, from: number, lineEnd: number): number {
  if (lineEnd - from <= longestPart) return lineEnd
  let end = from + longestPart
  while (end > from + longestPart - 3 && (bytes[end]! & 0xc0) === 0x80) end--
  return end
}

function endOfLine(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++)
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) return at + 1
  return bytes.length
}

/** How many lines end in bytes, four looked at together for speed; a CR ends one where there is no LF at all. */
function countLines(bytes: Uint8Array): number {
  if (bytes.length < 8) return countIn(bytes, 10, 0, bytes.length) || countIn(bytes, 13, 0, bytes.length)
  const head = -bytes.byteOffset & 3
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + head, (bytes.length - head) >> 2)
  const tail = head + words.length * 4
  let n = countIn(bytes, 10, 0, head) + countIn(bytes, 10, tail, bytes.length)
  for (let at = 0; at < words.length; at++) {
    const odd = words[at]! ^ 0x0a0a0a0a
    // Some byte of the four is zero, that is, was an LF.
    if (((odd - 0x01010101) & ~odd & 0x80808080) !== 0)
      n += countIn(bytes, 10, head + at * 4, head + at * 4 + 4)
  }
  return n > 0 ? n : countIn(bytes, 13, 0, bytes.length)
}

function countIn(bytes: Uint8Array, code: number, from: number, to: number): number {
  let n = 0
  for (let at = from; at < to; at++) if (bytes[at] === code) n++
  return n
}

/** Where bytes beyond ASCII stand: whole characters of UTF-8, and single bytes that are none. */
function* sequences(bytes: Uint8Array): Generator<{ from: number; to: number; valid: boolean }> {
  for (let from = 0; from < bytes.length;) {
    const lead = bytes[from]!
    const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    const valid = lead < 0x80 || (lead >= 0xc2 && isUtf8(bytes.subarray(from, from + length)))
    const to = from + (valid ? length : 1)
    if (lead >= 0x80) yield { from, to, valid }
    from = to
  }
}

/** How many bytes become text together: most blocks of such a length are ASCII, if not all of a file is. */
const blockLength = 512

/** The text of whole UTF-8 characters. ASCII is Latin-1 too, which becomes text several times faster. */
function utf8Text(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (isAscii(buffer)) return buffer.toString('latin1')
  const texts: string[] = []
  for (let from = 0; from < buffer.length;) {
    let end = Math.min(from + blockLength, buffer.length)
    // A block ends before a character, not in one.
    while (end < buffer.length && (buffer[end]! & 0xc0) === 0x80) end--
    texts.push(buffer.toString(isAscii(buffer.subarray(from, end)) ? 'latin1' : 'utf8', from, end))
    from = end
  }
  return texts.join('')
}
