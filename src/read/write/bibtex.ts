import type { FieldName } from '../../record/fields.js'
import type { BibRecord } from '../../record/record.js'
import { bibtexNames } from '../formats/bibtex-record.js'
import { oneLine } from '../text/clean.js'
import { decodeLatex } from '../text/latex.js'
import { splitKeywords } from '../text/name-lists.js'
import { bibtexTexts } from './own-names.js'
import { restName, restOf } from './rest.js'
import { isPlain } from './shown.js'

/** BibTeX entry types by CSL's types. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  review: 'article',
  thesis: 'phdthesis',
}

/**
 * Records as BibTeX: Unicode text, LaTeX's own characters escaped. The field `reviewbook` carries as JSON what BibTeX
 * has no field for, so that reading the text again gives the same records.
 *
 * @example
 * recordsToBibtex([{ id: 'a', title: 'R & D', authors: [] }]).split('\n')[1] // => '  title = {R \\& D},'
 */
export function recordsToBibtex(records: readonly BibRecord[]): string {
  return records.map(bibtexEntryOf).join('\n')
}

function bibtexEntryOf(record: BibRecord): string {
  const kept = new Set<FieldName>()
  const fields: string[] = []
  const add = (name: string, value: string) => fields.push(`  ${name} = {${value}},`)
  for (const [field, name] of bibtexTexts) {
    const value = String((record[field] as string | undefined) ?? '')
    const escaped = escapeLatex(oneLine(value))
    if (escaped !== '') add(name, escaped)
    if (isPlain(value) && decodeLatex(escaped) === value) kept.add(field)
  }
  const names = record.authors.map(nameInBibtex).join(' and ')
  if (names !== '') add('author', names)
  if (same(bibtexNames(names), record.authors)) kept.add('authors')
  if (record.year !== undefined) add('year', String(record.year))
  if (Number.isInteger(record.year)) kept.add('year')
  if (record.issn) add('issn', escapeLatex(record.issn.map(oneLine).join('; ')))
  const keywords = escapeLatex((record.keywords ?? []).map(oneLine).join('; '))
  if (keywords !== '') add('keywords', keywords)
  if ((record.keywords?.length ?? 0) > 1 && same(splitKeywords(decodeLatex(keywords)), record.keywords ?? []))
    kept.add('keywords')
  const type = Object.hasOwn(types, record.type ?? '') ? types[record.type ?? '']! : 'misc'
  const key = record.id.replace(/[^A-Za-z0-9:_.+/-]/g, '') || 'record'
  // Braces would have to pair: JSON has escapes for them.
  const rest = restOf(record, kept).replace(
    /[{}\\"<]/g,
    (character) => `<${character.charCodeAt(0).toString(16)}>`,
  )
  return [`@${type}{${key},`, ...fields, `  ${restName} = {${rest}},`, '}', ''].join('\n')
}

/** The JSON that the field `reviewbook` carries; its braces, quotes and backslashes are written as `<7b>`. */
export function restFromBibtex(value: string): string {
  return value.replace(/<(7b|7d|5c|22|3c)>/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

function nameInBibtex(name: string): string {
  const escaped = escapeLatex(oneLine(name))
  return name.includes(',') ? escaped : `{${escaped}}`
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text with the characters that mean something to LaTeX escaped, and none that it would join. */
function escapeLatex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]|-(?=-)|`(?=`)|'(?=')/g, (mark) => {
    if (Object.hasOwn(escapes, mark)) return escapes[mark]!
    return /[-`']/.test(mark) ? `${mark}{}` : `\\${mark}`
  })
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index] && isPlain(value))
}
