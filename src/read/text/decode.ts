import { isAscii, isUtf8 } from 'node:buffer'
import { markedEncoding, wholeCharacters, type Encoding } from '../../base/encoding.js'

/** What turning bytes into text found. */
export interface DecodeNotes {
  encoding: Encoding
  /** How many control characters became spaces. */
  controls: number
  /** Whether bytes before the first that is not UTF-8 were UTF-8 beyond ASCII: two encodings in one file. */
  mixed: boolean
}

// Everything below space but tab, LF and CR, and DEL: no export means them, and a form feed breaks CSV readers.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/**
 * Turns bytes that come in pieces into text with LF or CRLF at line ends (a lone CR becomes LF), without byte order
 * mark and with spaces for control characters. Without an encoding it takes the one that the first bytes tell,
 * else UTF-8 up to the first piece that is not, and Windows-1252 from there.
 */
export function textDecoder(known?: Encoding) {
  const notes: DecodeNotes = { encoding: known ?? 'utf-8', controls: 0, mixed: false }
  let decode: ((bytes: Uint8Array, more: boolean) => string) | undefined
  let heldReturn = false
  let seenControl = false

  const tidy = (text: string, more: boolean): string => {
    let joined = heldReturn ? `\r${text}` : text
    heldReturn = more && joined.endsWith('\r')
    if (heldReturn) joined = joined.slice(0, -1)
    if (hasLoneReturn(joined)) joined = joined.replace(/\r\n?/g, '\n')
    if (!seenControl) return joined
    return joined.replace(control, () => {
      notes.controls++
      return ' '
    })
  }
  return {
    notes,
    write(bytes: Uint8Array) {
      if (!decode) {
        notes.encoding = known ?? markedEncoding(bytes) ?? 'utf-8'
        decode = notes.encoding.startsWith('utf-8') ? utf8Decoder(notes) : plainDecoder(notes.encoding)
      }
      seenControl = hasControl(bytes)
      return tidy(decode(bytes, true), true)
    },
    end: () => tidy(decode?.(new Uint8Array(0), false) ?? '', false),
  }
}

function plainDecoder(label: string): (bytes: Uint8Array, more: boolean) => string {
  const decoder = new TextDecoder(label)
  return (bytes, more) => decoder.decode(bytes, { stream: more })
}

/** Whether a CR stands without an LF after it: those before one are left to the readers of lines, for speed. */
function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 10) return true
  return false
}

/** Each control character looked for by itself: native code, several times faster than a look at every byte. */
function hasControl(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return controlCodes.some((code) => buffer.indexOf(code) >= 0)
}

const controlCodes = Array.from({ length: 128 }, (_, code) => code).filter(
  (code) => String.fromCharCode(code).search(control) === 0,
)

/** UTF-8 until a piece is not, from there Windows-1252. */
function utf8Decoder(notes: DecodeNotes): (bytes: Uint8Array, more: boolean) => string {
  let held: Uint8Array = new Uint8Array(0)
  let beyondAscii = false
  let other: ((bytes: Uint8Array, more: boolean) => string) | undefined
  let first = true

  return (bytes, more) => {
    const all = held.length ? Buffer.concat([held, bytes]) : bytes
    if (other) return other(all, more)
    const end = more ? wholeCharacters(all) : all.length
    const whole = all.subarray(0, end)
    if (more && !isUtf8(whole)) {
      notes.mixed = beyondAscii
      notes.encoding = 'windows-1252'
      held = new Uint8Array(0)
      other = plainDecoder('windows-1252')
      return other(all, more)
    }
    held = all.slice(end)
    const text = utf8Text(whole)
    beyondAscii ||= text.length < whole.length
    if (!first) return text
    first = whole.length === 0
    return text.startsWith('\uFEFF') ? text.slice(1) : text
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
