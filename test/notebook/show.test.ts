import { compile } from 'vega-lite'
import { afterEach, describe, expect, it } from 'vitest'
import { checkAnswer, compareAnswer } from '../../src/notebook/answer.js'
import { figureOf } from '../../src/notebook/look-up.js'
import {
  interactiveSpec,
  showFigure,
  showInteractive,
  showProgress,
  showText,
} from '../../src/notebook/show.js'
import { bundledReview } from '../../src/project/bundled.js'
import { showStudy } from '../../src/study/report.js'
import { openStudy } from '../../src/study/study.js'
import { fakeKernel } from './fake-kernel.js'

const study = openStudy(bundledReview)
let remove = () => undefined as unknown
afterEach(() => remove())

function kernel(options?: { bundles: boolean }) {
  const fake = fakeKernel(options)
  remove = fake.remove
  return fake
}

describe('a figure in a cell', () => {
  it('is a PNG of twice its size with its alternative text, and its caption below', async () => {
    const { displayed, metadata } = kernel()
    const figure = figureOf(await study, 'database')
    await showFigure(figure)
    const png = Buffer.from(String(displayed[0]?.['image/png']), 'base64')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    const { width } = (metadata[0] as { 'image/png': { width: number } })['image/png']
    expect(metadata[0]).toMatchObject({ 'image/png': { alt: figure.alt } })
    expect(Math.abs(png.readUInt32BE(16) - 2 * width)).toBeLessThanOrEqual(1)
    expect(displayed[1]).toEqual({ 'text/html': `<p>${figure.caption.replaceAll('&', '&amp;')}</p>` })
  })

  it('is shown without its caption where none is wanted', async () => {
    const { displayed } = kernel()
    await showFigure(figureOf(await study, 'database'), { caption: false })
    expect(displayed).toHaveLength(1)
  })

  it('is still a PNG in a kernel with other internals', async () => {
    const { displayed } = kernel({ bundles: false })
    await showInteractive(figureOf(await study, 'database'), { caption: false })
    expect(displayed).toHaveLength(1)
    expect((displayed[0]?.['image/png'] as Buffer).subarray(1, 4).toString()).toBe('PNG')
  })

  it('is interactive with a picture to fall back on', async () => {
    const { displayed } = kernel()
    await showInteractive(figureOf(await study, 'database'))
    expect(Object.keys(displayed[0] ?? {})).toEqual(['application/vnd.vegalite.v5+json', 'image/png'])
  })

  it('has an interactive specification with tooltips that Vega-Lite compiles, and is not changed by that', async () => {
    const figures = showStudy(await study).flatMap((shown) => shown.figures)
    expect(figures).toHaveLength(10)
    for (const figure of figures) {
      const before = structuredClone(figure.spec)
      const spec = interactiveSpec(figure)
      expect(spec.$schema).toBe('https://vega.github.io/schema/vega-lite/v5.json')
      expect(JSON.stringify(compile(spec as never).spec)).toContain('tooltip')
      expect(figure.spec).toEqual(before)
    }
  })

  it('cannot be shown outside a kernel', async () => {
    await expect(showFigure(figureOf(await study, 'database'))).rejects.toThrow('found no notebook kernel')
    expect(() => showText('text')).toThrow('found no notebook kernel')
  })
})

describe('progress in a cell', () => {
  it('says what is done out of how much', () => {
    const { displayed } = kernel()
    showProgress()('figure <a>', 3, 10)
    expect(displayed[0]?.['text/html']).toContain('value="3" max="10"')
    expect(displayed[0]?.['text/html']).toContain('3 of 10: figure &lt;a&gt;')
  })
})

describe('an answer to an exercise', () => {
  it('is open, right or wrong', () => {
    expect(compareAnswer(null, 0)).toBe('open')
    expect(compareAnswer(0, 0)).toBe('right')
    expect(compareAnswer(1, 0)).toBe('wrong')
    expect(compareAnswer('7', 7)).toBe('right')
    expect(compareAnswer(' Europe', 'europe')).toBe('right')
    expect(compareAnswer(['2', '1'], ['1', '2'])).toBe('right')
    expect(compareAnswer(['1'], ['1', '2'])).toBe('wrong')
    expect(compareAnswer(12.5, 12.51)).toBe('wrong')
  })

  it('gets a hint when it is wrong, and never the solution', () => {
    const { displayed } = kernel()
    checkAnswer(1, 4711, 'Look <there>.')
    expect(displayed[0]?.['text/html']).toContain('Look &lt;there&gt;.')
    expect(displayed[0]?.['text/html']).not.toContain('4711')
  })
})
