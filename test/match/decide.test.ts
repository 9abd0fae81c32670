import { decide } from '../../src/match/decide.js'
import { alike, type Changes, decideRows, type Fields, pairOf, place, range, type Row } from './alike.js'

const [left, right] = pairOf('Effects of digital badges on learning in small schools')

/** The verdict in a line; `!` where no third record may bring the two together. */
function says(fields: Fields, a: Changes = {}, b: Changes = {}): string {
  const { outcome, link, clash, reason } = decide(
    { ...left, ...a },
    { ...right, ...b },
    { ...alike, ...fields },
  )
  return `${outcome}${link === undefined ? '' : ` as ${link}`}${clash ? '!' : ''}: ${reason}`
}

const decides = (title: string, rows: readonly Row[]) => decideRows(title, rows, says)

const MISSING = 'different: a title is missing'
decides('a title that is missing', [
  [{ title: 'unknown' }, MISSING],
  [{ title: 'unknown', doi: 'same' }, 'ask: one DOI, but a title is missing'],
  [{ title: 'unknown', ...place }, 'ask: one place in print, but a title is missing'],
  [{ title: 'unknown', ...place, authors: 'compatible' }, 'ask: one place in print, but a title is missing'],
  [{ title: 'unknown', ...place, journal: 'close' }, MISSING],
  [{ title: 'unknown', ...place, authors: 'partly' }, MISSING],
  [{ title: 'unknown', ...place, year: 'near' }, MISSING],
  [{ title: 'unknown', ...place, volume: 'different' }, MISSING],
  [{ title: 'unknown', ...place, pages: 'close' }, MISSING],
  // Pages that no other article has stand for the volume in one journal.
  [{ title: 'unknown', ...range, volume: 'unknown' }, 'ask: one place in print, but a title is missing'],
  [{ title: 'unknown', ...place, volume: 'unknown' }, MISSING],
  [{ title: 'unknown' }, 'same: the same in every field', {}, { record: left.record }],
])

const NUMBER = 'a number in the titles differs'
const WORD = 'a word in the titles says the contrary'
decides('titles that contradict each other', [
  [{ title: 'numbers' }, `different!: ${NUMBER}`],
  [{ title: 'opposites' }, `different!: ${WORD}`],
  [{ title: 'numbers', doi: 'same' }, `ask!: one DOI, but ${NUMBER}`],
  [{ title: 'opposites', doi: 'same', pages: 'same' }, `ask!: one DOI, but ${WORD}`],
  [{ title: 'numbers', doi: 'same', pages: 'different' }, `different!: ${NUMBER}`],
  [{ title: 'numbers', doi: 'different' }, `different!: ${NUMBER}`],
  [{ title: 'numbers', ...place }, `ask!: one place in print, but ${NUMBER}`],
  [{ title: 'opposites', ...place }, `ask!: one place in print, but ${WORD}`],
  [{ title: 'opposites', ...place, year: 'near' }, `different!: ${WORD}`],
])

const APART = 'different!: titles without resemblance'
const TRANSLATED = 'same: one place in print, page for page, and authors; titles in two languages'
const LANGUAGES = 'ask: one place in print, but titles in two languages'
decides('titles without resemblance', [
  [{ title: 'different' }, APART],
  [{ title: 'different', doi: 'same' }, 'ask!: one DOI and authors, but titles without resemblance'],
  [{ title: 'different', doi: 'same', authors: 'partly' }, APART],
  [{ title: 'different', doi: 'same', pages: 'different' }, APART],
  [{ title: 'different', doi: 'different' }, APART],
  [{ title: 'different', ...range }, APART],
  [{ title: 'different', ...range }, TRANSLATED, { translated: true }],
  [{ title: 'different', ...range }, TRANSLATED, {}, { translated: true }],
  [{ title: 'different', ...range }, TRANSLATED, { otherTitles: ['insignias'] }],
  [{ title: 'different', ...range }, TRANSLATED, {}, { otherTitles: ['insignias'] }],
  [{ title: 'different', ...range }, TRANSLATED, { otherTitles: ['x'] }, { otherTitles: ['y'] }],
  [{ title: 'different', ...range, authors: 'compatible' }, LANGUAGES, { translated: true }],
  [{ title: 'different', ...range, journal: 'close' }, LANGUAGES, { translated: true }],
  [
    { title: 'different', ...range },
    LANGUAGES,
    { translated: true, authors: { ...left.authors, families: ['arlow'] } },
  ],
  [{ title: 'different', ...place }, APART, { translated: true }],
  [{ title: 'different', ...range, year: 'near' }, APART, { translated: true }],
  [{ title: 'different', ...range, authors: 'partly' }, APART, { translated: true }],
  [{ title: 'different', ...range, volume: 'different' }, APART, { translated: true }],
])

