import type { SheetValue } from '../base/sheet.js'
import { valuesAt, type Occurrences } from '../record/occurrences.js'
import type { BibRecord } from '../record/record.js'
import type { Study } from './study.js'

/** A sheet to be filled in: a row a record, a column a variable. */
export interface ExtractionSheet {
  columns: readonly string[]
  rows: readonly Readonly<Record<string, SheetValue>>[]
}

const known = ['id', 'citation', 'title', 'year', 'journal', 'doi'] as const

/**
 * The extraction sheet of a project's records: what is known of each, then a column for each variable that people code, with the values,
 * bases and evidence that there are. Topics that a codebook found are suggestions, and their basis says so.
 *
 * @example
 * const sheet = extractionSheet(await openStudy(bundledReview))
 * sheet.rows.length // => 32
 */
export function extractionSheet(study: Study): ExtractionSheet {
  const { corpus } = study
  const keys = askedVariables(study)
  const answers = keys.map((key) => ({ key, own: corpus.occurrences.get(key) }))
  const columns = [...known, ...keys.flatMap((key) => [key, `${key}_basis`, `${key}_evidence`])]
  const rows = corpus.records.map((record, place) => ({
    ...shownOf(record, corpus.names.get(record.id) ?? record.id),
    ...Object.fromEntries(
      answers.flatMap(({ key, own }) => Object.entries(own ? answerOf(key, own, place) : {})),
    ),
  }))
  return { columns, rows }
}

/** Variables whose values people give: those of sheets and codebooks, and those that review.yaml names and nothing answers yet. */
function askedVariables({ corpus, project }: Study): string[] {
  const given = corpus.variables.filter(({ origin }) => origin.kind === 'sheet' || origin.kind === 'codebook')
  const open = Object.entries(project.settings.variables).flatMap(([key, { from, printed, column }]) =>
    from || printed !== undefined || column !== undefined || corpus.occurrences.has(key) ? [] : [key],
  )
  return [...new Set([...given.map(({ key }) => key), ...open])]
}

function shownOf(
  { id, title, year, journal, doi }: BibRecord,
  citation: string,
): Record<(typeof known)[number], SheetValue> {
  return { id, citation, title, year, journal, doi }
}

function answerOf(key: string, occurrences: Occurrences, place: number): Record<string, SheetValue> {
  const values = valuesAt(occurrences, place)
  if (values.length === 0) return {}
  const basis = values.findLast(({ detail }) => detail)?.detail?.basis ?? occurrences.basis
  const evidence = new Set(values.flatMap(({ detail }) => detail?.evidence || []))
  return {
    [key]: values.map(({ category }) => category.label).join('; '),
    [`${key}_basis`]: basis,
    [`${key}_evidence`]: [...evidence].join('; '),
  }
}
