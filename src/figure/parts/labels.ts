import type { Spec } from '../figure.js'
import { textWidth, wrapText } from '../text-width.js'

/** Something with a stable key and the name that people read. */
export interface Named {
  key: string
  label: string
}

/** How much room labels have: of a line, in pixels, and how many lines. */
export interface LabelRoom {
  width: number
  lines: number
}

const labelSize = 11

/**
 * A Vega expression that gives the label of a key. Marks stand where their keys say, since two categories can have one label; and keys are
 * looked up in a list, since an object has keys of its own, such as `constructor`.
 */
export function labelExpression(names: readonly Named[], room: LabelRoom): string {
  const lines = names.map(({ label }) => shortened(label, room))
  return `${listOf(lines)}[indexof(${listOf(names.map(({ key }) => key))}, datum.value)]`
}

/** Texts, and texts in lines, as a list in a Vega expression. */
function listOf(items: readonly (string | readonly string[])[]): string {
  return `[${items.map((item) => (typeof item === 'string' ? literal(item) : listOf(item))).join(',')}]`
}

/** A text in a Vega expression. Vega fails on a text that every JavaScript object has for a name, such as `constructor`, unless in pieces. */
export function literal(text: string): string {
  const written = JSON.stringify(text)
  return text in {} ? `(${written.slice(0, 2)}"+"${written.slice(2)})` : written
}

/** A label in its lines; one text where one line is enough. */
function shortened(label: string, { width, lines }: LabelRoom): string | string[] {
  const wrapped = wrapText(label, { width, size: labelSize, most: lines })
  return wrapped.length > 1 ? wrapped : (wrapped[0] ?? '')
}

/** Whether any label takes more than one line. */
export function wraps(names: readonly Named[], { width, lines }: LabelRoom): boolean {
  return names.some(({ label }) => wrapText(label, { width, size: labelSize, most: lines }).length > 1)
}

/** The channel of a nominal position by key, in the order given, printed with labels. */
export function keyChannel(field: string, names: readonly Named[], room: LabelRoom, axis: Spec = {}): Spec {
  return {
    field,
    type: 'nominal',
    title: null,
    scale: { domain: names.map(({ key }) => key) },
    axis: { labelExpr: labelExpression(names, room), ...centred(names, room), ...axis },
  }
}

/** Vega puts the first line of a label where the middle of a label belongs: labels of two lines are raised by half a line. */
function centred(names: readonly Named[], room: LabelRoom): Spec {
  const tall = names.filter((name) => wraps([name], room)).map(({ key }) => key)
  if (tall.length === 0) return {}
  const test = `indexof(${listOf(tall)}, datum.value) >= 0`
  return { labelOffset: { condition: { test, value: -(labelSize + 2) / 2 }, value: 0 } }
}

/** Labels above the columns of a matrix, set at a slant. */
export const slantedLabels: Spec = {
  orient: 'top',
  labelAngle: -40,
  labelAlign: 'left',
  labelBaseline: 'middle',
  domain: false,
  labelPadding: 4,
}

/** Of a bar or row: two lines. */
export const rowRoom: LabelRoom = { width: 320, lines: 2 }
/** Of a slanted column: one line. */
export const columnRoom: LabelRoom = { width: 320, lines: 1 }

/** The widest of some texts as they are printed, in pixels. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, labelSize)), 0)
}
