/** How a published number stands to the recomputed one. */
export type Verdict = 'agrees' | 'agrees after rounding' | 'disagrees' | 'impossible' | 'not recomputed'

/** A published number judged. */
export interface Judged {
  /** What the article-level data give, as text; null where they give nothing. */
  recomputed: string | null
  verdict: Verdict
  /** The arithmetic, and why the two differ. */
  because: string
  /** The ids of the articles behind the recomputed number. */
  articles: readonly string[]
}

/** A published number that the data do not count, and why. */
export function notRecomputed(because: string): Judged {
  return { recomputed: null, verdict: 'not recomputed', because, articles: [] }
}
