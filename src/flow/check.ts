import type { FlowCheck } from './ledger.js'

/** One term of a sum: a box, what to call it, and its number. */
export interface SumTerm {
  box: string
  name: string
  n: number
}

/** A sum over named boxes, with both sides counted. */
export function sumCheck(id: string, whole: readonly SumTerm[], parts: readonly SumTerm[]): FlowCheck {
  const side = (terms: readonly SumTerm[]): string => terms.map(({ n, name }) => `${n} ${name}`).join(' + ')
  const total = (terms: readonly SumTerm[]): number => terms.reduce((sum, { n }) => sum + n, 0)
  const [wholeN, partsN] = [total(whole), total(parts)]
  const holds = wholeN === partsN
  return {
    id,
    statement: `${side(whole)} ${holds ? '=' : '≠'} ${side(parts)}`,
    whole: whole.map(({ box }) => box),
    parts: parts.map(({ box }) => box),
    wholeN,
    partsN,
    holds,
  }
}

/** Every included study has at least one report. */
export function studiesCheck(studies: number, reports: number): FlowCheck {
  const holds = studies <= reports && (studies > 0 || reports === 0)
  const statement = `${studies} studies in ${reports} reports${holds ? '' : ', expected at least one report a study'}`
  const sides = { whole: ['included.reports'], parts: ['included.studies'] }
  return { id: 'studies', statement, ...sides, wholeN: reports, partsN: studies, holds }
}
