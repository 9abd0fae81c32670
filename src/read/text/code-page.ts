/** A code page that text without UTF-8 is read in. */
export type CodePage = 'windows-1252' | 'windows-1251' | 'macintosh'

/** The letters of Cyrillic in a row: no language of Windows-1252 has so many letters with marks one after the other. */
const cyrillic = /[\u00c0-\u00ff\u00a8\u00b8]{4,}/g
/** Mac Roman's letters where Windows-1252 would have a sign or a capital after a small letter. */
const roman = /[a-z][\u0081\u0088-\u008a\u008c-\u0090\u009d\u009f]|[a-z]\u0095[a-z]|\u009f[a-z]/
/** Windows-1252's small letters with marks in a word. */
const western = /[a-z][\u00e0-\u00ff]|[\u00e0-\u00ff][a-z]/

/** The code page that a line shows by its letters; undefined where it shows none. */
export function codePageOf(line: Uint8Array): CodePage | undefined {
  const text = Buffer.from(line.buffer, line.byteOffset, line.length).toString('latin1')
  if (western.test(text)) return 'windows-1252'
  if (roman.test(text)) return 'macintosh'
  const words = text.match(cyrillic)?.join('') ?? ''
  const small = words.replace(/[^\u00e0-\u00ff\u00b8]/g, '').length
  return words !== '' && small >= words.length * 0.6 ? 'windows-1251' : undefined
}

/** Signs of Windows-1252 inside words: the letters of another code page. */
const sign =
  /[A-Za-z\u00c0-\u00ff][\u0080-\u0084\u0086-\u0089\u008b\u008d\u0098\u0099\u009b\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b6\u00b8\u00b9\u00bb-\u00bf\u00d7\u00f7][a-z\u00df-\u00ff]/

/** Whether a line is doubtless Windows-1252: letters with marks in words, and no signs in them. */
export function isWestern(line: Uint8Array): boolean {
  const text = Buffer.from(line.buffer, line.byteOffset, line.length).toString('latin1')
  return western.test(text) && !sign.test(text)
}

/** Text in a code page. */
export function decodePage(bytes: Uint8Array, page: CodePage): string {
  let decoder = decoders.get(page)
  if (!decoder) decoders.set(page, (decoder = new TextDecoder(page)))
  // As a stream: without it Node 20 takes Windows-1252 for Latin-1.
  return decoder.decode(bytes, { stream: true })
}

const decoders = new Map<CodePage, TextDecoder>()
