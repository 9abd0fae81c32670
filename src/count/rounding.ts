/**
 * How a percentage is rounded:
 * `half-up` (0.5 goes away from zero), `half-even` (0.5 goes to the even neighbour), `truncate` (the rest is dropped) or
 * `largest-remainder` (Hamilton's method: all are truncated, then the largest remainders get one more until the whole adds up).
 */
export type RoundingRule = 'half-up' | 'half-even' | 'truncate' | 'largest-remainder'
