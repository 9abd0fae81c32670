import { describe, expect, it } from 'vitest'
import { renderFigure } from '../../src/render/figure-files.js'
import { bars, textSpec } from './specs.js'

const figure = { id: 'bars', spec: bars, title: 'Bars', alt: 'Three bars.', digest: 'ab12' }

describe('renderFigure', () => {
  it('gives three formats with title, alternative text and the digest of the data', async () => {
    const { svg, png, pdf, issues } = await renderFigure(figure)
    expect(svg).toContain(
      '<title>Bars</title>\n<desc>Three bars.</desc>\n<metadata>data sha256 ab12</metadata>',
    )
    expect(Buffer.from(png ?? []).toString('latin1', 1, 4)).toBe('PNG')
    expect(Buffer.from(pdf ?? []).toString('latin1', 0, 8)).toBe('%PDF-1.7')
    expect(Buffer.from(pdf ?? []).toString('latin1')).toContain('(data sha256 ab12)')
    expect(issues).toEqual([])
  })

  it('gives only the formats that are asked for, and SVG', async () => {
    expect(Object.keys(await renderFigure(figure, { formats: ['svg'] }))).toEqual(['svg', 'issues'])
    expect(Object.keys(await renderFigure(figure, { formats: ['pdf'] }))).toEqual(['svg', 'pdf', 'issues'])
  })

  it('gives the files of a flawed picture with what is wrong with it', async () => {
    const { png, issues } = await renderFigure({ ...figure, spec: textSpec('王') })
    expect(png?.length).toBeGreaterThan(0)
    expect(issues.map(({ message }) => message)).toEqual([
      "figure 'bars': found '王' in '王', expected characters that DejaVu Sans has",
    ])
  })

  it('names the figure by its title where it has no id', async () => {
    const nameless = { title: 'Bars', alt: '', digest: '' }
    await expect(renderFigure({ ...nameless, spec: { mark: 'x' } })).rejects.toThrow(
      "figure 'Bars': found mark",
    )
  })
})
