import { factsOf } from '../../src/match/facts.js'
import { byPlace } from '../../src/match/place.js'
import { alike, type Changes, decideRows, type Fields, pairOf, place, range, type Row } from './alike.js'

const [left, right] = pairOf('Effects of badges in small schools')

const decides = (title: string, rows: readonly Row[], all: Changes = {}) =>
  decideRows(title, rows, (fields, a, b) => {
    const facts = factsOf({ ...left, ...all, ...a }, { ...right, ...all, ...b }, { ...alike, ...fields })
    const { outcome, clash, reason } = byPlace(facts)
    return `${outcome}${clash ? '!' : ''}: ${reason}`
  })

const EVERY = 'same: the same in every field'
const BEAR = 'a title that many works bear'
const copy: Changes = { record: left.record }
decides(
  'a title that many works bear',
  [
    [{ title: 'extended' }, 'different!: titles that many works bear'],
    [{}, `different!: ${BEAR}`],
    // A copy in every field, if anything tells one such work from another.
    [{}, `different!: ${BEAR}`, {}, copy],
    [{ volume: 'same', issue: 'same' }, EVERY, {}, copy],
    [{ volume: 'same', issue: 'same' }, `different!: ${BEAR}`],
    [{ volume: 'same' }, `different!: ${BEAR}`, {}, copy],
    [{ issue: 'same' }, `different!: ${BEAR}`, {}, copy],
    [{ pages: 'same' }, EVERY, {}, copy],
    [{ doi: 'same' }, EVERY, {}, copy],
    [{ abstract: 'same', authors: 'partly' }, EVERY, {}, copy],
    [{ ...place }, `same: one place in print; ${BEAR}`],
    [{ ...place, authors: 'unknown', year: 'near' }, `same: one place in print; ${BEAR}`],
    [{ ...place, authors: 'partly' }, `different!: ${BEAR}`],
    [{ ...place, year: 'different' }, `different!: ${BEAR}`],
    [{ ...place, journal: 'close' }, `different!: ${BEAR}`],
    [{ ...place, volume: 'different' }, `ask: ${BEAR}; one journal, year and authors`],
    [{ abstract: 'same' }, 'same: one abstract and authors'],
    [{ abstract: 'same', authors: 'partly' }, `different!: ${BEAR}`],
    [{ journal: 'same' }, `ask: ${BEAR}; one journal, year and authors`],
    [{ journal: 'same', authors: 'unknown' }, `different!: ${BEAR}`],
    [{ journal: 'same', year: 'near' }, `different!: ${BEAR}`],
    [{ journal: 'same', pages: 'different' }, `different!: ${BEAR}`],
    [{ journal: 'close' }, `different!: ${BEAR}`],
  ],
  { generic: true },
)

const SPELT = 'same: one title and place in print; some authors are spelt otherwise'
const FEW = 'ask: one title, but few authors in common'
decides('one title and some of the authors', [
  [{ authors: 'partly' }, FEW],
  [{ authors: 'partly', ...range }, SPELT],
  [{ authors: 'partly', ...range, journal: 'close', year: 'near' }, SPELT],
  [{ authors: 'partly', ...place }, SPELT],
  [{ authors: 'partly', ...place, journal: 'close' }, FEW],
  [{ authors: 'partly', ...place, year: 'near' }, FEW],
  [{ authors: 'partly', ...range, volume: 'different' }, FEW],
])

const NAMELESS = 'same: one title and place in print; authors are missing'
const ONE_YEAR = 'ask: one title and year, but authors are missing'
decides('one title without authors', [
  [{ authors: 'unknown' }, ONE_YEAR],
  [{ authors: 'unknown', year: 'near' }, 'different!: authors are missing'],
  [{ authors: 'unknown', year: 'near' }, EVERY, {}, copy],
  [{ authors: 'unknown', ...place, journal: 'unknown', year: 'near' }, NAMELESS],
  [{ authors: 'unknown', ...place, pages: 'unknown' }, NAMELESS],
  [{ authors: 'unknown', ...place, pages: 'different' }, ONE_YEAR],
  [{ authors: 'unknown', ...place, pages: 'unknown', journal: 'close' }, ONE_YEAR],
  [{ authors: 'unknown', ...place, pages: 'unknown', volume: 'unknown' }, ONE_YEAR],
  [{ authors: 'unknown', ...place, pages: 'unknown', year: 'near' }, 'different!: authors are missing'],
])

