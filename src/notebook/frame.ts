/**
 * A danfojs DataFrame by the methods that analyses of reviews use; the object itself is danfojs's own and has all of them. These types are
 * apart because the kernel can name no type of a package that it finds only through this one, and checks danfojs's own slowly. The order of
 * methods and their meaning are those of pandas; see the documentation of danfojs.
 */
export interface Frame {
  readonly columns: string[]
  readonly index: (string | number)[]
  /** Rows, then columns. */
  readonly shape: number[]
  readonly values: unknown[]
  readonly ctypes: FrameColumn
  readonly T: Frame
  head(rows?: number): Frame
  column(name: string): FrameColumn
  at(row: string | number, column: string): string | number | boolean | undefined
  iat(row: number, column: number): string | number | boolean | undefined
  loc(where: { rows?: (string | number | boolean)[] | FrameColumn; columns?: string[] }): Frame
  iloc(where: { rows?: (string | number | boolean)[] | FrameColumn; columns?: (string | number)[] }): Frame
  query(condition: FrameColumn | boolean[]): Frame
  selectDtypes(types: string[]): Frame
  groupby(columns: string[]): FrameGroups
  describe(): Frame
  isNa(): Frame
  nUnique(axis?: 0 | 1): FrameColumn
  copy(): Frame
  toString(): string
}

/** One column of a frame. */
export interface FrameColumn {
  readonly values: unknown[]
  readonly index: (string | number)[]
  head(rows?: number): FrameColumn
  mean(): number
  median(): number
  min(): number
  max(): number
  sum(): number
  std(): number
  var(): number
  count(): number
  nUnique(): number
  unique(): FrameColumn
  valueCounts(): FrameColumn
  describe(): FrameColumn
  isNa(): FrameColumn
  eq(other: number | number[]): FrameColumn
  ne(other: number | number[]): FrameColumn
  lt(other: number | number[]): FrameColumn
  le(other: number | number[]): FrameColumn
  gt(other: number | number[]): FrameColumn
  ge(other: number | number[]): FrameColumn
  and(other: FrameColumn): FrameColumn
  or(other: FrameColumn): FrameColumn
  iat(row: number): string | number | boolean | undefined
  toString(): string
}

/** The rows of a frame in groups. */
export interface FrameGroups {
  readonly ngroups: number
  /** Which columns the next method is about. */
  col(columns: string[]): FrameGroups
  count(): Frame
  sum(): Frame
  mean(): Frame
  std(): Frame
  var(): Frame
  min(): Frame
  max(): Frame
  first(): Frame
  last(): Frame
  size(): Frame
  agg(operations: Record<string, string | string[]>): Frame
  getGroup(keys: (string | number)[]): Frame
}
