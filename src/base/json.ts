/**
 * JSON as the project writes it: two spaces, keys in the order given, LF, a line end at the close.
 *
 * @example
 * formatJson({ b: 1 }) // => '{\n  "b": 1\n}\n'
 */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
