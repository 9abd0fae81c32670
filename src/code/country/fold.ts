import { foldText } from '../../base/text.js'

const most = 50_000

/**
 * A function of text that remembers what it gave. The last parts of addresses are few and come again and again: reading a million
 * addresses asks for some ten thousand different ones.
 */
export function remembered<T>(give: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    if (known.size >= most) known.clear()
    const given = give(text)
    known.set(text, given)
    return given
  }
}

/** `foldText`, remembered. */
export const fold = remembered(foldText)
