import type { SourceLine } from '../formats/source-line.js'

/** Ovid: `Ecohydrology.   8(6):1048-1064, September 2015.` or `Very Long Title. Vol 28(2) April 2015, 103-106.` */
const ovidPatterns = [
  /^(?<journal>.+?)\.\s+(?:Vol\.?\s*)?(?<volume>\d[\w-]*)\s*(?:\((?<issue>[^)]*)\))?\s*:\s*(?<pages>[^,]+),(?:.*?(?<year>(?:1[5-9]|20)\d\d))?/,
  /^(?<journal>.+?)\.\s+Vol\.?\s*(?<volume>\d[\w-]*)\s*(?:\((?<issue>[^)]*)\))?[^,]*,\s*(?<pages>[\d-]+)\.?$/,
  /^(?<journal>[^.(]+)\.\s*$/,
]

/** Ovid's line with a label. */
export const ovidSource: SourceLine = { field: 'Source', patterns: ovidPatterns }

/** The same under Ovid's tag. */
export const ovidTaggedSource: SourceLine = { field: 'SO', patterns: ovidPatterns }

/** Embase: `Endoscopic Ultrasound (2014) 3:3 (152-160). Date of Publication: 2014`, or with `Article Number: 31`. */
const embasePatterns = [
  /^(?<journal>.+?) \((?<year>\d{4})\)(?: (?!Article)(?<volume>[^\s:(.]+))?(?::(?<issue>[^(.]+?(?:\. ?\d+)?))? Article Number: (?<pages>\S+?)(?=\.?(?:\s|$))/,
  /^(?<journal>.+?) \((?<year>\d{4})\)(?: (?<volume>[^\s:(.]+))?(?::(?<issue>[^(.]+?(?:\. ?\d+)?))?(?: \((?<pages>[^)]+)\))?(?:\.|$)/,
]

/** Embase's column, and its row where the fields are rows. */
export const embaseSource: SourceLine = { field: 'Source', patterns: embasePatterns }
export const embaseRowSource: SourceLine = { field: 'SOURCE', patterns: embasePatterns }

/** PubMed's: `Lancet. 2019 May 1;12(3 Suppl 1):123-129. doi: 10.1016/x.` */
export const pubmedCitation: SourceLine = {
  field: 'Citation',
  patterns: [
    /^(?<journal>.+?)\. (?<year>\d{4})[^;.]*;(?<volume>[^(:;]*)(?:\((?<issue>[^)]*)\))?(?::(?<pages>[^.:;]+))?(?:\.|$)/,
  ],
}
