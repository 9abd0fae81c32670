import { afterEach, describe, expect, it } from 'vitest'
import { demonstrationProject } from '../../src/project/bundled.js'
import { loadFlow } from '../../src/project/load.js'
import { ledgerFromTotals } from '../../src/flow/totals.js'
import { flowHtml, showFlow } from '../../src/notebook/show-flow.js'
import { cleanHtml } from '../../src/runner/clean-html.js'
import { fakeKernel } from './fake-kernel.js'

const {
  flow: { ledger },
} = await loadFlow(demonstrationProject)
let remove = () => undefined as unknown
afterEach(() => remove())

describe('a flow in a cell', () => {
  it('leads from each box, laid over the picture, to its list, also where scripts are removed', async () => {
    const fake = fakeKernel()
    remove = fake.remove
    await showFlow(ledger, 'a review')
    const html = String(fake.displayed[0]?.['text/html'])
    const clean = cleanHtml(html)
    for (const shown of [html, clean]) {
      const targets = [...shown.matchAll(/<a href="#([^"]+)"[^>]* style=/g)].map(([, id = '']) => id)
      // 24 boxes, and the reasons for exclusion together on both sides.
      expect(targets).toHaveLength(26)
      expect(targets.filter((id) => shown.split(`<section id="${id}">`).length !== 2)).toEqual([])
    }
    expect(html).toContain('onclick=')
    expect(clean).not.toContain('onclick')
    // By hand: the picture is 1337 by 540 pixels, the box of those screened stands at 68, 128 and is 270 by 72.
    expect(clean).toContain(
      'title="Records screened: 35" style="position:absolute;left:5.09%;top:23.70%;width:20.19%;height:13.33%"',
    )
  })

  it('has no links and no lists where the numbers were typed', async () => {
    const totals = { identified: 9, duplicates: 2, screened: 7, screenedOut: 4, assessed: 3, included: 3 }
    const html = await flowHtml(ledgerFromTotals({ ...totals, excluded: [] }), 'a review')
    expect(html).not.toContain('<a ')
    expect(html).toContain('no records stand behind them')
  })
})
