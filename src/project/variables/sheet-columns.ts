import { InputError, type Issue } from '../../base/issue.js'
import { inside, opening } from '../../base/words.js'
import { codeColumn } from '../../code/sheet.js'
import { isNoValue, kindOfColumn, type ColumnKind } from '../../code/cell.js'
import type { Units } from '../../code/build.js'
import type { Occurrences } from '../../record/occurrences.js'
import { questionOf, type Category, type Variable } from '../../record/variable.js'
import type { MatchedSheet } from '../sheets.js'
import type { VariableSettings } from '../settings/variable-settings.js'
import { standardOf } from './standards.js'

/** A column of a sheet with what its cells hold. */
export interface AnswerColumn {
  sheet: MatchedSheet
  column: string
  kind: ColumnKind
  /** Whether a cell has several values, parted by `;`. */
  several: boolean
}

/** The columns of sheets that hold answers, in their order. */
export function answerColumns(sheets: readonly MatchedSheet[], units: Units): AnswerColumn[] {
  return sheets.flatMap((sheet) =>
    sheet.columns.map((column) => {
      const cells = units.ids.map((_, place) => sheet.rowOf(place)?.cells[column] ?? '')
      const kind = kindOfColumn(cells)
      return { sheet, column, kind, several: kind !== 'text' && cells.some(holdsSeveral) }
    }),
  )
}

function holdsSeveral(cell: string): boolean {
  return !isNoValue(cell) && cell.split(';').filter((part) => part.trim() !== '').length > 1
}

/** What becomes of a column as a variable, and what was found wrong in it. */
export interface CodedColumn {
  occurrences: Occurrences
  issues: readonly Issue[]
}

/** A variable from a column; `groups` and `categories` may come from a codebook. Throws {@link InputError} for values outside a closed list. */
export function codeAnswers(
  key: string,
  { sheet, column, kind, several }: AnswerColumn,
  settings: VariableSettings,
  units: Units,
  lists: { categories?: readonly Category[]; groups?: readonly Category[] },
): CodedColumn {
  const categories = settings.categories ?? lists.categories
  const standard = categories ? undefined : standardOf(key)
  const label = settings.label ?? opening(column.replaceAll('_', ' '))
  const variable: Variable = {
    key,
    label,
    by: settings.by ?? `${inside(label)} of each ${units.unit}`,
    several: settings.several ?? several,
    order: settings.order ?? orderOf(key, kind, categories),
    origin: { kind: 'sheet', file: sheet.file, column },
    ...(lists.groups ? { groups: lists.groups } : {}),
    ...(categories ? { closed: true } : {}),
  }
  const { occurrences, issues } = codeColumn(variable, units, (place) => sheet.rowOf(place), {
    column,
    ...(settings.basis ? { basis: settings.basis } : {}),
    ...(categories ? { categories } : {}),
    ...(standard ? { standard: standard.of, expected: standard.expected } : {}),
  })
  const faults = issues.filter(({ code }) => code === 'value-unknown')
  if (faults.length > 0) throw new InputError(faults)
  return { occurrences, issues }
}

function orderOf(
  key: string,
  kind: ColumnKind,
  categories: readonly Category[] | undefined,
): Variable['order'] {
  if (categories) return 'given'
  return kind === 'number' || questionOf(key) === 'year' ? 'number' : 'frequency'
}
