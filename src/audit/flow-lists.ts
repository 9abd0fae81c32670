import type { Equation } from './flow-steps.js'
import type { FlowNumber } from './flow-words.js'
import { addUp } from './number.js'
import type { Sentence } from './sentence.js'

const partial =
  /\b(?:mainly|mostly|e\.g|such as|for example|among others|multiple reasons|more than one|several reasons|at least|in particular)\b/i

/** `700 records: 678 from databases and 22 from elsewhere`; `28 excluded: design (n = 11), setting (n = 17)`; `28 excluded (design, n = 11; setting, n = 17)`. */
export function listSums(sentences: readonly Sentence[], numbers: readonly FlowNumber[]): Equation[] {
  return sentences.flatMap((sentence, index): Equation[] => {
    const own = numbers.filter((number) => number.sentence === index)
    if (own.length < 3 || partial.test(sentence.text)) return []
    const lists = [
      ...colonLists(sentence.text, own),
      ...bracketLists(sentence.text, own),
      ...listsBefore(sentence.text, own),
    ]
    return lists.flatMap(({ total, parts }) =>
      parts.length < 2 || parts.filter(({ n }) => n > total.n).length > 1
        ? []
        : [
            {
              from: total,
              less: parts,
              plus: [],
              gives: total,
              holds: addUp(parts.map(({ n }) => n)) === total.n,
            },
          ],
    )
  })
}

interface NumberList {
  total: FlowNumber
  parts: readonly FlowNumber[]
}

function colonLists(text: string, own: readonly FlowNumber[]): NumberList[] {
  const cut = listStart(text)
  const total = own.filter(({ at }) => at < cut).at(-1)
  if (cut < 0 || !total) return []
  const rest = text.slice(cut)
  const parts = own.filter(({ at }) => at > cut).slice(0, listEnd(rest))
  const named = (rest.match(/\([nN] ?= ?\d+\)/g) ?? []).length >= 2
  const isList = named || /^:\s*\(?[nN]? ?=? ?\d/.test(rest)
  const hasStage =
    !named && parts.some(({ kind }) => kind === 'stage') && !/\b(?:from|via|in|by)\b/.test(rest)
  return isList && !hasStage ? [{ total, parts }] : []
}

/** Where a list begins: at a colon outside brackets, else at the word that gives reasons. */
function listStart(text: string): number {
  const open = text.replace(/\([^()]*\)/g, (found) => ' '.repeat(found.length))
  const colon = open.indexOf(':')
  return colon >= 0
    ? colon
    : open.search(
        /\bbecause\b|\bdue to\b|\breasons?\b|\b(?:randomi[sz]ed|assigned|allocated|divided|split)\b/i,
      )
}

function bracketLists(text: string, own: readonly FlowNumber[]): NumberList[] {
  return [...text.matchAll(/\([^()]*\)/g)].flatMap((found) => {
    const end = found.index + found[0].length
    const parts = own.filter(({ at }) => at > found.index && at < end)
    const total = own.filter(({ at }) => at < found.index).at(-1)
    const isList = (found[0].match(/\b[nN] ?= ?\d|[,;]/g) ?? []).length >= parts.length - 1
    return total && isList && parts.length >= 2 && total.kind !== 'other' ? [{ total, parts }] : []
  })
}

/** `Scopus (n = 342), ERIC (n = 70), giving 412 records in total`: the parts before what they add up to. */
function listsBefore(text: string, own: readonly FlowNumber[]): NumberList[] {
  const brackets = [...text.matchAll(/\(\s*[nN] ?= ?\d+\s*\)/g)]
  const last = brackets.at(-1)
  if (!last || brackets.length < 2) return []
  const end = last.index + last[0].length
  const total = own.find(({ at }) => at > end)
  const joined = total && text.slice(end, total.at)
  const isTotal =
    joined !== undefined &&
    (/^,?\s*(?:giving|yielding|for|making|or|=|with)?\s*(?:a |the )?(?:grand )?total\b|^,?\s*(?:giving|yielding|making|altogether|together)\b/i.test(
      joined,
    ) ||
      /^\s*(?:\p{L}+ )?in (?:all|total)\b/iu.test(text.slice(total?.at ?? 0).replace(/^\d+/, '')))
  const inBrackets = (at: number) =>
    brackets.some((found) => found.index < at && at < found.index + found[0].length)
  const parts = own.filter(({ at }) => inBrackets(at))
  return total && isTotal && parts.length === own.filter(({ at }) => at < end).length
    ? [{ total, parts }]
    : []
}

/** How many numbers stand before the sentence turns to something else. */
function listEnd(text: string): number {
  const turn = text.search(
    /\bleaving\b|\bresulting in\b|\bso that\b|\bwhich left\b|\bthus\b|;\s*(?:a total|the remaining|finally)|\bremain/i,
  )
  const list = turn < 0 ? text : text.slice(0, turn)
  return list.match(/(?<![\d.,–/-])\b\d+\b(?![.,]\d|\s?%|[–/-]\d)/g)?.length ?? 0
}
