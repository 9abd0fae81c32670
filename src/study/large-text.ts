import { formatJson } from '../base/json.js'

/** Pieces of text as bytes: all of it together may be longer than a string can be. */
export function joinPieces(pieces: readonly string[]): Uint8Array {
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)))
}

/**
 * A list as JSON, with the same bytes as `formatJson` gives, made item by item.
 *
 * @example
 * new TextDecoder().decode(jsonList([{ a: 1 }])) // => '[\n  {\n    "a": 1\n  }\n]\n'
 */
export function jsonList(values: readonly unknown[]): Uint8Array {
  if (values.length === 0) return Buffer.from(formatJson([]))
  const items = values.map((value, place) => {
    const text = formatJson(value).trimEnd().replaceAll('\n', '\n  ')
    return `  ${text}${place === values.length - 1 ? '' : ','}\n`
  })
  return joinPieces(['[\n', ...items, ']\n'])
}
