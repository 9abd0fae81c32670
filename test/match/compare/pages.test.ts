import { describe, expect, it } from 'vitest'
import { comparePages, onlyOneIsSingle, profilePages, sameRange } from '../../../src/match/compare/pages.js'

const at = (start: string, end = '', ...more: string[]) => ({ start, end, more })

describe('profilePages', () => {
  it.each([
    ['221-8', at('221', '228')],
    ['221-28', at('221', '228')],
    ['221-228', at('221', '228')],
    ['999-1004', at('999', '1004')],
    ['pp. 221–8', at('221', '228')],
    ['p. 5', at('5')],
    ['S417-S429', at('s417', 's429')],
    ['S417-29', at('s417', 's429')],
    ['e12724', at('e12724')],
    ['e 12724', at('e12724')],
    ['0012-0019', at('12', '19')],
    ['e0012', at('e12')],
    ['230-5, 246-51; 233+', at('230', '235', '246', '233')],
    ['742-8; discussion 748-9', at('742', '748', 'discussion748')],
    ['742; x', at('742')],
    ['63 [tp 104]', at('63')],
    ['12-a', at('12', 'a')],
    // What a spreadsheet made a date of.
    ['01-Jun', at('')],
    ['1-jun-2019', at('')],
    ['Jun-01', at('')],
    ['2019-06-01', at('')],
    ['no pagination', at('')],
    ['unpaged', at('')],
    ['12 p., unpaged', at('')],
    ['n/a', at('')],
    ['', at('')],
    // The first page is lost, the last is known in part.
    ['Suppl-29', at('', '29')],
    ['t-8', at('', '8')],
  ])('makes of %j: %j', (text, pages) => {
    expect(profilePages(text)).toEqual(pages)
  })
})

describe('comparePages', () => {
  it.each([
    // They begin on one page and end on one, as far as known.
    [at('221', '228'), at('221', '228'), 'same'],
    [at('221', '228'), at('221'), 'same'],
    [at('221'), at('221'), 'same'],
    [at('221', '228'), at('221', '230'), 'close'],
    [at('s221', 's228'), at('221', '228'), 'same'],
    [at('221a'), at('221'), 'same'],
    [at('s221'), at('p221'), 'same'],
    // A further range begins there.
    [at('230', '235', '246'), at('246', '251'), 'same'],
    [at('230', '235', '246'), at('247', '251'), 'different'],
    // One start is not known.
    [at('', '29'), at('417', '429'), 'close'],
    [at('', '9'), at('417', '429'), 'unknown'],
    [at('', '28'), at('417', '429'), 'unknown'],
    [at('', '29'), at('', '29'), 'close'],
    [at(''), at('417', '429'), 'unknown'],
    [at(''), at(''), 'unknown'],
    // Ends that agree, ranges that overlap.
    [at('487', '488'), at('488'), 'close'],
    [at('480', '488'), at('485', '488'), 'close'],
    [at('480', '485'), at('485', '490'), 'close'],
    [at('480', '484'), at('485', '490'), 'different'],
    [at('480'), at('481'), 'different'],
    [at('480', '490'), at('485'), 'close'],
    [at('a480', 'a490'), at('a485', 'a495'), 'different'],
    // An article number, or pages counted from 1, and printed pages.
    [at('e12724'), at('221', '228'), 'unknown'],
    [at('123456'), at('221'), 'unknown'],
    [at('12345'), at('221'), 'different'],
    [at('e123'), at('221'), 'different'],
    [at('e1234'), at('e5678'), 'different'],
    [at('1', '8'), at('221', '228'), 'unknown'],
    [at('1', '8'), at('221'), 'unknown'],
    [at('1'), at('221', '228'), 'different'],
    [at('2', '8'), at('221', '228'), 'different'],
  ])('says of %j and %j: %s', (a, b, level) => {
    expect(comparePages(a, b)).toBe(level)
    expect(comparePages(b, a)).toBe(level)
  })
})

describe('sameRange', () => {
  it.each([
    [at('221', '228'), at('221', '228'), true],
    [at('221', '228'), at('221', '229'), false],
    [at('221', '228'), at('222', '228'), false],
    [at('221', '221'), at('221', '221'), false],
    [at('221'), at('221'), false],
    [at('221', '228'), at('221'), false],
    [at('e12724'), at('e12724'), true],
    [at('123456'), at('123456', '8'), true],
    [at(''), at(''), false],
    [at('', '29'), at('', '29'), false],
  ])('says of %j and %j: %s', (a, b, same) => {
    expect(sameRange(a, b)).toBe(same)
    expect(sameRange(b, a)).toBe(same)
  })
})

describe('onlyOneIsSingle', () => {
  it.each([
    [at('221'), at('221', '228'), true],
    [at('221', '221'), at('221', '228'), true],
    [at('221'), at('230', '230'), false],
    [at('221', '228'), at('230', '231'), false],
  ])('says of %j and %j: %s', (a, b, only) => {
    expect(onlyOneIsSingle(a, b)).toBe(only)
    expect(onlyOneIsSingle(b, a)).toBe(only)
  })
})
