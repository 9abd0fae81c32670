import { proquestLabels } from '../fields/proquest.js'
import { lineSplitter } from '../text/lines.js'
import { openRecord } from './open-record.js'
import type { RawRecord, Reader, Sink } from '../raw-record.js'

const numbered = /^\s*Document (\d+) of (\d+)\s*$/
const rule = /^_{20,}\s*$/
const labelled = /^([A-Za-z][A-Za-z0-9 /()'-]{1,50}): ?(.*)$/

/**
 * Reads ProQuest's text report: a record from each line `Document n of m`, or, in a file without any, from each rule
 * of underscores, up to the next rule. The first line is the title; labels are those that ProQuest has.
 */
export function proquestReader(sink: Sink, withNumbers: boolean): Reader {
  const record = openRecord({ ...sink, record: (raw) => sink.record(withoutRepeats(raw)) })
  let declared = false

  let labels = 0

  /** Without numbers a part that has no labels is front or back matter, not a record. */
  const close = () => {
    if (withNumbers || labels > 0) record.close()
    else record.forget()
    labels = 0
  }
  return lineSplitter(
    (text, line) => {
      const number = numbered.exec(text)
      if (number || rule.test(text)) {
        close()
        if (number ? withNumbers : !withNumbers) record.begin(line)
        if (number && (!declared || number[1] === '1')) sink.declare(Number(number[2]))
        declared ||= number !== null
        return
      }
      // The words over a link, and the link itself on the next line.
      if (text.trim() === '' || /^ProQuest document link\s*$/.test(text)) return
      const [, name, value] = labelled.exec(text) ?? []
      if (!record.hasFields()) record.field('heading', text.trim())
      else if (name !== undefined && proquestLabels.has(name.toLowerCase())) {
        record.field(name, value!)
        labels++
      } else if (/^https?:\/\/\S+$/.test(text.trim())) record.field('address', text.trim())
      else record.goOn(text)
    },
    sink.issue,
    close,
  )
}

/** A record without fields that a report has twice, in its citation and in its details. */
function withoutRepeats(raw: RawRecord): RawRecord {
  const { names, values } = raw
  const first = names.map((name, at) =>
    names.findIndex((other, i) => other === name && values[i] === values[at]),
  )
  const kept = first.flatMap((place, at) => (place === at ? [at] : []))
  return { ...raw, names: kept.map((at) => names[at]!), values: kept.map((at) => values[at]!) }
}
