import { firstObjects, jsonLinesReader, jsonReader, parseJson } from '../formats/json.js'
import type { JsonShape } from './json-shape.js'
import { jsonShape } from './json-shapes.js'
import { isObject } from '../formats/json-values.js'
import type { Recognised } from './recognised.js'

/** Recognises JSON and JSON Lines by the first character, and whose it is by the properties of the first objects. */
export function recogniseJson(sample: string): Recognised | undefined {
  if (!/^\s*[[{]/.test(sample)) return undefined
  const [line = ''] = sample.trimStart().split('\n', 1)
  const first = line.trim().startsWith('{') ? parseJson(line) : undefined
  if (isObject(first) && sample.trim() !== line.trim()) {
    const shape = jsonShape(first)
    return shape && recognised(shape, true)
  }
  if (isObject(first)) {
    const own = jsonShape(first)
    if (own?.format === 'jsonl') return recognised(own, true)
  }
  const objects = firstObjects(sample)
  for (const object of objects) {
    const shape = jsonShape(object, objects)
    if (shape) return recognised(shape, false)
  }
  // One work that is longer than the sample, as OpenAlex and Crossref give it.
  if (/^\s*\{\s*"id"\s*:\s*"https?:\/\/(?:api\.)?openalex\.org\/W\d+"/.test(sample))
    return recognised(jsonShape({ id: 'https://openalex.org/W1' })!, false)
  return undefined
}

function recognised(shape: JsonShape, lines: boolean): Recognised {
  const { dialect, why, plan, columns } = shape
  return {
    format: lines ? 'jsonl' : shape.format.replace('jsonl', 'json'),
    dialect,
    why,
    plan,
    ...(columns ? { columns } : {}),
    open: (sink) => (lines ? jsonLinesReader(sink, shape) : jsonReader(sink, shape)),
  }
}
