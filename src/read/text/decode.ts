import { markedEncoding, type Encoding } from '../../base/encoding.js'
import { lineDecoder, type LineNotes } from './decode-lines.js'

/** What turning bytes into text found. */
export interface DecodeNotes extends LineNotes {
  encoding: Encoding
  /** How many control characters became spaces. */
  controls: number
}

// Everything below space but tab, LF and CR, and DEL: no export means them, and a form feed breaks CSV readers.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/**
 * Turns bytes that come in pieces into text with LF or CRLF at line ends (a lone CR becomes LF), without byte order
 * marks and with spaces for control characters. Without an encoding it takes the one that the first bytes tell; what is
 * not UTF-16 is UTF-8 wherever it is valid, see {@link lineDecoder}.
 */
export function textDecoder(known?: Encoding) {
  const notes: DecodeNotes = {
    encoding: known ?? 'utf-8',
    controls: 0,
    beyondAscii: false,
    otherLines: [],
    otherCount: 0,
    westernCount: 0,
  }
  let decode: ((bytes: Uint8Array, more: boolean) => string) | undefined
  let heldReturn = false
  let seenControl = false
  let lineStart = true

  const tidy = (text: string, more: boolean): string => {
    let joined = heldReturn ? `\r${text}` : text
    heldReturn = more && joined.endsWith('\r')
    if (heldReturn) joined = joined.slice(0, -1)
    if (hasLoneReturn(joined)) joined = joined.replace(/\r\n?/g, '\n')
    joined = withoutMarks(joined, lineStart)
    if (joined !== '') lineStart = joined.endsWith('\n')
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
        decode = notes.encoding.startsWith('utf-16') ? plainDecoder(notes.encoding) : lineDecoder(notes)
      }
      seenControl = hasControl(bytes)
      return tidy(decode(bytes, true), true)
    },
    end() {
      const text = tidy(decode?.(new Uint8Array(0), false) ?? '', false)
      const last = notes.otherLines.at(-1)
      if (!notes.encoding.endsWith('-bom') && !notes.encoding.startsWith('utf-16'))
        notes.encoding = last && !notes.beyondAscii ? last.page : 'utf-8'
      return text
    },
  }
}

/**
 * Text without byte order marks where lines begin: each of several exports put one after the other may have one. Where
 * the one before has no line end, a mark before the first line of a record is the end of a line.
 */
function withoutMarks(text: string, lineStart: boolean): string {
  let result = ''
  let from = 0
  for (let at = text.indexOf('\uFEFF'); at >= 0; at = text.indexOf('\uFEFF', at + 1)) {
    const begins = at === 0 ? lineStart : text[at - 1] === '\n' || (at === from && text[at - 1] === '\uFEFF')
    recordStart.lastIndex = at + 1
    if (!begins && !recordStart.test(text)) continue
    result += text.slice(from, at) + (begins ? '' : '\n')
    from = at + 1
  }
  return from === 0 ? text : result + text.slice(from)
}

const recordStart =
  /\uFEFF*(?:TY {1,2}- |PMID *-|@[A-Za-z]+[{(]|%[0-9A-Z] |FN |PT [A-Z]\n|Record #\d|<\d+>|<\?xml|Provider: )/y

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
