import type { FieldMap } from './field-map.js'
import { risFields } from './ris.js'
import { workTypes } from './work-types.js'

/** A database's or a program's way of writing RIS, known by a line that only it writes. */
export interface RisDialect {
  name: string
  /** What is looked for in the beginning of the file. */
  mark: RegExp
  /** The same for people. */
  why: string
  /** What differs from RIS in general. */
  map?: Partial<FieldMap>
  /** The tag in which it lists several facts one after the other. */
  notes?: string
}

/** In order: the first whose mark is found names the dialect. Databases stand before the programs that pass them on. */
export const risDialects: readonly RisDialect[] = [
  { name: 'reviewbook', mark: /^DP {2}- Reviewbook$/m, why: 'a line DP  - Reviewbook' },
  {
    name: 'embase',
    mark: /^(?:DB {2}- Embase$|UR {2}- https?:\/\/www\.embase\.com)/m,
    why: 'a line DB  - Embase or an address at embase.com',
    map: {
      database: 'Embase',
      fields: { ...risFields.fields, documentTypes: ['M3'] },
      types: { ...workTypes, ...risFields.types },
    },
  },
  {
    name: 'ovid',
    mark: /^(?:L2|UR|M2|N1) {2}- .{0,200}ovidsp\.ovid\.com|^DB {2}- (?:Ovid|APA PsycInfo <)|^DP {2}- Ovid/m,
    why: 'an address at ovidsp.ovid.com',
  },
  {
    name: 'proquest',
    mark: /^(?:UR|L2) {2}- .{0,200}proquest\.com|^DB {2}- ProQuest|^PP {2}- .+$/m,
    why: 'an address at proquest.com',
  },
  {
    name: 'ebscohost',
    mark: /^(?:DP {2}- EBSCOhost|(?:UR|L2) {2}- .{0,200}ebscohost\.com|UR {2}- .{0,100}research\.ebsco\.com)/m,
    why: 'an address at ebscohost.com or a line DP  - EBSCOhost',
  },
  {
    name: 'scopus',
    mark: /^(?:DB {2}- Scopus|(?:UR|L2) {2}- .{0,20}www\.scopus\.com|N1 {2}- .{0,20}Export Date: )/m,
    why: 'a line DB  - Scopus, an address at scopus.com or an export date',
    map: {
      database: 'Scopus',
      fields: {
        ...risFields.fields,
        documentTypes: ['M3'],
        citedBy: ['N1 Cited By'],
        references: ['N1 References'],
        correspondence: ['N1 Correspondence Address'],
      },
      lists: { references: /;\s+/ },
      addressForms: { 'N1 Correspondence Address': 'name-semicolon' },
      types: { ...workTypes, ...risFields.types },
    },
    notes: 'N1',
  },
  {
    name: 'pubmed-endnote',
    mark: /^DP {2}- (?:NLM|Nlm)$|^AN {2}- \d{7,8}$[\s\S]{0,9000}^ET {2}- \d{4}\/\d\d\/\d\d/m,
    why: 'a line DP  - NLM or a PubMed number with an entry date',
    map: { database: 'PubMed' },
  },
  {
    name: 'web-of-science',
    mark: /^(?:AN {2}- (?:WOS|ISI|MEDLINE|BCI|CCC):|WE {2}- |J9 {2}- )/m,
    why: 'an accession number that begins with WOS:, or a line WE or J9',
    map: {
      database: 'Web of Science',
      fields: { ...risFields.fields, documentTypes: ['M3'], citedBy: ['N1'] },
      lists: { documentTypes: /;\s*/ },
      types: { ...workTypes, ...risFields.types },
    },
  },
  {
    name: 'dimensions',
    mark: /^(?:UR {2}- https?:\/\/app\.dimensions\.ai|DB {2}- Dimensions|AN {2}- pub\.\d+|ID {2}- pub\.\d+)/m,
    why: 'an address at app.dimensions.ai or a number that begins with pub.',
    map: { database: 'Dimensions' },
  },
  {
    name: 'lens',
    mark: /^(?:UR {2}- https?:\/\/(?:www\.)?lens\.org|(?:ID|AN) {2}- \d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dX])/m,
    why: 'an address at lens.org or a Lens number',
    map: { database: 'Lens' },
  },
  {
    name: 'ieee',
    mark: /^VO {2}- |^(?:UR|L2) {2}- .{0,20}ieeexplore\.ieee\.org|^(?:JO|T2) {2}- IEEE /m,
    why: 'a line VO or an address at ieeexplore.ieee.org',
  },
  { name: 'jstor', mark: /^(?:DB {2}- JSTOR|Provider: JSTOR)/m, why: 'a line DB  - JSTOR' },
  {
    name: 'psycinfo',
    mark: /^(?:Database: (?:APA )?PsycINFO|DB {2}- (?:APA )?PsycI(?:NFO|nfo))/m,
    why: 'PsycINFO named as the database',
  },
  { name: 'trid', mark: /^UR {2}- https?:\/\/trid\.trb\.org/m, why: 'an address at trid.trb.org' },
  {
    name: 'cochrane',
    mark: /^(?:DB {2}- Cochrane|(?:UR|US) {2}- .{0,60}cochranelibrary|Record #\d+ of \d+\s*\nProvider: (?:John )?Wiley)/m,
    why: 'Wiley as the provider of numbered records or an address at cochranelibrary',
    map: { database: 'Cochrane Library' },
  },
  { name: 'rayyan', mark: /^(?:AN|ID) {2}- rayyan-\d+/m, why: 'a number that begins with rayyan-' },
  { name: 'citavi', mark: /^M4 {2}- Citavi/m, why: 'a line M4  - Citavi' },
  { name: 'mendeley', mark: /^(?:L1|UR) {2}- .{0,60}mendeley/m, why: 'an address at Mendeley' },
  {
    name: 'zotero',
    mark: /^DA {2}- [\d/]{4,10}\/(?:\/|undefined)|^N1 {2}- <p>|^N1 {2}- Zotero|^DA {2}- \d{4}(?:\/\d\d)?\/{1,3}$/m,
    why: 'dates such as 2019/10// or notes in HTML',
  },
  {
    name: 'endnote',
    mark: /^ST {2}- .*[\s\S]{0,30000}?^ID {2}- \d+ *\nER {2}-/m,
    why: 'a short title and the number of the record as the last field',
  },
]
