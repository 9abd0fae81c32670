/** A number as printed. */
export interface PrintedNumber {
  text: string
  value: number
  decimals: number
}

/**
 * Whether numbers in a text have decimal commas: more of `21,0` than of `21.0`.
 *
 * @example
 * hasDecimalCommas('12 (21,5) und 30 (53,6)') // => true
 * hasDecimalCommas('1,395 studies, 12.5 per cent') // => false
 */
export function hasDecimalCommas(text: string): boolean {
  const commas = text.match(/(?<![\d.,])\d{1,4},\d{1,2}(?![\d,])/g)?.length ?? 0
  const points = text.match(/(?<![\d.,])\d{1,4}\.\d{1,2}(?![\d.])/g)?.length ?? 0
  return commas > points
}

/**
 * The same text with numbers written plainly: no thousands separators, a point before decimals, a plain minus.
 *
 * @example
 * plainNumbers('1,395 of 2 021') // => '1395 of 2021'
 * plainNumbers('1.395 (12,5)', true) // => '1395 (12.5)'
 */
export function plainNumbers(text: string, decimalCommas = false): string {
  const spaced = text.replace(/(?<=\d)[\u00a0\u2009\u202f\u2007'’](?=\d{3}(?!\d))/g, '')
  const grouped = decimalCommas
    ? spaced
        .replace(/(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/g, (found) => found.replaceAll('.', ''))
        .replace(/(?<=\d),(?=\d)/g, '.')
    : spaced.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,]|\.\d+\.)/g, (found) => found.replaceAll(',', ''))
  return grouped
    .replace(/(?<![\d.])([1-9]\d{0,2}) (\d{3})(?!\d|\.\d| ?%)/g, '$1$2')
    .replace(/(?<=\d)·(?=\d)/g, '.')
    .replaceAll('−', '-')
}

/**
 * Reads one plain number.
 *
 * @example
 * readNumber('12.50') // => { text: '12.50', value: 12.5, decimals: 2 }
 */
export function readNumber(text: string): PrintedNumber {
  return { text, value: Number(text), decimals: text.split('.')[1]?.length ?? 0 }
}

/**
 * A whole number with commas between thousands, for arithmetic that people read.
 *
 * @example
 * withCommas(2419) // => '2,419'
 */
export function withCommas(value: number): string {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/**
 * A sum without the dust of binary fractions.
 *
 * @example
 * addUp([0.1, 0.2]) // => 0.3
 */
export function addUp(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(6))
}
