import { ovidFields } from '../fields/ovid.js'
import { ovidSource } from '../fields/source-lines.js'
import { lineSplitter } from '../text/lines.js'
import { openRecord } from './open-record.js'
import { addField, type RawRecord, type Reader, type Sink } from '../raw-record.js'
import { withSourceLine } from './source-line.js'

const label = /^[A-Z][A-Za-z0-9 ,/&'().-]{1,60}$/

/**
 * Reads Ovid's text with labels: a record from each number in angle brackets, or, in a file without any, from each
 * block after an empty line that begins with the label of the first. Labels stand at the margin, values are indented.
 */
export function ovidReader(sink: Sink, numbered: boolean): Reader {
  const record = openRecord({ ...sink, record: (raw) => sink.record(withSource(raw)) })
  let first: string | undefined
  let blank = true

  const begin = (line: number) => {
    record.close()
    record.begin(line)
  }
  return lineSplitter(
    (text, line) => {
      const bare = text.trimEnd()
      if (numbered && /^<\d+>$/.test(bare)) begin(line)
      else if (label.test(bare)) {
        first ??= bare
        if (!numbered && blank && bare === first) begin(line)
        record.field(bare, '')
      } else record.goOn(text)
      blank = bare === ''
    },
    sink.issue,
    () => record.close(),
  )
}

/** Takes the kind of work off the title, `Listening.[Miscellaneous]`, and adds what the line Source says. */
function withSource(raw: RawRecord): RawRecord {
  const at = raw.names.indexOf('Title')
  const [, title, kind] = /^([\s\S]+)\[([A-Z][A-Za-z ,&-]{2,40})\]$/.exec(raw.values[at] ?? '') ?? []
  if (title !== undefined) {
    raw.values[at] = title
    addField(raw, 'Title note', kind!)
  }
  return withSourceLine(raw, ovidSource, ovidFields.fields)
}
