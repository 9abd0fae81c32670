import { describe, expect, it } from 'vitest'
import { renderFigure } from '../../src/render/figure-files.js'
import { bars } from './specs.js'

const figure = { id: 'bars', spec: bars, title: 'Bars', alt: 'Three bars.', digest: 'ab12' }

describe('renderFigure', () => {
  it('gives the same bytes in all three formats when it is called again, also several times at once', async () => {
    const [first, second] = await Promise.all([renderFigure(figure), renderFigure(figure)])
    const third = await renderFigure(figure)
    expect(second).toEqual(first)
    expect(third).toEqual(first)
  })

  it('gives only the formats that are asked for', async () => {
    expect(Object.keys(await renderFigure(figure, { formats: ['svg'] }))).toEqual(['svg'])
    expect(Object.keys(await renderFigure(figure, { formats: ['pdf'] }))).toEqual(['svg', 'pdf'])
  })
})
