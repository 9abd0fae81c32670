import { lineSplitter } from './lines.js'
import { openRecord } from './open-record.js'
import { addField, type RawRecord, type Reader, type Sink } from './raw-record.js'

const label = /^[A-Z][A-Za-z0-9 ,/&'().-]{1,60}$/

/** `Ecohydrology.   8(6):1048-1064, September 2015.` */
const source = /^(.+?)\.\s+(?:Vol\.?\s*)?(\d[\w-]*)\s*(?:\(([^)]*)\))?\s*:\s*([^,]+),/
/** `Very Long Title. Vol 28(2) April 2015, 103-106.` */
const sourceByDate = /^(.+?)\.\s+Vol\.?\s*(\d[\w-]*)\s*(?:\(([^)]*)\))?[^,]*,\s*([\d-]+)\.?$/

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
  const lines = lineSplitter((text, line) => {
    const bare = text.trimEnd()
    if (numbered && /^<\d+>$/.test(bare)) begin(line)
    else if (label.test(bare)) {
      first ??= bare
      if (!numbered && blank && bare === first) begin(line)
      record.field(bare, '')
    } else record.goOn(text)
    blank = bare === ''
  }, sink.issue)

  return {
    write: lines.write,
    end() {
      lines.end()
      record.close()
    },
  }
}

/** Takes the kind of work off the title, `Listening.[Miscellaneous]`, and adds what the line Source says, under names of its own: journal, volume, issue and pages. */
function withSource(raw: RawRecord): RawRecord {
  const at = raw.names.indexOf('Title')
  const [, title, kind] = /^([\s\S]+)\[([A-Z][A-Za-z ,&-]{2,40})\]$/.exec(raw.values[at] ?? '') ?? []
  if (title !== undefined) {
    raw.values[at] = title
    addField(raw, 'Title note', kind!)
  }
  const text = raw.values[raw.names.indexOf('Source')]?.trim() ?? ''
  const [, journal, volume, issue, pages] = source.exec(text) ?? sourceByDate.exec(text) ?? []
  addField(raw, 'Source journal', journal ?? /^([^.(]+)\.\s*$/.exec(text)?.[1] ?? '')
  addField(raw, 'Source volume', volume ?? '')
  addField(raw, 'Source issue', issue ?? '')
  addField(raw, 'Source pages', pages ?? '')
  return raw
}
