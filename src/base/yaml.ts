import { LineCounter, parseDocument } from 'yaml'
import { InputError } from './issue.js'

/** A YAML document as plain data, with a way to find the line of any value in it. */
export interface YamlDocument {
  value: unknown
  /** The line of the value at a path such as `['claims', 3, 'value']`, or of the nearest one above it. */
  lineAt(path: readonly (string | number)[]): number
}

/** Reads YAML 1.2; a syntax error or a key written twice becomes an {@link InputError} with its line. */
export function parseYaml(text: string, file: string): YamlDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [error] = document.errors
  if (error) {
    const message = (error.message.split('\n')[0] ?? '')
      .replace(/ at line \d+, column \d+:?$/, '')
      .toLowerCase()
    throw new InputError([{ code: 'yaml-syntax', message, file, line: lines.linePos(error.pos[0]).line }])
  }
  return {
    value: document.toJS({ maxAliasCount: 100 }),
    lineAt(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as
          { range?: [number, number, number] } | undefined
        if (node?.range) return lines.linePos(node.range[0]).line
      }
      return 1
    },
  }
}