const PAGES = 'same: one title, authors, journal, year and volume; the pages differ'
const OTHER_PAGES = 'ask: one title, authors and volume, but other pages'
const moved: Fields = { pages: 'different', volume: 'same', journal: 'same' }
const single: Changes = { pages: { start: '5', end: '', more: [] } }
const several: Changes = { pages: { start: '5', end: '9', more: [] } }
decides('one title, authors and volume, but other pages', [
  [moved, PAGES],
  [moved, PAGES, several, several],
  [moved, OTHER_PAGES, single, several],
  [{ ...moved, journal: 'close' }, OTHER_PAGES],
  [{ ...moved, year: 'near' }, OTHER_PAGES],
  [{ ...moved, issue: 'same' }, PAGES],
  [{ ...moved, issue: 'different' }, OTHER_PAGES],
  [{ ...moved, title: 'nearly' }, OTHER_PAGES],
  [{ ...moved, authors: 'compatible' }, OTHER_PAGES],
  [moved, OTHER_PAGES, { supplement: true }],
  // Six words make a long title.
  [moved, PAGES, { title: 'one two three four five six' }],
  [moved, OTHER_PAGES, { title: 'one two three four five' }],
])

const VOLUME = 'same: one title, authors, journal and pages; the volume differs'
const OTHER_VOLUME = 'ask: one title and authors, but another volume'
const shifted: Fields = { pages: 'same', volume: 'different', journal: 'same' }
const five: Changes = { title: 'one two three four five' }
const six: Changes = { title: 'one two three four five six' }
decides('one title and authors, but another volume', [
  [shifted, VOLUME, six],
  [shifted, OTHER_VOLUME, five],
  [{ ...shifted, range: true }, VOLUME, five],
  [{ ...shifted, range: true, year: 'near' }, VOLUME],
  [{ ...shifted, range: true, year: 'different' }, OTHER_VOLUME],
  [{ ...shifted, year: 'near' }, OTHER_VOLUME],
  [{ ...shifted, journal: 'close', range: true }, OTHER_VOLUME],
  [{ ...shifted, pages: 'close', range: true }, OTHER_VOLUME],
])

decides('one title and authors, of which no place in print is known', [
  [{ pages: 'same' }, 'same: one title and authors, one place in print'],
  [{ pages: 'same', volume: 'same' }, 'same: one title and authors, one place in print'],
  [{ abstract: 'different' }, 'ask: one title and authors, but abstracts without resemblance'],
  [{ year: 'near', journal: 'same', volume: 'same' }, 'same: one title, authors, journal and volume'],
  [{ year: 'near', journal: 'same' }, 'ask: one title and authors, but years one apart'],
  [{ year: 'near', volume: 'same' }, 'ask: one title and authors, but years one apart'],
  [{ year: 'near', pages: 'close' }, 'same: one title and authors, pages that overlap'],
  [{ year: 'unknown' }, 'ask: one title and authors, but a year is missing'],
  [{}, 'ask: one title, authors and year, but one is a conference paper', { kind: 'conference' }],
  [{}, 'ask: one title, authors and year, but one is a conference paper', {}, { kind: 'conference' }],
  [
    {},
    'same: one long title, authors and year, nothing against it',
    { kind: 'conference' },
    { kind: 'conference' },
  ],
  [{ journal: 'same' }, 'same: one title, authors, year and journal', { kind: 'conference' }],
  [{ issue: 'different' }, 'ask: one title and year, but another issue', five],
  [{ issue: 'different', authors: 'compatible' }, 'ask: one title and year, but another issue'],
  [{ issue: 'different' }, 'same: one long title, authors and year, nothing against it', six],
  [{ issue: 'same', authors: 'compatible', journal: 'same' }, 'same: one title, authors, year and journal'],
  [{ abstract: 'same', authors: 'compatible' }, 'same: one title, authors, year and abstract'],
  [{}, 'same: one long title, authors and year, nothing against it', six],
  [{}, 'ask: one title, authors and year, but no place in print is known', five],
  [{ authors: 'compatible' }, 'ask: one title, authors and year, but no place in print is known'],
])