decides('another kind of report', [
  [{}, 'link as erratum!: one title, one is an erratum', { kind: 'erratum' }],
  [{}, 'link as erratum!: one title, one is an erratum', {}, { kind: 'erratum' }],
  [{}, 'link as reply!: one title, one is a reply', { kind: 'reply' }],
  [{}, 'link as retraction!: one title, one is a retraction', { kind: 'retraction' }],
  [{ title: 'nearly' }, 'link as comment!: one title, one is a comment', { kind: 'comment' }],
  [{ title: 'extended' }, 'link as protocol!: one title, one is a protocol', { kind: 'protocol' }],
  [{ title: 'similar' }, 'different!: one is a protocol', { kind: 'protocol' }],
  [{ title: 'similar' }, 'different!: one is an erratum', { kind: 'erratum' }],
  [
    {},
    'same: one long title, authors and year, nothing against it',
    { kind: 'erratum' },
    { kind: 'erratum' },
  ],
  // One DOI makes it a sign that only one database has, unless the pages differ.
  [{ doi: 'same' }, 'same: one DOI and title', { kind: 'erratum' }],
  [
    { doi: 'same', pages: 'different' },
    'link as erratum!: one title, one is an erratum',
    { kind: 'erratum' },
  ],
  [{ doi: 'different' }, 'link as erratum!: one title, one is an erratum', { kind: 'erratum' }],
  [{ doi: 'same', title: 'similar' }, 'different!: one is an erratum', { kind: 'erratum' }],
  // A protocol is one too where the place in print agrees; an erratum is none.
  [{ ...place }, 'same: one title and authors, one place in print', { kind: 'protocol' }],
  [{ ...place }, 'link as erratum!: one title, one is an erratum', { kind: 'erratum' }],
  [{ ...place, title: 'similar' }, 'different!: one is a protocol', { kind: 'protocol' }],
  // Others write of an article; its preprint and protocol are by the same.
  [{ authors: 'different' }, 'link as comment!: one title, one is a comment', { kind: 'comment' }],
  [{ authors: 'different' }, 'different!: one is a preprint', { kind: 'preprint' }],
  [{ authors: 'different' }, 'different!: one is a protocol', { kind: 'protocol' }],
  [{ authors: 'partly' }, 'link as preprint!: one title, one is a preprint', { kind: 'preprint' }],
  [{}, 'different!: one is an erratum', { kind: 'erratum', generic: true }],
  [{}, 'different!: one is an erratum', { kind: 'erratum' }, { generic: true }],
])

