/** What becomes of a pair. `link`: two reports of what looks like one study, both kept. */
export type Outcome = 'same' | 'ask' | 'link' | 'different'

/** How one report stands to the other. */
export type LinkKind =
  | 'preprint'
  | 'conference'
  | 'erratum'
  | 'retraction'
  | 'comment'
  | 'reply'
  | 'protocol'
  | 'update'
  | 'companion'

/** A decision with its reason in words. */
export interface Verdict {
  outcome: Outcome
  reason: string
  /** Whether a field speaks against one work: such a pair never comes together through a third record. */
  clash: boolean
  link?: LinkKind
}

/** One work: merge. */
export function same(reason: string): Verdict {
  return { outcome: 'same', reason, clash: false }
}

/** Perhaps one work: a person decides. */
export function ask(reason: string): Verdict {
  return { outcome: 'ask', reason, clash: false }
}

/** Perhaps one work, but a field speaks against it: a person decides, and no third record decides instead. */
export function askDespite(reason: string): Verdict {
  return { outcome: 'ask', reason, clash: true }
}

/** Two works. */
export function apart(reason: string): Verdict {
  return { outcome: 'different', reason, clash: true }
}

/** Two reports of what looks like one study. */
export function linked(link: LinkKind, reason: string): Verdict {
  return { outcome: 'link', reason, clash: true, link }
}
