/**
 * The numbers that a slip of the pen could have turned into this one: two neighbouring digits swapped.
 *
 * @example
 * digitSwaps('4.86') // => ['8.46', '4.68']
 */
export function digitSwaps(printed: string): string[] {
  const places = [...printed].flatMap((char, at) => (/\d/.test(char) ? [at] : []))
  return places.flatMap((at, index) => {
    const next = places[index + 1]
    if (next === undefined || printed.charAt(at) === printed.charAt(next)) return []
    const chars = [...printed]
    ;[chars[at], chars[next]] = [printed.charAt(next), printed.charAt(at)]
    return [chars.join('')]
  })
}

/**
 * The counts and percentages that one slip could have turned into these: two digits swapped, or one more or less counted.
 *
 * @example
 * slipsOf(12, '5.1').length // => 4
 */
export function slipsOf(n: number, printed: string): { n: number; printed: string }[] {
  const counts = [n - 1, n + 1, ...digitSwaps(String(n)).map(Number)].filter((each) => each > 0)
  return [
    ...digitSwaps(printed).map((each) => ({ n, printed: each })),
    ...counts.map((each) => ({ n: each, printed })),
  ]
}
