import { planFields, type FieldMap } from '../fields/field-map.js'
import { ovidMedlineFields, pubmedFields } from '../fields/medline.js'
import { ovidTaggedSource } from '../fields/source-lines.js'
import { linkedAddressesSink } from '../formats/linked-addresses.js'
import { medlineReader, type MedlineStart } from '../formats/medline.js'
import type { Recognised } from './recognised.js'
import { sourceLineSink, type SourceLine } from '../formats/source-line.js'

interface Layout {
  mark: RegExp
  also?: RegExp
  start: MedlineStart
  dialect: string
  why: string
  map: FieldMap
  /** The field in which journal, volume, issue and pages stand in one line, where there is one. */
  source?: SourceLine
}

const layouts: readonly Layout[] = [
  {
    mark: /^<\d+>\s*\n(?:VN|UI|DB|AN|AU|TI|ST) {1,2}-/m,
    start: 'number',
    dialect: 'ovid',
    why: 'numbers in angle brackets before MEDLINE tags',
    map: ovidMedlineFields,
    source: ovidTaggedSource,
  },
  {
    mark: /^PMID {0,2}- ?\d/m,
    start: 'PMID',
    dialect: 'pubmed',
    why: 'lines PMID-',
    map: { ...pubmedFields, database: 'PubMed' },
  },
  {
    mark: /^VN {2}- ?Ovid/m,
    start: 'VN',
    dialect: 'ovid',
    why: 'lines VN  - Ovid',
    map: ovidMedlineFields,
    source: ovidTaggedSource,
  },
  {
    mark: /^OWN {1,2}- ?ERIC$/m,
    start: 'blank',
    dialect: 'eric',
    why: 'lines OWN - ERIC',
    map: { ...pubmedFields, names: 'stated', database: 'ERIC' },
  },
  {
    mark: /^UI {2}-/m,
    also: /^TI {2}-/m,
    start: 'UI',
    dialect: 'ovid',
    why: 'lines UI  - and TI  -',
    map: ovidMedlineFields,
    source: ovidTaggedSource,
  },
  {
    mark: /^(?:(?:OWN|STAT|DCOM|LR|FAU|JT|LID) {0,2}- |(?:OWN |STAT|DCOM|LR {2}|FAU |JT {2}|LID )-)/m,
    also: /^TI {2}-/m,
    start: 'blank',
    dialect: 'general',
    why: 'tags of the MEDLINE layout',
    map: pubmedFields,
  },
]

/** Recognises the MEDLINE layout by its tags. */
export function recogniseMedline(sample: string): Recognised | undefined {
  const layout = layouts.find(({ mark, also }) => mark.test(sample) && (also?.test(sample) ?? true))
  if (!layout) return undefined
  const { dialect, why, map, start, source } = layout
  return {
    format: 'medline',
    dialect,
    why,
    plan: planFields(map),
    open: (sink) =>
      medlineReader(source ? sourceLineSink(sink, source, map.fields) : linkedAddressesSink(sink), start),
  }
}
