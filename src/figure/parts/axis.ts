import type { Spec } from '../figure.js'

/** A count axis from 0 with whole-numbered ticks and room for labels at the ends of its bars. */
export function countAxis(largest: number, title: string): Spec {
  const top = Math.max(1, largest * 1.15)
  return {
    type: 'quantitative',
    title,
    scale: { domain: [0, top], nice: false },
    axis: { values: wholeTicks(top), format: 'd' },
  }
}

/** Ticks at whole numbers from 0 up to `top`, which is 1 at least: two to seven of them, a step of 1, 2 or 5 times a power of ten apart. */
export function wholeTicks(top: number): number[] {
  let step = 1
  for (let place = 1; top / step > 6; place++)
    step = 10 ** Math.floor(place / 3) * ([1, 2, 5][place % 3] ?? 1)
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step)
}

/** A share axis from 0 to 100 per cent. */
export function shareAxis(title: string): Spec {
  return {
    type: 'quantitative',
    title,
    scale: { domain: [0, 100] },
    axis: { values: [0, 20, 40, 60, 80, 100] },
  }
}

/** A text mark just right of a bar's end. */
export function endLabel(field: string): Spec & { encoding: Spec } {
  return { mark: { type: 'text', align: 'left', dx: 4 }, encoding: { text: { field } } }
}

/**
 * Which of many ordered labels are printed, so that no more than `most` are: numbers divisible by 2, 5, 10 …, other labels by their place.
 *
 * @example
 * thinned(['1998', '1999', '2000', '2001', '2002', '2003', '2004', '2005'], 3) // => ['2000', '2005']
 */
export function thinned(keys: readonly string[], most: number): string[] {
  if (keys.length <= most) return [...keys]
  const numbers = keys.every((key) => /^-?\d+$/.test(key))
  for (let power = 1; ; power *= 10)
    for (const step of [2 * power, 5 * power, 10 * power]) {
      const kept = keys.filter((key, place) => (numbers ? Number(key) : place) % step === 0)
      if (kept.length <= Math.max(1, most)) return kept.length > 0 ? kept : keys.slice(0, 1)
    }
}
