/** What the values of a column must satisfy, in the words of Table Schema. */
export interface FieldConstraints {
  required?: boolean
  unique?: boolean
  /** A regular expression for the whole value. */
  pattern?: string
  enum?: readonly (string | number)[]
  minimum?: string | number
  maximum?: string | number
  minLength?: number
  maxLength?: number
}

/** The types of Table Schema that a column may have here. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'yearmonth' | 'date' | 'any'

/** A column of a Table Schema. */
export interface TableField {
  name: string
  /** `string` where it is left out. */
  type?: FieldType
  title?: string
  description?: string
  constraints?: FieldConstraints
}

/** A breach of a column's type or constraints: the code and what was expected. */
export interface CellFault {
  code: 'value-type' | 'value-pattern' | 'value-unknown' | 'value-range'
  expected: string
}

const TYPES: Readonly<Record<FieldType, { expected: string; accepts: (text: string) => boolean }>> = {
  string: { expected: 'text', accepts: () => true },
  any: { expected: 'anything', accepts: () => true },
  integer: { expected: 'a whole number', accepts: (text) => /^[+-]?\d+$/.test(text) },
  number: { expected: 'a number', accepts: (text) => /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) },
  boolean: {
    expected: 'true or false',
    accepts: (text) => /^(true|True|TRUE|1|false|False|FALSE|0)$/.test(text),
  },
  year: { expected: 'a year', accepts: (text) => /^\d{4}$/.test(text) },
  yearmonth: { expected: 'a month such as 2021-12', accepts: (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text) },
  date: { expected: 'a date such as 2021-12-20', accepts: isDay },
}

/**
 * Whether text is a day of the calendar.
 *
 * @example
 * isDay('2020-02-29') // => true
 * isDay('2021-02-29') // => false
 */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** What is wrong with one value that is not missing, by its column's type and constraints; nothing where all is well. */
export function checkCell(text: string, field: TableField): CellFault | undefined {
  const type = field.type ?? 'string'
  const { expected, accepts } = TYPES[type]
  if (!accepts(text)) return { code: 'value-type', expected }
  const { pattern, enum: values } = field.constraints ?? {}
  if (values && !values.some((value) => String(value) === text))
    return { code: 'value-unknown', expected: `one of ${values.join(', ')}` }
  if (pattern !== undefined && !wholePattern(pattern).test(text))
    return { code: 'value-pattern', expected: `the pattern ${pattern}` }
  return checkRange(text, type, field.constraints ?? {})
}

/** The regular expression of a `pattern` constraint, which is about the whole value. */
export function wholePattern(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u')
}

function checkRange(text: string, type: FieldType, constraints: FieldConstraints): CellFault | undefined {
  const { minimum, maximum, minLength, maxLength } = constraints
  const fault = (expected: string): CellFault => ({ code: 'value-range', expected })
  if (minimum !== undefined && compareValues(text, minimum, type) < 0) return fault(`${minimum} or more`)
  if (maximum !== undefined && compareValues(text, maximum, type) > 0) return fault(`${maximum} or less`)
  const { length } = Array.from(text)
  if (minLength !== undefined && length < minLength) return fault(`${minLength} characters or more`)
  if (maxLength !== undefined && length > maxLength) return fault(`${maxLength} characters or fewer`)
  return undefined
}

function compareValues(text: string, bound: string | number, type: FieldType): number {
  if (type === 'integer' || type === 'number' || type === 'year') return Number(text) - Number(bound)
  // Dates in ISO form sort as text.
  const other = String(bound)
  return text < other ? -1 : text > other ? 1 : 0
}
