import type { Dice } from './audit-draft.js'
import { isBroken, type Constraint, type Draft } from './audit-draft.js'

/** The kinds of slip that are planted. */
export const slips = [
  'digit swap',
  'off by one',
  'wrong denominator',
  'dropped entry',
  'wrong sum',
  'stale restatement',
  'flow step',
] as const
export type Slip = (typeof slips)[number]

/** A draft with one slip, and the claims of the text that it breaks: none means that arithmetic cannot reveal it. */
export interface Planted {
  draft: Draft
  slip: Slip
  what: string
  broken: readonly Constraint[]
}

/** Plants one slip of a kind; undefined where the draft has no place for it. */
export function plant(draft: Draft, slip: Slip, dice: Dice): Planted | undefined {
  if (slip === 'dropped entry') return dropRow(draft, dice)
  const roles = {
    'digit swap': ['count', 'percent', 'cumulative'],
    'off by one': ['count'],
    'wrong denominator': ['base'],
    'wrong sum': ['total'],
    'stale restatement': ['restated'],
    'flow step': ['flow'],
  }[slip]
  const places = [...draft.values].filter(([, value]) => roles.includes(value.role))
  for (const [id, value] of dice.some(places, places.length)) {
    const changed =
      slip === 'off by one' || (slip === 'stale restatement' && value.decimals === 0 && dice.next() < 0.5)
        ? value.value + dice.pick([-1, 1, 1, -2, 2].slice(0, slip === 'off by one' ? 2 : 5))
        : swapDigits(value.value, value.decimals, dice)
    if (changed === undefined || changed < 0) continue
    const values = new Map(draft.values).set(id, { ...value, value: changed })
    const planted = { ...draft, values }
    return {
      draft: planted,
      slip,
      what: `${value.print(value.value)} -> ${value.print(changed)}`,
      broken: draft.constraints.filter((each) => isBroken(planted, each)),
    }
  }
  return undefined
}

function swapDigits(value: number, decimals: number, dice: Dice): number | undefined {
  const digits = value.toFixed(decimals).replace('.', '')
  const places = [...digits.slice(1)]
    .map((digit, index) => ({
      at: index,
      differs: digit !== digits[index] && !(index === 0 && digit === '0'),
    }))
    .filter(({ differs }) => differs)
  if (places.length === 0) return undefined
  const { at } = dice.pick(places)
  const swapped = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`
  return Number(swapped) / 10 ** decimals
}

/** Leaves out a line of the table that a sum needs. */
function dropRow(draft: Draft, dice: Dice): Planted | undefined {
  const lines = draft.text.split('\n')
  const sums = draft.constraints.flatMap((each) =>
    each.kind === 'sum' && each.parts.length > 2 ? each.parts : [],
  )
  const places = lines.flatMap((line, index) => {
    const ids = [...line.matchAll(/⟦(v\d+)⟧/g)].map((match) => match[1] ?? '')
    const isRow =
      ids.length > 0 && /[|;,]/.test(line) && !/total|sum|gesamt|n =|n=/i.test(line) && lines.length > 6
    return isRow && ids.some((id) => sums.includes(id) && (draft.values.get(id)?.value ?? 0) > 0)
      ? [index]
      : []
  })
  if (places.length === 0) return undefined
  const at = dice.pick(places)
  const gone = new Set([...(lines[at] ?? '').matchAll(/⟦(v\d+)⟧/g)].map((match) => match[1] ?? ''))
  const values = new Map(
    [...draft.values].map(([id, value]) => [id, gone.has(id) ? { ...value, value: 0 } : value]),
  )
  const text = lines.filter((_, index) => index !== at).join('\n')
  const planted = { ...draft, text, values }
  const broken = draft.constraints.filter(
    (each) =>
      each.kind === 'sum' &&
      each.parts.some((id) => gone.has(id)) &&
      each.parts.some((id) => !gone.has(id)) &&
      !gone.has(each.total) &&
      isBroken(planted, each),
  )
  return {
    draft: planted,
    slip: 'dropped entry',
    what: `line left out: ${(lines[at] ?? '').replace(/⟦v\d+⟧/g, '#')}`,
    broken,
  }
}
