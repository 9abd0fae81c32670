import { lineSplitter } from '../text/lines.js'
import { openRecord } from './open-record.js'
import type { Reader, Sink } from '../raw-record.js'

/** The tags of the Cochrane Library's plain text; another word before a colon belongs to the value before it. */
const tagLine =
  /^(ID|AU|TI|SO|YR|VL|NO|PG|PM|XR|PT|KY|DOI|AB|US|CC|PB|LA|AN|IS|SE|ED|DE|UR|CO|CN|MH|NR|TX|AD|C[MT]): ?(.*)$/

/** Reads the Cochrane Library's plain text: a record from each line `Record #n of m`. */
export function cochraneReader(sink: Sink): Reader {
  const record = openRecord(sink)
  let declared = false

  return lineSplitter(
    (text, line) => {
      const numbered = /^Record #(\d+) of (\d+)\s*$/.exec(text)
      if (numbered) {
        record.close()
        record.begin(line)
        // Exports put one after the other begin at 1 again.
        if (!declared || numbered[1] === '1') sink.declare(Number(numbered[2]))
        declared = true
        return
      }
      const found = tagLine.exec(text)
      if (found) record.field(found[1]!, found[2]!)
      else record.goOn(text)
    },
    sink.issue,
    () => record.close(),
  )
}