const MANY = 'one DOI, but titles that differ in many words'
decides('one DOI', [
  [{ doi: 'same' }, 'same: one DOI and title'],
  [{ doi: 'same', title: 'similar' }, 'same: one DOI and title'],
  [{ doi: 'same', title: 'related' }, `ask: ${MANY}`],
  [{ doi: 'same', title: 'related', authors: 'partly' }, `different!: ${MANY}`],
  [{ doi: 'same', title: 'related', pages: 'different' }, `different!: ${MANY}`],
  [{ doi: 'same', authors: 'different' }, 'ask: one DOI and title, but other authors'],
  [{ doi: 'same', authors: 'different', ...place }, 'same: one DOI and title'],
  [{ doi: 'same', authors: 'different', abstract: 'same' }, 'same: one DOI and title'],
  [{ doi: 'same', authors: 'partly' }, 'same: one DOI and title'],
  [{ doi: 'same', pages: 'different' }, 'same: one DOI and title'],
  [
    { doi: 'same', pages: 'different', authors: 'compatible' },
    'ask: one DOI and title, but other pages and authors',
  ],
  [{ doi: 'same', authors: 'compatible' }, 'same: one DOI and title'],
  [{ doi: 'same', year: 'different' }, 'ask: one DOI and title, but years apart'],
  [{ doi: 'same', year: 'different', ...place }, 'same: one DOI and title'],
  [{ doi: 'same', year: 'near' }, 'same: one DOI and title'],
])

const RELATED = 'different!: titles differ in many words'
const RESEMBLE = 'ask: one place in print, page for page, but titles only resemble each other'
decides('titles that share half of their words', [
  [{ title: 'related' }, RELATED],
  [{ title: 'related', ...range, authors: 'unknown' }, RESEMBLE],
  [{ title: 'related', ...place, authors: 'unknown' }, RELATED],
  [{ title: 'related', ...range, authors: 'unknown', year: 'near' }, RELATED],
  [{ title: 'related', ...range, authors: 'unknown', volume: 'different' }, RELATED],
  [{ title: 'related', ...range, authors: 'partly' }, RELATED],
  [{ title: 'related', ...place }, RELATED],
  [{ title: 'related', ...range }, 'same: one place in print, page for page, and authors; titles resemble'],
  [
    { title: 'related', ...range, journal: 'different' },
    'ask: one place in print, page for page, and authors, but titles and journals only resemble each other',
  ],
])

const OTHERS = 'different!: other authors'
const OTHERWISE =
  'same: one title, abstract and place in print, page for page; the authors are named otherwise'
const BUT_OTHERS = 'ask: one title and place in print, but other authors'
decides('other authors', [
  [{ authors: 'different' }, OTHERS],
  [{ authors: 'different', ...range, abstract: 'same' }, OTHERWISE],
  [{ authors: 'different', ...range, abstract: 'same', title: 'nearly' }, OTHERWISE],
  [{ authors: 'different', ...range, abstract: 'unclear' }, BUT_OTHERS],
  [{ authors: 'different', ...place, abstract: 'same' }, BUT_OTHERS],
  [{ authors: 'different', ...range, abstract: 'same', title: 'similar' }, OTHERS],
  [{ authors: 'different', ...range, abstract: 'same', volume: 'different' }, OTHERS],
  [{ authors: 'different', ...place, journal: 'close' }, OTHERS],
  [{ authors: 'different', ...place, title: 'similar' }, OTHERS],
  [{ authors: 'different', ...place, pages: 'close' }, OTHERS],
])

const cochrane: Changes = { pages: { start: 'cd000021', end: '', more: [] } }
const update = (cause: string) =>
  `link as update!: one title and authors, but ${cause}, as the versions of a review`
decides('versions of a Cochrane review', [
  [{ pages: 'same', year: 'near' }, update('years apart'), cochrane],
  [{ pages: 'same', issue: 'different' }, update('issues apart'), cochrane],
  [{ pages: 'same', year: 'unknown', issue: 'different' }, update('years apart'), cochrane],
  [{ pages: 'same' }, 'same: one title and authors, one place in print', cochrane],
  [
    { pages: 'different', year: 'near', volume: 'same' },
    'ask: one title, authors and volume, but other pages',
    cochrane,
  ],
  [{ pages: 'same', year: 'near' }, 'same: one title and authors, one place in print'],
])

