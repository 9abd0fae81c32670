import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

/** One `@example` of a doc comment: lines that prepare, and lines `expression // => literal` that are checked. */
interface Example {
  line: number
  setUp: string[]
  checks: { line: number; expression: string; literal: string }[]
}

/** All `@example` blocks in the doc comments of TypeScript source. */
export function readExamples(source: string): Example[] {
  const examples: Example[] = []
  let current: Example | undefined
  for (const [index, text] of source.split('\n').entries()) {
    const line = index + 1
    const [, content] = /^\s*\* ?(.*)$/.exec(text) ?? []
    if (content?.trim() === '@example') examples.push((current = { line, setUp: [], checks: [] }))
    else if (content === undefined || content.startsWith('/') || content.startsWith('@')) current = undefined
    else if (current && content.trim() !== '') {
      const [, expression, literal] = /^(.*?)\s*\/\/ => (.*)$/.exec(content) ?? []
      if (expression !== undefined && literal !== undefined)
        current.checks.push({ line, expression, literal })
      else current.setUp.push(content)
    }
  }
  return examples
}

/**
 * Gives one test for each `@example` in a source file: every line `expression // => literal` is run with the module's own exports
 * and those of `beside`, where it is given.
 * Numbers agree when they are equal to as many decimals as the literal shows (0.4857 stands for 0.48565 to 0.48575; 3 is 3).
 */
export function runExamples(file: URL, beside: object = {}): void {
  const name = relative(fileURLToPath(new URL('..', import.meta.url)), fileURLToPath(file))
  for (const example of readExamples(readFileSync(file, 'utf8')))
    it(`${name}:${example.line} shows what the code gives`, async () => {
      expect(example.checks.length, 'lines with // =>').toBeGreaterThan(0)
      const exported = { ...beside, ...((await import(file.href)) as Record<string, unknown>) }
      for (const { line, expression, literal } of example.checks) {
        const actual = await evaluate(example.setUp, expression, exported)
        const expected = await evaluate([], literal, {})
        expect(roundLike(actual, expected), `${name}:${line}: ${expression}`).toEqual(expected)
      }
    })
}

/** Runs code whose lines `expression // => literal` are checked, each after all lines before it. */
export async function runExample(code: string, scope: Record<string, unknown>): Promise<void> {
  const setUp: string[] = []
  for (const line of code.split('\n')) {
    const [, expression, literal] = /^(.*?)\s*\/\/ => (.*)$/.exec(line) ?? []
    if (expression === undefined || literal === undefined) setUp.push(line)
    else {
      const expected = await evaluate([], literal, {})
      expect(roundLike(await evaluate(setUp, expression, scope), expected), expression).toEqual(expected)
    }
  }
}

/** Runs one expression after its preparing lines, TypeScript stripped of its types. */
async function evaluate(
  setUp: readonly string[],
  expression: string,
  scope: Record<string, unknown>,
): Promise<unknown> {
  const body = [...setUp, `return (${expression})`].join('\n')
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }
  const wrapped = ts.transpile(`export default async function () {\n${body}\n}`, options)
  const script = wrapped.replace('export default', 'return')
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the examples are the project's own source
  const make = new Function(...Object.keys(scope), script) as (...values: unknown[]) => () => Promise<unknown>
  return make(...Object.values(scope))()
}

/** `actual` with each number that agrees with the one at the same place in `expected` replaced by it. */
function roundLike(actual: unknown, expected: unknown): unknown {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const decimals = /\.(\d+)$/.exec(String(expected))?.[1]?.length ?? 10
    return Math.abs(actual - expected) <= 0.5 * 10 ** -decimals + 1e-12 ? expected : actual
  }
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.map((item, index) => roundLike(item, expected[index]))
  if (isPlain(actual) && isPlain(expected))
    return Object.fromEntries(
      Object.entries(actual).map(([key, value]) => [key, roundLike(value, expected[key])]),
    )
  return actual
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
