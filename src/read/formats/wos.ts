import { lineSplitter } from '../text/lines.js'
import { openRecord } from './open-record.js'
import type { Reader, Sink } from '../raw-record.js'

const tagLine = /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/

/** Reads Web of Science's plain text: a record from PT to ER or to the next PT; indented lines go on with a value. */
export function wosReader(sink: Sink): Reader {
  const record = openRecord(sink)

  const closeUnended = (where: string) => {
    record.problem('record-not-closed', `found no ER line before ${where}, expected one; kept`)
    record.close()
  }
  const field = (tag: string, value: string, line: number) => {
    if (tag === 'ER' || tag === 'EF') return tag === 'ER' ? record.close() : undefined
    if (tag === 'PT') {
      closeUnended(`line ${line}`)
      record.begin(line)
    }
    if (record.isOpen()) record.field(tag, value)
    else if (tag !== 'FN' && tag !== 'VR')
      sink.issue({
        line,
        code: 'outside-record',
        message: `found ${tag} outside a record, expected PT first; left out`,
      })
  }
  return lineSplitter(
    (text, line) => {
      const found = tagLine.exec(text)
      if (found) field(found[1]!, found[2] ?? '', line)
      else record.goOn(text)
    },
    sink.issue,
    () => closeUnended('the end of the file'),
  )
}
