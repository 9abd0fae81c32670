import type { BibRecord } from '../../record/record.js'

/**
 * What a record reports on top of its title, where that must keep it apart from another with the same title.
 * `article` stands for everything that shows no sign of another kind.
 */
export type ReportKind =
  'article' | 'erratum' | 'retraction' | 'comment' | 'reply' | 'protocol' | 'preprint' | 'conference'

interface KindSign {
  kind: ReportKind
  /** Taken off the title when it is compared with the original's. */
  prefix?: RegExp
  anywhere?: RegExp
}

/** Signs in a title, the first that fits wins. */
const TITLE_SIGNS: readonly KindSign[] = [
  {
    kind: 'erratum',
    prefix:
      /^\W*(?:(?:author|publisher|editorial)s?['’]? )?(?:erratum|errata|corrigend(?:um|a)|correction|addendum)\b(?:\s*(?:to|for|on|in|of|note|notice))?\s*[:.\-–—]*\s*/i,
  },
  {
    kind: 'erratum',
    anywhere: /\s*\((?:vol|volume)\.? \d+,? (?:pg|p|pp|page|art|issue|no)\b[^()]*\)\W*$/i,
  },
  { kind: 'erratum', anywhere: /\s*\([^()]+\((?:19|20)\d\d\) \w+:?(?: \([^()]*\))+[^()]*\)\W*$/ },
  {
    kind: 'retraction',
    prefix:
      /^\W*(?:retraction|withdrawal|expression of concern|notice of (?:retraction|withdrawal))\b(?:\s*(?:to|for|of|note|notice))*\s*[:.\-–—]+\s*/i,
  },
  {
    kind: 'reply',
    prefix:
      /^\W*(?:authors?['’]?s?['’]? )?(?:in )?(?:reply|response|rejoinder)(?:\s*(?:to|from))?\s*[:.\-–—]*\s*(?=\W*\w)/i,
  },
  {
    kind: 'reply',
    anywhere: /[:.,\-–—]\s*(?:the )?(?:authors?['’]?s?['’]? )?(?:reply|response|rejoinder)\W*$/i,
  },
  {
    kind: 'comment',
    prefix: /^\W*(?:(?:invited |editorial )?comment(?:ary|s)?(?:\s*(?:on|to))\s*[:.\-–—]*|re\s*:)\s*/i,
  },
  { kind: 'comment', anywhere: /[:.\-–—]\s*(?:invited |editorial )?comment(?:ary)?\W*$/i },
  {
    kind: 'protocol',
    anywhere:
      /\b(?:study|trial|review) protocol\b|[:.]\s*(?:an? )?protocol\b|\bprotocol for an? (?:\w+ )*(?:trial|study|review)\b/i,
  },
]

/** So much of a title is read. */
const LONGEST_TITLE = 4000

const PREPRINT_DOI =
  /^10\.(?:1101\/(?:19|20)\d\d|1101\/\d{6}|21203\/rs|31234|31219|31235|31222|48550\/arxiv|2139\/ssrn|20944\/preprints|36227|26434\/chemrxiv|22541\/au|12688\/f1000research\.[0-9.]+v\d)/i

const PREPRINT_HOUSE =
  /\b(?:(?:bio|med|chem|psy|soc|eng|ed|ag|eco|law|meta)?a?rxiv|ssrn|research ?square|preprints?(?:\.org)?|osf preprints|techrxiv|authorea)\b/i

const MEETING = /\b(?:conference|symposium|workshop|congress|annual meeting|minitrack|colloquium)\b/i

/**
 * The kind of report that a record's own fields show.
 *
 * @example
 * kindOf({ id: '1', title: 'Erratum to: Effects of X', authors: [] }) // => 'erratum'
 */
export function kindOf(record: BibRecord): ReportKind {
  const type = (record.type ?? '').toLowerCase()
  if (/erratum|correction/.test(type)) return 'erratum'
  if (/retraction (?:notice|note)|^retraction$/.test(type)) return 'retraction'
  const title = record.title.slice(0, LONGEST_TITLE)
  for (const { kind, prefix, anywhere } of TITLE_SIGNS)
    if ((prefix ?? anywhere)?.test(title) === true) return kind
  if (isPreprint(record, type)) return 'preprint'
  if (/conference|proceedings|meeting/.test(type) || MEETING.test(record.journal ?? '')) return 'conference'
  return 'article'
}

function isPreprint(record: BibRecord, type: string): boolean {
  return (
    /preprint|posted-content/.test(type) ||
    PREPRINT_DOI.test(record.doi ?? '') ||
    PREPRINT_HOUSE.test(record.journal ?? '')
  )
}

/**
 * A title without the words that make it an erratum, a comment or a reply: the original's title, if anything is left.
 *
 * @example
 * titleOfOriginal('Erratum to: Effects of X') // => 'Effects of X'
 */
export function titleOfOriginal(text: string): string {
  const title = text.slice(0, LONGEST_TITLE)
  for (const { prefix, anywhere } of TITLE_SIGNS) {
    const sign = prefix ?? anywhere
    if (sign?.test(title) === true) return title.replace(sign, '')
  }
  return title
}
