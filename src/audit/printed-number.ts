import { InputError } from '../base/issue.js'
import type { Claim, Claims } from './claim.js'

/**
 * The number that a claim prints: digits with or without commas between thousands, a decimal point or comma. Throws {@link InputError}
 * for anything else: a guess would be a wrong number.
 */
export function printedNumber({ id, printed }: Pick<Claim, 'id' | 'printed'>): number {
  const text = printed.trim().replace(/\s*%$/, '')
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
  const message = `claim '${id}': printed: found '${printed}', expected one number such as 12, 1,395 or 12.5`
  throw new InputError([{ code: 'printed-number', message, file: 'published.yaml' }])
}

/** The value of a number or of the claim with that id. */
export function valueOf(value: number | string | undefined, { claims }: Claims): number | undefined {
  if (typeof value !== 'string') return value
  const claim = claims.find(({ id }) => id === value)
  return claim && printedNumber(claim)
}

/** The decimals that a claim prints. */
export function printedDecimals(claim: Pick<Claim, 'printed'> | undefined): number {
  return /[.,](\d+)\s*%?$/.exec(claim?.printed ?? '')?.[1]?.length ?? 0
}