const but = (cause: string) => `one title and authors, but ${cause}`
decides('two DOIs', [
  [{ doi: 'different' }, `link as companion!: ${but('two DOIs')}`],
  [{ doi: 'different', journal: 'same' }, `link as update!: ${but('two DOIs')}`],
  [{ doi: 'different', title: 'similar' }, 'different!: two DOIs'],
  [{ doi: 'different', authors: 'partly' }, 'different!: two DOIs'],
  [{ doi: 'different' }, 'different!: two DOIs', { generic: true }],
  [{ doi: 'different', ...place }, 'same: one title and authors, one place in print'],
  [{ doi: 'different', ...place, journal: 'unknown' }, 'same: one title and authors, one place in print'],
  [{ doi: 'different', ...place, title: 'similar' }, 'different!: two DOIs'],
  [{ doi: 'different', ...place, journal: 'different' }, `link as companion!: ${but('two DOIs')}`],
  [{ doi: 'different', ...place, year: 'different' }, `link as update!: ${but('two DOIs')}`],
  [{ doi: 'different', ...place, pages: 'close' }, `link as update!: ${but('two DOIs')}`],
])

decides('another year, journal, volume or page', [
  [{ year: 'different' }, `ask!: ${but('years apart')}`],
  [{ year: 'different', authors: 'compatible' }, `ask!: ${but('years apart')}`],
  [{ year: 'different', pages: 'different' }, `link as companion!: ${but('years apart')}`],
  [{ year: 'different', volume: 'different', journal: 'same' }, `link as update!: ${but('years apart')}`],
  [{ year: 'different', ...range }, 'same: one title and authors, one place in print'],
  [{ year: 'different', ...place }, `ask!: ${but('years apart')}`],
  [{ year: 'different', ...range, journal: 'close' }, `ask!: ${but('years apart')}`],
  [{ year: 'different', ...range, volume: 'different' }, `link as update!: ${but('years apart')}`],
  [{ journal: 'different' }, `link as companion!: ${but('another journal or book')}`],
  [{ journal: 'different', title: 'extended' }, 'different!: another journal or book'],
  [
    { journal: 'different' },
    `link as conference!: ${but('another journal or book')}`,
    { kind: 'conference' },
  ],
  [
    { journal: 'different' },
    `link as conference!: ${but('another journal or book')}`,
    {},
    { kind: 'conference' },
  ],
  [{ journal: 'different' }, `link as conference!: ${but('another journal or book')}`, { supplement: true }],
  [
    { journal: 'different' },
    `link as companion!: ${but('another journal or book')}`,
    { supplement: true },
    { supplement: true },
  ],
  [{ ...range, journal: 'different' }, 'same: one title and authors, one place in print'],
  [{ ...place, journal: 'different' }, 'same: one title and authors, one place in print'],
  [{ ...range, journal: 'different', year: 'near' }, 'same: one title and authors, one place in print'],
  [{ ...place, journal: 'different', year: 'near' }, `link as companion!: ${but('another journal or book')}`],
  [
    { ...range, journal: 'different', volume: 'different' },
    `link as companion!: ${but('another journal or book')}`,
  ],
  [{ pages: 'different' }, `link as companion!: ${but('other pages')}`],
  [{ pages: 'different', volume: 'different', journal: 'same' }, `link as update!: ${but('other pages')}`],
  [{ pages: 'different', volume: 'same' }, 'ask: one title, authors and volume, but other pages'],
  [{ volume: 'different' }, `link as companion!: ${but('another volume')}`],
  [{ volume: 'different', title: 'similar' }, 'different!: another volume'],
  [{ volume: 'different', range: true, pages: 'same' }, 'ask: one title and authors, but another volume'],
  [
    { volume: 'different', pages: 'same', journal: 'same' },
    'same: one title, authors, journal and pages; the volume differs',
  ],
  [{ volume: 'different', pages: 'same', journal: 'close' }, `link as companion!: ${but('another volume')}`],
  [
    { volume: 'different', pages: 'same', journal: 'same', year: 'near' },
    `link as update!: ${but('another volume')}`,
  ],
  [{ volume: 'different', pages: 'close', journal: 'same' }, `link as update!: ${but('another volume')}`],
])
