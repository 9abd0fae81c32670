/** A table or text whose numbers are tokens, with the arithmetic that holds between them. */
export interface Draft {
  shape: string
  extension: 'md' | 'csv'
  /** Numbers stand as `⟦id⟧`. */
  text: string
  values: Map<string, Value>
  constraints: Constraint[]
}

export interface Value {
  value: number
  decimals: number
  /** What kinds of slip befall it. */
  role: 'count' | 'percent' | 'base' | 'total' | 'restated' | 'flow' | 'cumulative'
  print: (value: number) => string
}

/** What the text itself claims: only slips that break one of these can be found by arithmetic. */
export type Constraint =
  | { kind: 'share'; n: string; of: string; percent: string }
  | { kind: 'sum'; parts: string[]; total: string }
  | { kind: 'whole'; parts: string[] }
  | { kind: 'same'; a: string; b: string }
  | { kind: 'possible'; percent: string; of: string }
  | { kind: 'difference'; from: string; less: string[]; gives: string }
  | { kind: 'balance'; left: string[]; right: string[] }

/** Random numbers from a seed (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.int(0, items.length - 1)] as Item
  }

  some<Item>(items: readonly Item[], n: number): Item[] {
    const rest = [...items]
    return Array.from(
      { length: Math.min(n, rest.length) },
      () => rest.splice(this.int(0, rest.length - 1), 1)[0] as Item,
    )
  }

  /** Whole numbers that add up to `total`, none below 1 where possible. */
  split(total: number, parts: number): number[] {
    const weights = Array.from({ length: parts }, () => 0.15 + this.next())
    const sum = weights.reduce((a, b) => a + b, 0)
    const counts = weights.map((weight) => Math.max(1, Math.floor((weight / sum) * total)))
    counts[0] = (counts[0] ?? 0) + total - counts.reduce((a, b) => a + b, 0)
    return counts
  }
}

/** A draft in the making. */
export class Desk {
  readonly values = new Map<string, Value>()
  readonly constraints: Constraint[] = []

  constructor(
    readonly dice: Dice,
    readonly comma = false,
    readonly thousands = '',
  ) {}

  put(value: number, role: Value['role'], decimals = 0): string {
    const id = `v${this.values.size}`
    this.values.set(id, { value, decimals, role, print: (each) => this.print(each, decimals) })
    return id
  }

  private print(value: number, decimals: number): string {
    const [whole = '', rest] = value.toFixed(decimals).split('.')
    const grouped = this.thousands ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, this.thousands) : whole
    return rest === undefined ? grouped : `${grouped}${this.comma ? ',' : '.'}${rest}`
  }

  count(n: number): string {
    return this.put(n, 'count')
  }

  /** The percentage of n out of a base, rounded half up, with the constraint. */
  percent(n: string, of: string, decimals: number): string {
    const [a, b] = [this.at(n), this.at(of)]
    const scale = 10 ** decimals
    const id = this.put(Math.floor((100 * scale * a) / b + 0.5 + 1e-9) / scale, 'percent', decimals)
    this.constraints.push({ kind: 'share', n, of, percent: id })
    return id
  }

  /** A percentage whose count is not printed. */
  bare(n: number, of: string, decimals: number): string {
    const scale = 10 ** decimals
    const id = this.put(Math.floor((100 * scale * n) / this.at(of) + 0.5 + 1e-9) / scale, 'percent', decimals)
    this.constraints.push({ kind: 'possible', percent: id, of })
    return id
  }

  at(id: string): number {
    return this.values.get(id)?.value ?? NaN
  }

  draft(shape: string, text: string, extension: Draft['extension'] = 'md'): Draft {
    return { shape, extension, text, values: this.values, constraints: this.constraints }
  }
}

/** The text with its numbers. */
export function printDraft(draft: Draft): string {
  return draft.text.replace(/⟦(v\d+)⟧/g, (_, id: string) => {
    const value = draft.values.get(id)
    return value ? value.print(value.value) : ''
  })
}

/** Whether a claim of the text is broken. */
export function isBroken(draft: Draft, constraint: Constraint): boolean {
  const at = (id: string) => draft.values.get(id)?.value ?? NaN
  const decimals = (id: string) => draft.values.get(id)?.decimals ?? 0
  const near = (n: number, of: number, percent: string) => {
    const scaled = (100 * 10 ** decimals(percent) * n) / of
    const units = Math.round(at(percent) * 10 ** decimals(percent))
    return units === Math.floor(scaled + 1e-9) || units === Math.ceil(scaled - 1e-9)
  }
  switch (constraint.kind) {
    case 'share':
      return !near(at(constraint.n), at(constraint.of), constraint.percent)
    case 'sum':
      return constraint.parts.reduce((sum, id) => sum + at(id), 0) !== at(constraint.total)
    case 'whole': {
      const sum = constraint.parts.reduce((total, id) => total + at(id), 0)
      const slack = constraint.parts.reduce((total, id) => total + 10 ** -decimals(id), 0)
      return Math.abs(sum - 100) > slack + 1e-9
    }
    case 'same':
      return at(constraint.a) !== at(constraint.b)
    case 'possible': {
      const of = at(constraint.of)
      const middle = Math.round((at(constraint.percent) * of) / 100)
      return ![middle - 1, middle, middle + 1].some(
        (n) => n >= 0 && n <= of && near(n, of, constraint.percent),
      )
    }
    case 'balance': {
      const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + at(id), 0)
      return sum(constraint.left) !== sum(constraint.right)
    }
    case 'difference':
      return (
        at(constraint.from) - constraint.less.reduce((sum, id) => sum + at(id), 0) !== at(constraint.gives)
      )
  }
}
