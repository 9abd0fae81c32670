import { foldText } from '../../base/text.js'

/** What a UTF-16 unit is to the scanner: nothing of a word, a mark to pass over, a letter no pattern has, or a letter. */
export const unit = { separator: 0, mark: 1, otherLetter: 2, firstLetter: 3 } as const

/** The classes of all UTF-16 units under folding, and the class of each letter that patterns use. */
export interface Alphabet {
  classes: Uint8Array
  size: number
  classOf: ReadonlyMap<string, number>
}

/** Gives every letter of the words its class, and every unit that folds to that letter the same class. */
export function makeAlphabet(words: Iterable<string>): Alphabet {
  const letters = [...new Set([...words].join(''))].slice(0, 250)
  const classOf = new Map(letters.map((letter, index) => [letter, unit.firstLetter + index]))
  const classes = new Uint8Array(65_536)
  for (let code = 0; code < 65_536; code++) {
    const character = String.fromCharCode(code)
    classes[code] = /[\p{L}\p{N}\uD800-\uDFFF]/u.test(character)
      ? (classOf.get(fold(character)) ?? unit.otherLetter)
      : /\p{M}/u.test(character)
        ? unit.mark
        : unit.separator
  }
  return { classes, size: unit.firstLetter + letters.length, classOf }
}

function fold(character: string): string {
  const code = character.charCodeAt(0)
  return code >= 97 && code <= 122 ? character : code < 0x2000 ? foldText(character) : character.toLowerCase()
}
