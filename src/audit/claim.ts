/** Where a number is printed. */
export interface ClaimPlace {
  /** `Table 3`, `section 4.6`, `Figure 1`, `abstract`. */
  in: string
  row?: string
  column?: string
  /** The words around it, as printed. */
  quote?: string
}

/** The recomputed quantity that a claim is held against. */
export interface ClaimTarget {
  /** The id of a distribution, such as `year.search`, or `flow`. */
  distribution: string
  /** The row's key; without one, the total of all rows. */
  key?: string
}

interface ClaimCommon {
  /** Unique within the file. */
  id: string
  /** As printed, such as `1,395` or `12.50`: digits and decimals are read from it. */
  printed: string
  /** What is measured: `articles`, `records`, `percent`, `sub-topics`. */
  unit: string
  where: ClaimPlace
  /** What it counts, in words. */
  counts: string
  /** What recomputation to compare it with; without one it is checked against arithmetic only. */
  target?: ClaimTarget
  /** Anything a reader should know. */
  note?: string
}

/** A number of things, or the total of a column. */
export interface CountClaim extends ClaimCommon {
  kind: 'count' | 'total'
}

/** A percentage; `part` and `of` are numbers or ids of claims, where the paper gives them. */
export interface ShareClaim extends ClaimCommon {
  kind: 'share'
  part?: number | string
  of?: number | string
}

/** A list of items whose stated length is `printed`. */
export interface ListClaim extends ClaimCommon {
  kind: 'list'
  items: readonly string[]
}

/** A mean of whole numbers over `n` cases (a number or the id of a claim). */
export interface MeanClaim extends ClaimCommon {
  kind: 'mean'
  n?: number | string
}

/** A range `from`-`to`; `printed` is the text of it. */
export interface RangeClaim extends ClaimCommon {
  kind: 'range'
  from: number
  to: number
}

/** A p value with the statistic it was computed from. */
export interface PValueClaim extends ClaimCommon {
  kind: 'p-value'
  test: { statistic: 'z' | 't' | 'chi2' | 'F' | 'r'; value: number; df?: readonly number[] }
}

/** A published number. */
export type Claim = CountClaim | ShareClaim | ListClaim | MeanClaim | RangeClaim | PValueClaim

/** How claims hang together: each is checked by arithmetic on the printed numbers alone. */
export type Relation =
  /** The parts add up to the total. */
  | { id: string; kind: 'sum'; parts: readonly string[]; total: string; note?: string }
  /** Percentages that add up to 100 within rounding. */
  | { id: string; kind: 'percentages'; parts: readonly string[]; note?: string }
  /** The same quantity, printed in several places. */
  | { id: string; kind: 'same'; claims: readonly string[]; note?: string }
  /** `from` less every one of `less` gives `gives`: the arithmetic of a flow. */
  | { id: string; kind: 'difference'; from: string; less: readonly string[]; gives: string; note?: string }
  /** `part` counts a subset of what `whole` counts. */
  | { id: string; kind: 'subset'; part: string; whole: string; note?: string }

/** A file of claims. */
export interface Claims {
  title: string
  claims: readonly Claim[]
  relations: readonly Relation[]
}
