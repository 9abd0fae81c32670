import fc from 'fast-check'

/** Settings of every property test here: the same cases on every run. */
export const fixed = { seed: 20230713, numRuns: 200 }

/** A 2x2 table of counts from 0 to `most`. */
export function twoByTwo(most: number): fc.Arbitrary<[[number, number], [number, number]]> {
  const row = fc.tuple(fc.nat(most), fc.nat(most))
  return fc.tuple(row, row)
}

/** A table of 2 to `side` rows and columns of counts from 0 to `most`, not all of them 0. */
export function anyTable(side: number, most: number): fc.Arbitrary<number[][]> {
  return fc
    .tuple(fc.integer({ min: 2, max: side }), fc.integer({ min: 2, max: side }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .filter((table) => table.some((row) => row.some((cell) => cell > 0)))
}

export function transpose(table: readonly (readonly number[])[]): number[][] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0))
}
