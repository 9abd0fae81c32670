import { planFields } from '../fields/field-map.js'
import { recogniseBibtex } from './recognise-bibtex.js'
import { recogniseXml } from './recognise-xml.js'
import { recogniseJson } from './recognise-json.js'
import { recogniseMedline } from './recognise-medline.js'
import { recogniseRis } from './recognise-ris.js'
import { recogniseEmbaseRows, recogniseKnownTable, recogniseTable } from './recognise-table.js'
import {
  recogniseCochrane,
  recogniseEndnoteTagged,
  recogniseOvid,
  recogniseProquest,
  recogniseWos,
} from './recognise-text.js'
import type { Recognised } from './recognised.js'

/** In order: what stands first is surer of itself. */
const recognisers: readonly ((sample: string) => Recognised | undefined)[] = [
  recogniseXml,
  recogniseJson,
  recogniseEmbaseRows,
  recogniseKnownTable,
  recogniseEndnoteTagged,
  recogniseRis,
  recogniseWos,
  recogniseMedline,
  recogniseBibtex,
  recogniseCochrane,
  recogniseProquest,
  recogniseOvid,
  recogniseTable,
]

/** What a file is, by the beginning of its text: the whole of it where it is short. */
export function recognise(sample: string): Recognised {
  if (sample.trim() === '') return emptyFile
  for (const recogniser of recognisers) {
    const recognised = recogniser(sample)
    if (recognised) return recognised
  }
  return unknownFile
}

const emptyFile: Recognised = {
  format: 'empty',
  dialect: 'general',
  why: 'no text in the file',
  plan: planFields({ fields: {} }),
  open: (sink) => ({
    write: () => undefined,
    end: () =>
      sink.issue({ line: 1, code: 'file-empty', message: 'found no text, expected an export of records' }),
  }),
}

const unknownFile: Recognised = {
  format: 'unknown',
  dialect: 'general',
  why: 'nothing in the beginning of the file showed a format',
  plan: planFields({ fields: {} }),
  open: (sink) => ({
    write: () => undefined,
    end: () =>
      sink.issue({
        line: 1,
        code: 'format-unknown',
        message:
          'found none of the formats that can be read, expected an export of a database or reference manager',
      }),
  }),
}
