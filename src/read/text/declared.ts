/** Wiley counts the records of an export in lines between them, whatever the format: `Record #1 of 25`. */
const numbered = /^[ \t]*Record #1 of (\d+)\s*$/m

/**
 * How many records an export says it has, in text that stands outside its records; undefined where it says nothing.
 *
 * @example
 * declaredIn('Record #1 of 25\nProvider: Wiley') // => 25
 * declaredIn('Record #2 of 25') // => undefined
 */
export function declaredIn(text: string): number | undefined {
  const [, n] = numbered.exec(text) ?? []
  return n === undefined ? undefined : Number(n)
}