const GOES_ON = 'same: one place in print and authors; one title goes on where the other ends'
const RESEMBLE = 'same: one place in print, page for page, and authors; titles resemble'
const ONLY = 'ask: one place in print and authors, but titles only resemble each other'
const OVERLAP = 'same: pages that overlap, one volume and authors; one title goes on where the other ends'
const ASK_OVERLAP = 'ask: pages that overlap and authors agree; one title goes on where the other ends'
const NEAR: Fields = { title: 'extended', pages: 'close', volume: 'same', journal: 'same' }
const JOURNAL = 'ask: one title goes on where the other ends; journal, authors and year agree'
const ABSTRACT = 'ask: one abstract, authors and year, but titles only resemble each other'
const NO_AUTHORS =
  'ask: one place in print, page for page, but titles only resemble each other and authors are missing'
decides('titles that resemble each other', [
  [{ title: 'extended', ...place }, GOES_ON],
  [{ title: 'extended', ...range, journal: 'different' }, GOES_ON],
  [{ title: 'extended', ...place, journal: 'different' }, ONLY],
  [{ title: 'extended', ...place, authors: 'partly' }, 'different: titles differ'],
  [{ title: 'extended', ...place, year: 'different' }, 'different: titles differ'],
  [{ title: 'extended', ...place, year: 'near' }, GOES_ON],
  [{ title: 'similar', ...place }, ONLY],
  [{ title: 'similar', ...range }, RESEMBLE],
  [{ title: 'similar', ...range, journal: 'different' }, ONLY],
  [{ title: 'similar', ...range, year: 'near' }, ONLY],
  [NEAR, OVERLAP],
  [{ ...NEAR, issue: 'same' }, OVERLAP],
  [{ ...NEAR, issue: 'different' }, ASK_OVERLAP],
  [{ ...NEAR, year: 'near' }, ASK_OVERLAP],
  [NEAR, ASK_OVERLAP, { supplement: true }],
  [{ ...NEAR, title: 'similar' }, 'different!: titles differ'],
  [{ ...NEAR, pages: 'unknown' }, JOURNAL],
  [{ ...NEAR, volume: 'unknown' }, JOURNAL],
  [{ ...NEAR, volume: 'different' }, 'different: titles differ'],
  [{ ...NEAR, authors: 'partly' }, 'different: titles differ'],
  [{ ...NEAR, journal: 'close' }, 'different: titles differ'],
  [{ ...NEAR, pages: 'unknown', year: 'near' }, 'different: titles differ'],
  [{ title: 'similar', ...range, authors: 'unknown' }, NO_AUTHORS],
  [{ title: 'similar', ...place, authors: 'unknown' }, 'different!: titles differ'],
  [{ title: 'similar', ...range, authors: 'unknown', year: 'near' }, 'different!: titles differ'],
  [{ title: 'similar', ...range, authors: 'unknown', volume: 'different' }, 'different!: titles differ'],
  [{ title: 'similar', ...range, authors: 'partly' }, 'different!: titles differ'],
  [{ title: 'similar', abstract: 'same' }, ABSTRACT],
  [{ title: 'similar', abstract: 'unclear' }, 'different!: titles differ'],
  [{ title: 'similar', abstract: 'same', authors: 'partly' }, 'different!: titles differ'],
  [{ title: 'similar', abstract: 'same', year: 'near' }, 'different!: titles differ'],
  [{ title: 'similar', abstract: 'same', pages: 'different' }, 'different!: titles differ'],
  [{ title: 'extended', journal: 'same' }, JOURNAL],
  [{ title: 'similar', journal: 'same' }, 'different!: titles differ'],
  [{ title: 'extended' }, 'different: titles differ'],
])
