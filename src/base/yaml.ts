import { LineCounter, parseDocument, type Document } from 'yaml'
import { InputError } from './issue.js'

/** A YAML document as plain data, with a way to find the line of any value in it. */
export interface YamlDocument {
  value: unknown
  /** The line of the value at a path such as `['claims', 3, 'value']`, or of the nearest one above it. */
  lineAt(path: readonly (string | number)[]): number
}

/** Reads one YAML 1.2 document; a syntax error, a key written twice or an alias to nothing becomes an {@link InputError} with its line. */
export function parseYaml(text: string, file: string): YamlDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [error] = document.errors
  if (error) {
    const said = (error.message.split('\n')[0] ?? '')
      .replace(/(?:; please .*)? at line \d+, column \d+:?$/, '')
      .toLowerCase()
    throw syntaxError(said, file, lines.linePos(error.pos[0]).line)
  }
  return {
    value: plainValue(document, file),
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

function plainValue(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    // An alias to no anchor, or aliases of aliases that grow without end.
    throw syntaxError((error as Error).message.toLowerCase().replace(/[^a-z]*\n.*/s, ''), file, 1)
  }
}

function syntaxError(found: string, file: string, line: number): InputError {
  return new InputError([
    { code: 'yaml-syntax', message: `found YAML that cannot be read (${found})`, file, line },
  ])
}
