import { describe, expect, it } from 'vitest'
import { parsePattern } from '../../../src/tag/rules/pattern.js'

describe('parsePattern', () => {
  it('takes hyphens as word ends and folds case and accents', () => {
    expect(parsePattern('Re-skill* Größe')).toMatchObject({
      parts: [
        [
          [
            { text: 're', prefix: false },
            { text: 'skill', prefix: true },
            { text: 'grosse', prefix: false },
          ],
        ],
      ],
    })
  })

  it('reads both kinds of nearness', () => {
    expect(parsePattern('a ~3 b >0 c')).toMatchObject({
      near: [
        { gap: 3, ordered: false },
        { gap: 0, ordered: true },
      ],
    })
  })

  it.each([
    ['', /expected a word/],
    ['a ~3', /expected a word/],
    ['a ~x b', /expected '~N'/],
    ['a ~99 b', /from 0 to 50/],
    ['(a|b', /without '\)'/],
    ['(a|)', /expected words/],
    ['(a+)+$', /expected words/],
    ['*', /expected words/],
    ['a*b', /expected words/],
    ['(a|b|c|d|e|f|g|h|i|j)'.repeat(4), /combinations/],
  ])('says what is wrong with %j', (source, message) => {
    expect(parsePattern(source)).toMatch(message)
  })
})
