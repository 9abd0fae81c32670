import { foldText } from '../base/text.js'
import { withoutNotes } from './country/ending.js'
import { remembered } from './country/fold.js'
import { namesOrganisation } from './organisation-words.js'

/** The organisation of an address and which rule found it. */
export interface InstitutionFound {
  /** As printed, without numbering marks. */
  name: string
  /** `first part` (Web of Science), `university`, `research organisation`, `hospital or institute`, `centre`. */
  rule: string
}

/** Kinds of organisation, the most encompassing first: a university over its hospital, an academy over its institutes. */
const kinds: readonly (readonly [rule: string, pattern: RegExp])[] = [
  [
    'university',
    /(?:^| )(?:univ|uniw|universi\S*|univerz\S*|uniwersytet\S*|yliopisto|egyetem|ulikool|hochschule|hogeschool|hogskol\S*|politecn\S*|polytech\S*|politech\S*|technion|eth zurich|ecole (?:normale|polytechnique|centrale|nationale)|institut[eo]? (?:of|de|federal|fur) tech\S*|institute? of science and technology|inst technol)(?= |$)|大学|大學/,
  ],
  [
    'research organisation',
    /(?:^| )(?:acad\S* (?:of )?(?:\S+ )?sci\S*|akadem\S* \S*|cnrs|inserm|inra|inrae|csic|max planck\S*|fraunhofer|helmholtz|leibniz|national institutes? of|research council|conseil national|consiglio nazionale|consejo superior|council of scientific)(?= |$)/,
  ],
  [
    'hospital or institute',
    /(?:^| )(?:hosp\S*|hopita\S*|ospedal\S*|klinik\S*|clinic|clinica|clinics|clinique|spital|szpital\S*|sykehus\S*|sjukhus\S*|infirmary|medical cent(?:er|re)|institut\S*|instytut\S*|istitut\S*|intezet\S*|inst|college|colleges|coll|colegio|academ\S*|museum|museo|musee|ministr\S*|minist|agency|agencia|authority|foundation|fundaci\S*|fondazione|stiftung|observatory|geological survey|council|bank|society|association|federation|organi[sz]ation|inc|ltd|llc|gmbh|corp|corporation|company|plc|ag|bv|consult\S*)(?= |$)/,
  ],
  [
    'centre',
    /(?:^| )(?:cent(?:er|re)|ctr|centro|zentrum|centrum|laborator\S*|station|school|ecole|escuela|escola|consortium|network|trust|office|service|services|group|bureau|project|program\S*)(?= |$)/,
  ],
]

/** A part that names a division of an organisation, not the organisation. */
const division =
  /^(?:the )?(?:(?:\S+ ){0,2}?(?:dep|dept|department\S*|departament\S*|departement|dipartiment\S*|fac|fak|facult\S*|fakult\S*|facolta|division|div|section|unit|unite|unidad|lehrstuhl|abteilung|laborator\S* (?:of|for|de|di|fur))|(?:graduate )?school of|sch|college of|coll|chair|klinik fur|lab|clinic of|clinic for|program\S* (?:in|of|for)|group|servicio|service d\S*|postgraduate|master)(?= |$)/

const universityHospital =
  /(?:^| )(?:univ\S*|uniklin\S*) (?:\S+ )?(?:hosp\S*|klini\S*|clinic\S*|medical cent\S*|med ctr)|(?:hosp\S*|chu|clinic\S*|policlinico) (?:\S+ )?univ/
const shortForms =
  /(?:^|[\s,])(?:univ|dept|inst|hosp|ctr|sch|coll|acad|natl|technol|engn|fac|hlth|minist|sci)(?=[\s,]|$)/i
const longForms = /\b(?:universit|department|institut[eo]\b|faculty|hospital\b|college\b|school\b)/i
const faculty =
  /^(.*univ\S*(?: \S+)*?),? (?:(?:graduate |medical |law |business )?school|faculty|college|department|division) of .*$/i

/**
 * The organisation of one address: in Web of Science's form the first part; else the most encompassing organisation that a part
 * names, a university before its hospitals and departments. An address that names none, or a department alone, has none.
 *
 * @example
 * institutionOf('Univ Glenmore, Dept Geog, Aberdeen AB24 3UE, Scotland.')?.name // => 'Univ Glenmore'
 * institutionOf('School of Nursing, Ubuntu College, Durban, South Africa') // => { name: 'Ubuntu College', rule: 'hospital or institute' }
 * institutionOf('Department of Surgery') // => undefined
 */
export function institutionOf(address: string): InstitutionFound | undefined {
  return institutionIn(address.slice(0, 2000))
}

const institutionIn = remembered((address): InstitutionFound | undefined => {
  const text = withoutNotes(address.replace(/^\s*\[[^\]]*\]\s*/, ''))
  const parts = text
    .split(/[,;|\n]|\s[-–—]\s/)
    .map(withoutMark)
    .filter((part) => part !== '')
  const first = parts[0]
  if (first === undefined) return undefined
  if (parts.length > 1 && isWebOfScience(text) && mayBegin(first, parts))
    return { name: first, rule: 'first part' }
  return mostEncompassing(parts)
})

/** A division begins no address of Web of Science; nor does a name before a university, which is an author's. */
function mayBegin(first: string, parts: readonly string[]): boolean {
  const folded = foldText(first)
  if (division.test(folded)) return false
  const isAcronym = first === first.toUpperCase() && !first.includes(' ')
  return isAcronym || namesOrganisation(folded) || !parts.some((part) => rankOf(foldText(part)) === 0)
}

function mostEncompassing(parts: readonly string[]): InstitutionFound | undefined {
  let best: { rank: number; name: string } | undefined
  for (const part of parts) {
    const rank = rankOf(foldText(part))
    // Of several of the lower kinds the later one holds the earlier: `Laboratory of X, Institute of Y`.
    if (rank < kinds.length && (best === undefined || rank < best.rank || (rank === best.rank && rank > 0)))
      best = { rank, name: rank === 0 && part.length < 200 ? (faculty.exec(part)?.[1] ?? part) : part }
  }
  return best && { name: best.name, rule: kinds[best.rank]?.[0] ?? '' }
}

/** The place of a part's kind; divisions and places have none. */
function rankOf(folded: string): number {
  const rank = kinds.findIndex(([, pattern]) => pattern.test(folded))
  if (rank < 0) return kinds.length
  if (rank === 0) return universityHospital.test(folded) ? 2 : 0
  return division.test(folded) ? kinds.length : rank
}

/** Web of Science prints `Univ`, `Dept`, `Hosp` without full stops, and the organisation first. */
function isWebOfScience(text: string): boolean {
  return shortForms.test(text) && !longForms.test(text)
}

/** A part without what numbers it: `1Institute`, `a Department`, `From the University`. */
function withoutMark(part: string): string {
  return part
    .trim()
    .replace(/^(?:[a-z*†‡§]\s+)?(?:\(?\d{1,3}\)?[.:]?\s*)?(?=\p{Lu})/u, '')
    .replace(/^(?:and|from)\s+(?:the\s+)?/i, '')
    .replace(/^the\s+/, '')
    .replace(/[\s.:*†‡§]+$/, '')
}
