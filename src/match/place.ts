import { isCopy } from './copy.js'
import type { Facts } from './facts.js'
import { onlyOneIsSingle } from './compare/pages.js'
import { apart, ask, same, type Verdict } from './verdict.js'

/** So many words make a title that two works by the same authors in one year hardly share. */
const LONG_TITLE = 6

/** Decides on a pair that no field contradicts, by title, authors and place in print. */
export function byPlace(f: Facts): Verdict {
  if (f.generic) return byGenericTitle(f)
  if (f.oneTitle) return byOneTitle(f)
  return byLikeTitle(f)
}

function byGenericTitle(f: Facts): Verdict {
  if (!f.oneTitle) return apart('titles that many works bear')
  const issue = f.volume === 'same' && f.issue === 'same'
  const told = issue || f.pages === 'same' || f.doi === 'same' || f.abstract === 'same'
  if (told && isCopy(f.a.record, f.b.record)) return same('the same in every field')
  if (f.onePlace && f.journal === 'same' && f.authors !== 'partly' && f.year !== 'different')
    return same('one place in print; a title that many works bear')
  if (f.abstract === 'same' && f.authorsAgree) return same('one abstract and authors')
  const near = f.authorsAgree && f.journal === 'same' && f.year === 'same' && f.pages !== 'different'
  return near
    ? ask('a title that many works bear; one journal, year and authors')
    : apart('a title that many works bear')
}

function byOneTitle(f: Facts): Verdict {
  if (f.authors === 'partly')
    return f.onePlace && (f.range || (f.journal === 'same' && f.year === 'same'))
      ? same('one title and place in print; some authors are spelt otherwise')
      : ask('one title, but few authors in common')
  if (f.authors === 'unknown') return withoutAuthors(f)
  if (f.pages === 'same' && f.volume !== 'different') return same('one title and authors, one place in print')
  if (f.pages === 'different') return onOtherPages(f)
  if (f.volume === 'different') return inOtherVolume(f)
  if (f.abstract === 'different') return ask('one title and authors, but abstracts without resemblance')
  return withoutPages(f)
}

function withoutAuthors(f: Facts): Verdict {
  const placed = f.journal === 'same' && f.volume === 'same' && f.year === 'same' && f.pages !== 'different'
  if (isCopy(f.a.record, f.b.record)) return same('the same in every field')
  if (f.onePlace || placed) return same('one title and place in print; authors are missing')
  return f.year === 'same' ? ask('one title and year, but authors are missing') : apart('authors are missing')
}

/** One title, authors and volume: databases that cite other pages, unless an issue or a supplement says otherwise. */
function onOtherPages(f: Facts): Verdict {
  const place = f.journal === 'same' && f.year === 'same' && f.issue !== 'different' && !f.supplement
  const alike = f.title === 'identical' && f.authors === 'same' && wordsIn(f.a.title) >= LONG_TITLE
  return place && alike && !onlyOneIsSingle(f.a.pages, f.b.pages)
    ? same('one title, authors, journal, year and volume; the pages differ')
    : ask('one title, authors and volume, but other pages')
}

/** One title, authors and page in one journal: a volume that a database got wrong. */
function inOtherVolume(f: Facts): Verdict {
  const agree = f.pages === 'same' && f.journal === 'same' && f.year !== 'different'
  return agree && (f.range || (f.year === 'same' && wordsIn(f.a.title) >= LONG_TITLE))
    ? same('one title, authors, journal and pages; the volume differs')
    : ask('one title and authors, but another volume')
}

function withoutPages(f: Facts): Verdict {
  if (f.year !== 'same') {
    if (f.journal === 'same' && f.volume === 'same') return same('one title, authors, journal and volume')
    return f.pages === 'close'
      ? same('one title and authors, pages that overlap')
      : ask(`one title and authors, but ${f.year === 'near' ? 'years one apart' : 'a year is missing'}`)
  }
  if ((f.a.kind === 'conference') !== (f.b.kind === 'conference') && f.journal === 'unknown')
    return ask('one title, authors and year, but one is a conference paper')
  if (f.issue === 'different' && (f.authors !== 'same' || wordsIn(f.a.title) < LONG_TITLE))
    return ask('one title and year, but another issue')
  if (f.journal === 'same') return same('one title, authors, year and journal')
  if (f.abstract === 'same') return same('one title, authors, year and abstract')
  if (f.authors === 'same' && wordsIn(f.a.title) >= LONG_TITLE)
    return same('one long title, authors and year, nothing against it')
  return ask('one title, authors and year, but no place in print is known')
}

function byLikeTitle(f: Facts): Verdict {
  const extended = f.title === 'extended'
  if (f.onePlace && f.authorsAgree && f.year !== 'different') {
    if (extended && (f.range || f.journal !== 'different'))
      return same('one place in print and authors; one title goes on where the other ends')
    if (f.fullPlace && f.journal !== 'different')
      return same('one place in print, page for page, and authors; titles resemble')
    return ask('one place in print and authors, but titles only resemble each other')
  }
  if (extended && f.pages === 'close' && f.volume === 'same' && f.authorsAgree && f.journal === 'same')
    return f.issue !== 'different' && f.year === 'same' && !f.supplement
      ? same('pages that overlap, one volume and authors; one title goes on where the other ends')
      : ask('pages that overlap and authors agree; one title goes on where the other ends')
  if (f.onePlace && f.range && f.authors === 'unknown' && f.year === 'same')
    return ask(
      'one place in print, page for page, but titles only resemble each other and authors are missing',
    )
  if (f.abstract === 'same' && f.authorsAgree && f.year === 'same' && f.pages !== 'different')
    return ask('one abstract, authors and year, but titles only resemble each other')
  if (extended && f.authorsAgree && f.year === 'same' && f.journal === 'same' && f.volume !== 'different')
    return ask('one title goes on where the other ends; journal, authors and year agree')
  return { ...apart('titles differ'), clash: !extended }
}

function wordsIn(title: string): number {
  return title.split(' ').length
}
