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
