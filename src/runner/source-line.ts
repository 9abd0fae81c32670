/** A line of a cell: its number from 1 and its text. */
export interface SourceLine {
  line: number
  text: string
}

/**
 * Finds the line of a cell that a line of compiled JavaScript came from. The kernel gives no source map and drops types and blank lines,
 * so the line that shares most words with the compiled one is taken; nothing where none is shared.
 *
 * @example
 * sourceLine('const a: number = 1\n\nconst b = round(a)', 'exports.b = b = (0, reviewbook_1.round)(a);') // => { line: 3, text: 'const b = round(a)' }
 */
export function sourceLine(source: string, compiled: string): SourceLine | undefined {
  const wanted = words(compiled)
  const lines = source
    .split('\n')
    .map((text, index) => ({ line: index + 1, text, score: overlap(words(text), wanted) }))
  const best = lines.reduce((a, b) => (b.score > a.score ? b : a), { line: 0, text: '', score: 0 })
  return best.score > 0 ? { line: best.line, text: best.text.trim() } : undefined
}

/**
 * The line that a type error names, from what the kernel printed: `3:7 - Type …` is column 7 of line 3.
 *
 * @example
 * diagnosticLine('a\nb\nconst c: string = 1', "3:7 - Type 'number' is not assignable to type 'string'.") // => { line: 3, text: 'const c: string = 1' }
 */
export function diagnosticLine(source: string, printed: string): SourceLine | undefined {
  const line = Number(/^(\d+):\d+ - /.exec(printed)?.[1] ?? 0)
  const text = source.split('\n')[line - 1]
  return text === undefined ? undefined : { line, text: text.trim() }
}

/** Words, numbers and whole texts, without those that the compiler adds. */
function words(code: string): string[] {
  return (code.match(/[\p{L}\p{N}_$]+/gu) ?? []).filter((word) => !/^(exports|\w+_\d+|0|void)$/.test(word))
}

/** Twice the shared words out of all words of both (Sørensen-Dice), each occurrence counted. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  const shared = a.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / Math.max(1, a.length + b.length)
}
