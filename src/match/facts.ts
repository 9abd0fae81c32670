import type { Evidence } from './compare/evidence.js'
import type { Profile } from './compare/profile.js'

/** A pair with the conclusions that the rules share. */
export interface Facts extends Evidence {
  a: Profile
  b: Profile
  /** One title, spelling and small words apart. */
  oneTitle: boolean
  authorsAgree: boolean
  /** The same place in print: first page and volume; or pages that no other article has, where a volume is missing. */
  onePlace: boolean
  /** The same place in print, page for page, with the same year and authors. */
  fullPlace: boolean
  /** One of the titles is borne by many works. */
  generic: boolean
  /** One stands in a supplement, where meetings print their abstracts, the other does not. */
  supplement: boolean
}

/** A pair with the conclusions that the rules share. */
export function factsOf(a: Profile, b: Profile, evidence: Evidence): Facts {
  const { title, authors, pages, volume, journal, range, year } = evidence
  const authorsAgree = authors === 'same' || authors === 'compatible'
  const onePlace =
    pages === 'same' && (volume === 'same' || (range && volume === 'unknown' && journal === 'same'))
  return {
    ...evidence,
    a,
    b,
    oneTitle: title === 'identical' || title === 'nearly',
    authorsAgree,
    onePlace,
    fullPlace: onePlace && range && authorsAgree && year === 'same',
    generic: a.generic || b.generic,
    supplement: a.supplement !== b.supplement,
  }
}
