import { foldText } from '../base/text.js'
import type { Sheet } from '../base/sheet.js'

/** Columns that say which record a row is about, or repeat what is known of it. */
export interface IdentifyingColumns {
  id?: string
  doi?: string
  title?: string
  year?: string
  /** Columns that hold no answers, these among them. */
  all: ReadonlySet<string>
}

const idNames = ['id', 'record', 'record id', 'reviewbook id']

/** What a sheet repeats of a record so that people know which one they look at. */
const shownNames = ['citation', 'author', 'authors', 'journal', 'abstract', 'keywords']

/** Finds the columns by which rows are matched to records; `id` names the column of ids where it is called otherwise. */
export function identifyingColumns({ columns }: Pick<Sheet, 'columns'>, id?: string): IdentifyingColumns {
  const named = (names: readonly string[]) => columns.find((column) => names.includes(foldText(column)))
  const own = {
    id: id ?? named(idNames),
    doi: named(['doi']),
    title: named(['title']),
    year: named(['year', 'publication year']),
  }
  const shown = columns.filter((column) => shownNames.includes(foldText(column)))
  const given = Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...Object.fromEntries(given),
    all: new Set([...given.flatMap(([part, column]) => (part === 'year' ? [] : [column])), ...shown]),
  }
}

/** The parts that may stand beside a column of answers, each in a column of its own. */
const companions = ['basis', 'evidence', 'confidence', 'by']

/** Whether a column says on what the values of another column rest. */
export function isCompanion(column: string, columns: readonly string[]): boolean {
  return companions.some(
    (part) => column.endsWith(`_${part}`) && columns.includes(column.slice(0, -part.length - 1)),
  )
}

/** Whether a column has companions, and so holds answers that people gave. */
export function hasCompanions(column: string, columns: readonly string[]): boolean {
  return companions.some((part) => columns.includes(`${column}_${part}`))
}
