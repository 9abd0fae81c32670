import { foldText } from '../base/text.js'
import type { Draft } from './map/map-record.js'

/** The ids given so far, each with how often it was asked for: one map for all files of one set of records. */
export type TakenIds = Map<string, number>

/**
 * The id of a record: the first author's family name, the year and eight digits of a hash of what identifies the work,
 * such as `devedzic2015-1f0c3a9b`. It depends on the record alone and not on its place or file, so that reading again,
 * or with more files beside it, gives the same id; of records that are alike in all of this the second gets `-2`.
 * Adds the id to those taken.
 */
export function nextId(draft: Draft, taken: TakenIds): string {
  const family = (draft.authors[0] ?? draft.title).split(',', 1)[0]!
  const folded = /^[A-Za-z]+$/.test(family) ? family.toLowerCase() : foldedName(family)
  const { title, year, volume, pages, doi } = draft
  const identity = `${title}\n${volume}\n${pages}\n${doi}`
  return freeId(`${folded.slice(0, 20) || 'record'}${year ?? ''}-${fingerprint(identity)}`, taken)
}

function foldedName(family: string): string {
  // eslint-disable-next-line no-control-regex
  const folded = /^[\u0000-\u007f]*$/.test(family) ? family.toLowerCase() : foldText(family)
  return folded.replace(/[^a-z0-9]+/g, '')
}

/** Eight hexadecimal digits of a text, by FNV-1a: it only tells works of one author and year apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hex[hash >>> 24]! + hex[(hash >>> 16) & 255]! + hex[(hash >>> 8) & 255]! + hex[hash & 255]!
}

/** Each byte in hexadecimal: a large number is turned into text far more slowly. */
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The text itself, or with `-2`, `-3` … where it is taken. Adds it to those taken. */
export function freeId(base: string, taken: TakenIds): string {
  const before = taken.get(base)
  if (before === undefined) {
    taken.set(base, 1)
    return base
  }
  let n = before + 1
  while (taken.has(`${base}-${n}`)) n++
  taken.set(base, n)
  taken.set(`${base}-${n}`, 1)
  return `${base}-${n}`
}
