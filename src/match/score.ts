import type { Evidence } from './compare/evidence.js'

const TITLE: Readonly<Partial<Record<Evidence['title'], number>>> = {
  identical: 40,
  nearly: 35,
  extended: 25,
  similar: 20,
  related: 10,
}

/**
 * How much of a pair agrees, from 0 to 100: an order for joining groups and for reading the queue, never a decision.
 * The points are the project's own; the first 40 are the title's.
 */
export function scoreOf(e: Evidence): number {
  const points = [
    TITLE[e.title] ?? 0,
    e.authors === 'same' ? 15 : e.authors === 'compatible' ? 10 : 0,
    e.year === 'same' ? 5 : e.year === 'near' ? 2 : 0,
    e.journal === 'same' ? 10 : e.journal === 'close' ? 5 : 0,
    e.volume === 'same' ? 5 : 0,
    e.pages === 'same' ? (e.range ? 10 : 7) : e.pages === 'close' ? 3 : 0,
    e.doi === 'same' ? 10 : 0,
    e.abstract === 'same' ? 5 : 0,
  ]
  return points.reduce((sum, value) => sum + value, 0)
}
