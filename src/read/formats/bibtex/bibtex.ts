import { bibtexEntry, bibtexFieldsByLines, closingBrace } from './bibtex-fields.js'
import { bibtexRecord } from './bibtex-record.js'
import { declaredIn } from '../../text/declared.js'
import { longestLine } from '../../text/lines.js'
import type { Reader, Sink } from '../../raw-record.js'

const head = /@([A-Za-z]+)\s*([{(])/g
/** The beginning of an entry, with its key. */
const keyedHead = /@[A-Za-z]+[ \t]*[{(][ \t]*[^\s{}(),="']{1,300}[ \t]*,/y

/**
 * Reads BibTeX: entries one by one, so that braces that do not close cost their entry alone. Own code, measured: of
 * the npm parsers one refuses the exports of Scopus and Web of Science for spaces in field names, one those of Web of
 * Science alone, the others read fewer than 50 of their entries in a second.
 */
export function bibtexReader(sink: Sink): Reader {
  const strings = new Map<string, string>()
  let text = ''
  let at = 0
  let line = 1

  const goTo = (end: number) => {
    line += countLines(text, at, end)
    at = end
  }
  const wait = (start: number): boolean => {
    goTo(start)
    return false
  }
  /** Reads one entry; false where more text is needed. */
  const step = (final: boolean): boolean => {
    head.lastIndex = at
    const found = head.exec(text)
    if (!found) {
      const last = text.lastIndexOf('@')
      return wait(final || last < at || text.length - last > 300 ? text.length : last)
    }
    const type = found[1]!.toLowerCase()
    const from = head.lastIndex
    const declared = found.index - at < 14 ? undefined : declaredIn(text.slice(at, found.index))
    if (declared !== undefined) sink.declare(declared)
    goTo(found.index)
    const wanted = !final && text.length - at < longestLine
    if (type === 'comment' || type === 'preamble') {
      const close = closingBrace(text, from, text.length)
      if (close < 0 && wanted) return false
      goTo(close < 0 ? from : close + 1)
      return true
    }
    const next = nextHead(text, from)
    const until = next < 0 ? text.length : next
    const entry = bibtexEntry(text, from, until, strings)
    const goingOn = entry.end >= 0 && !entry.broken && goesOn(text, entry.end, until)
    const lines = goingOn ? bibtexFieldsByLines(text.slice(from, until)) : []
    // Text after an entry that shows no further field is only text.
    const broken = entry.broken || (goingOn && lines.length > entry.fields.length)
    if ((entry.end < 0 || broken || entry.end > until - 200) && next < 0 && wanted) return false
    if (entry.end < 0 && !broken && (next >= 0 || !final))
      sink.reject({
        line,
        code: 'entry-not-closed',
        message: 'found an entry whose braces do not close before the next one, expected them to',
      })
    else if (type === 'string') entry.fields.forEach(({ name, value }) => strings.set(name, value))
    else {
      if (broken) entry.fields = bibtexFieldsByLines(text.slice(from, until))
      entry.broken = broken
      bibtexRecord(sink, type, entry, line, entry.end < 0)
    }
    goTo(entry.end < 0 || broken ? until : entry.end)
    return true
  }
  return {
    write(piece) {
      text = text.slice(at) + piece
      at = 0
      while (step(false));
    },
    end() {
      while (at < text.length && step(true));
    },
  }
}

/** Where the next entry with a key begins a line: no entry before it goes on beyond it. -1 where there is none. */
function nextHead(text: string, from: number): number {
  for (let at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
    let before = at - 1
    while (before >= from && (text[before] === ' ' || text[before] === '\t')) before--
    if (text[before] !== '\n') continue
    keyedHead.lastIndex = at
    if (keyedHead.test(text)) return before
  }
  return -1
}

/** Whether text on the line goes on after an entry, which then was not yet at its end. */
function goesOn(text: string, from: number, until: number): boolean {
  const end = text.indexOf('\n', from)
  const rest = text.slice(from, end < 0 || end > until ? until : end)
  return !/^[,;})\s]*(?:%.*|@[A-Za-z]+\s*[{(].*)?$/.test(rest)
}

function countLines(text: string, from: number, to: number): number {
  let n = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) n++
  return n
}
