import { oneLine } from '../text/clean.js'
import { addField, type RawRecord, type Sink } from '../raw-record.js'

/** The tags of PubMed's layout that follow the name of an author and belong to it. */
const names = ['FAU', 'CN']

/**
 * A sink that links what follows the name of an author, as PubMed writes it: addresses (AD) and an ORCID (AUID).
 * What stands before the first name belongs to nobody.
 */
export function linkedAddressesSink(sink: Sink): Sink {
  return {
    ...sink,
    record(raw) {
      if (!raw.names.includes('PG')) addArticleNumber(raw)
      sink.record(raw.names.includes('AD') || raw.names.includes('AUID') ? linked(raw) : raw)
    },
  }
}

/** In place of pages PubMed has a location: `LID - e1042 [pii]`. */
function addArticleNumber(raw: RawRecord): void {
  for (let index = 0; index < raw.names.length; index++) {
    const [, number] = raw.names[index] === 'LID' ? (location.exec(raw.values[index]!) ?? []) : []
    if (number !== undefined) return addField(raw, 'LID number', number)
  }
}

const location = /^\s*([A-Za-z]{0,3}\d{1,8}) \[pii\]\s*$/

function linked(raw: RawRecord): RawRecord {
  const full = raw.names.includes('FAU')
  const record: RawRecord = { ...raw, names: [], values: [], addresses: [], authorIds: [] }
  let author: string[] = []
  raw.names.forEach((name, index) => {
    const value = raw.values[index]!
    if (names.includes(name) || (name === 'AU' && !full)) {
      author = [oneLine(value)]
      // Identifiers stand in the order of those who are taken as authors: groups only where there is nobody else.
      if (name === (full ? 'FAU' : 'AU')) record.authorIds!.push('')
    }
    const orcid = name === 'AUID' ? /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(value)?.[0] : undefined
    if (name === 'AD' && value.trim() !== '') record.addresses!.push({ text: oneLine(value), names: author })
    else if (orcid !== undefined && record.authorIds!.at(-1) === '')
      record.authorIds![record.authorIds!.length - 1] = `orcid:${orcid.toUpperCase()}`
    else addField(record, name, value)
  })
  return record
}
