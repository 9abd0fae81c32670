import type { Category } from '../../record/variable.js'
import type { Pattern } from './pattern.js'

/** Patterns that speak for a topic, or against it; one hit of any of them is a hit of the rule. */
export interface Rule {
  /** Unique in the codebook: as written, else the topic's key, `+` or `-`, and a number counted from 1. */
  id: string
  patterns: readonly Pattern[]
  /** How much one hit says, above 0 and at most 1; two rules of 0.5 together give 0.75. Unused for exclusions. */
  weight: number
  /** What an exclusion cancels: hits it overlaps, hits in its sentence, or the topic in the whole text. */
  scope: 'overlap' | 'sentence' | 'text'
  /** Whether a negation before it cancels it. */
  negatable: boolean
}

/** A text for which a codebook says what it gives; {@link checkExamples} tries it. */
export interface WorkedExample {
  text: string
  tagged: boolean
}

/** A sub-topic with the rules that find it. */
export interface CodebookTopic extends Category {
  context: string
  definition: string
  /** Where hits of two topics overlap, those of the lower priority fall; equal ones stand together. */
  priority: number
  include: readonly Rule[]
  exclude: readonly Rule[]
  examples: readonly WorkedExample[]
}

/** Words that deny what follows them. */
export interface Negation {
  cues: readonly Pattern[]
  /** Phrases that hold a cue and deny nothing: `not only`. */
  except: readonly Pattern[]
  /** Words at which a denial ends, such as `but`. */
  breaks: readonly Pattern[]
  /** How many words may stand between cue and hit, within the same clause. */
  scope: number
}

/** A codebook ready for tagging. */
export interface Codebook {
  /** The language its patterns are in; only `en` is checked against the texts. */
  language: string
  /** A topic is given from this score on. */
  threshold: number
  negation: Negation
  contexts: readonly Category[]
  topics: readonly CodebookTopic[]
}
