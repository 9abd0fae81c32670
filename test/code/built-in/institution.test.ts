import { describe, expect, it } from 'vitest'
import { institution } from '../../../src/code/built-in/institution.js'
import { keysOf, tallyOf } from '../corpus.js'
import { ask } from './context.js'

const glenmore = { text: 'Univ Glenmore, Dept Educ, Kaunas, Lithuania' }

describe('institution', () => {
  it('has the organisation of every address, each once for a work', () => {
    const asked = ask(institution, [
      { addresses: [glenmore, { text: 'Bank of Oldtown, Madrid, Spain' }, glenmore] },
      { addresses: [{ text: 'UNIV GLENMORE, Sch Law, Kaunas, Lithuania' }] },
    ])
    expect(keysOf(asked)).toEqual(['univ glenmore bank of oldtown', 'univ glenmore'])
    expect(tallyOf(asked)[0]).toEqual(['univ glenmore', 'Univ Glenmore', 2])
  })

  it('says that there is no address, or no organisation in those there are', () => {
    const asked = ask(institution, [{}, { addresses: [] }, { addresses: [{ text: 'Kaunas, Lithuania' }] }])
    expect(keysOf(asked)).toEqual(['', '', ''])
    expect([...asked.reasons]).toEqual([
      [0, 'no address stated'],
      [1, 'no address stated'],
      [2, "no organisation in 'Kaunas, Lithuania'"],
    ])
  })
})
