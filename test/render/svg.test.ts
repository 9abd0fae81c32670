import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/base/issue.js'
import { drawSvg, renderSvg, type FigureSpec } from '../../src/render/svg.js'
import { bars, flow, heatmap, textSpec } from './specs.js'

const vegaSchema = 'https://vega.github.io/schema/vega/v6.json'

describe('renderSvg', () => {
  it.each(Object.entries({ bars, heatmap, flow }))(
    'draws %s as well-formed XML with a size',
    async (_, spec) => {
      const svg = await renderSvg(spec)
      const { width, height } = new Resvg(svg)
      expect(Math.min(width, height)).toBeGreaterThan(100)
    },
  )

  it('sets every text in the bundled font, with families of near widths for browsers without it', async () => {
    const svg = await renderSvg(bars)
    const families = new Set(svg.match(/font-family="[^"]*"/g))
    expect([...families]).toEqual(['font-family="DejaVu Sans, Verdana, Arial, sans-serif"'])
    expect(svg).toContain('>Devedžić &amp; Jovanović</text>')
  })

  it('does the same for a specification of Vega itself', async () => {
    const svg = await renderSvg({
      $schema: vegaSchema,
      width: 100,
      height: 50,
      title: { text: 'Title', subtitle: 'Subtitle' },
      scales: [{ name: 'x', domain: [0, 1], range: 'width' }],
      axes: [{ orient: 'bottom', scale: 'x', title: 'Axis', tickCount: 2 }],
      marks: [{ type: 'text', encode: { enter: { text: { value: 'Mark' }, fill: { value: 'black' } } } }],
    })
    expect(svg).toContain('>Subtitle</text>')
    const families = new Set(svg.match(/font-family="[^"]*"/g))
    expect([...families]).toEqual(['font-family="DejaVu Sans, Verdana, Arial, sans-serif"'])
  })

  it('gives the same text again, ids of gradients and clips included, also while others are drawn', async () => {
    const [first, other, second] = await Promise.all([bars, heatmap, bars].map((spec) => renderSvg(spec)))
    expect(second).toBe(first)
    expect(await renderSvg(heatmap)).toBe(other)
    expect(first).toMatch(/<linearGradient id="f[0-9a-f]{8}-gradient_0"/)
    expect(first).toMatch(/clip-path="url\(#f[0-9a-f]{8}-clip1\)"/)
  })

  it('gives figures of one page ids of their own', async () => {
    const ids = async (spec: FigureSpec) => (await renderSvg(spec)).match(/ id="[^"]*"/g) ?? []
    const all = [...(await ids(bars)), ...(await ids(heatmap))]
    expect(all.length).toBeGreaterThan(2)
    expect(new Set(all).size).toBe(all.length)
  })

  it('never changes the specification', async () => {
    const frozen = deepFreeze(structuredClone(bars))
    await renderSvg(frozen)
    expect(frozen).toEqual(bars)
  })

  it('makes links of marks that have an address', async () => {
    expect(await renderSvg(flow)).toContain(
      '<a href="https://example.org/a?b=1&amp;c=2" xlink:href="https://example.org/a?b=1&amp;c=2">',
    )
  })

  it('draws a random sample the same each time', async () => {
    const sample = {
      data: { sequence: { start: 0, stop: 1000, as: 'n' } },
      transform: [{ sample: 5 }],
      mark: 'point',
      encoding: { x: { field: 'n', type: 'quantitative' } },
    }
    expect(await renderSvg(sample)).toBe(await renderSvg(sample))
  })

  it('draws dates in UTC', async () => {
    const dates = {
      data: { values: [{ day: '2020-01-01' }, { day: '2021-01-01' }] },
      mark: 'point',
      encoding: { x: { field: 'day', type: 'temporal', timeUnit: 'utcyear' } },
    }
    expect(await renderSvg(dates)).toContain('>2020</text>')
  })
})

describe('renderSvg, where no faithful picture can be made,', () => {
  const values = [{ a: '2020-01-01', n: 1 }]
  it.each<[string, unknown, RegExp]>([
    ['no object', null, /found no object, expected a specification of Vega-Lite or Vega$/],
    ['neither mark nor layer', {}, /invalid specification \{\}/],
    [
      'an unknown mark',
      { mark: 'baz', data: { values } },
      /found mark "baz", expected one of arc, area, bar/,
    ],
    ['an unknown mark in a layer', { layer: [{ mark: { type: 'x' } }] }, /found mark "x"/],
    [
      'a warning: no such field',
      { data: { values }, mark: 'bar', encoding: { x: { field: 'zz', type: 'quantitative' } } },
      /infinite extent for field "zz/,
    ],
    [
      'data elsewhere',
      { mark: 'bar', data: { url: '/etc/hosts' } },
      /found data at '\/etc\/hosts', expected inline data/,
    ],
    ['another font', textSpec('x', { font: 'Georgia' }), /found font 'Georgia', expected 'DejaVu Sans/],
    ['an image', { data: { values }, mark: { type: 'image', url: 'a.png' } }, /found an image/],
    [
      'blending',
      textSpec('x', { blend: 'multiply' }),
      /found mix-blend-mode, which not every format can show/,
    ],
    [
      'local time',
      { data: { values }, mark: 'point', encoding: { x: { field: 'a', type: 'temporal' } } },
      /found a scale of local time, expected scale type 'utc'/,
    ],
    [
      'a local year',
      { data: { values }, mark: 'bar', encoding: { x: { field: 'a', type: 'ordinal', timeUnit: 'year' } } },
      /found a unit of local time/,
    ],
    [
      'a bad expression',
      { data: { values }, mark: 'bar', transform: [{ calculate: 'f(', as: 'b' }] },
      /unexpected end/,
    ],
  ])('throws one line on %s', async (_, spec, message) => {
    const error: unknown = await renderSvg(spec as FigureSpec, { name: 'x' }).catch(
      (caught: unknown) => caught,
    )
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).issues.map(({ code }) => code)).toEqual(['figure-invalid'])
    expect((error as InputError).message).toMatch(/^figure 'x': [^\n]+$/)
    expect((error as InputError).message).toMatch(message)
  })

  it('draws the next figure as if nothing had been', async () => {
    const before = await renderSvg(bars)
    await expect(renderSvg({ mark: 'baz' })).rejects.toThrow("figure 'without a title'")
    expect(await renderSvg(bars)).toBe(before)
  })
})

describe('drawSvg', () => {
  const issuesOf = async (spec: FigureSpec) => (await drawSvg(spec, { name: 'x' })).issues

  it('finds nothing wrong with sound figures', async () => {
    expect(await issuesOf(bars)).toEqual([])
    expect(await issuesOf(heatmap)).toEqual([])
    expect(await issuesOf(flow)).toEqual([])
  })

  it('names a label that is cut at the limit of its axis, 180 pixels where the specification has none', async () => {
    const label = 'Professional development of teachers in higher education'
    const spec = (axis: object) => ({
      data: { values: [{ label, n: 1 }] },
      mark: 'bar',
      encoding: {
        y: { field: 'label', type: 'nominal', title: null, axis },
        x: { field: 'n', type: 'quantitative' },
      },
    })
    expect(await issuesOf(spec({}))).toEqual([
      {
        code: 'label-cut',
        message: `figure 'x': found '${label}', 290 pixels wide, expected less than its limit of 180`,
      },
    ])
    expect(await issuesOf(spec({ labelLimit: 400 }))).toEqual([])
    expect(await renderSvg(spec({ labelLimit: 400 }))).toContain(`>${label}</text>`)
  })

  it('names labels that lie over each other, but not the outline that sets off a label', async () => {
    const at = (x: number, text: string) => ({ x, text })
    const spec = (values: readonly object[]) => ({
      data: { values },
      mark: 'text',
      encoding: { x: { field: 'x', type: 'quantitative' }, text: { field: 'text' } },
    })
    expect(await issuesOf(spec([at(1, 'one'), at(1.02, 'two'), at(0, 'three')]))).toEqual([
      {
        code: 'label-overlap',
        message: "figure 'x': found 'one' and 'two' over each other, expected them apart",
      },
    ])
    expect(await issuesOf(spec([at(1, 'one'), at(1, 'one')]))).toEqual([])
  })

  it('names a label outside a picture of fixed size', async () => {
    const spec = {
      ...textSpec('far out', { x: 95, align: 'left' }),
      width: 100,
      height: 20,
      autosize: 'none',
    }
    expect(await issuesOf(spec)).toEqual([
      {
        code: 'label-outside',
        message: "figure 'x': found 'far out' outside the picture, expected it inside",
      },
    ])
  })

  it('names characters without a glyph, text from right to left and labels without a value', async () => {
    const codes = async (text: string) => (await issuesOf(textSpec(text))).map(({ code }) => code)
    expect(await codes('王晓明')).toEqual(['glyph-missing'])
    expect(await codes('abc שלום')).toEqual(['label-direction'])
    expect(await codes('undefined')).toEqual(['label-undefined'])
  })

  it('keeps a label of several lines on one line of the message', async () => {
    const spec = textSpec('王\n晓', { lineBreak: '\n' })
    const [issue] = await issuesOf(spec)
    expect(issue?.message).toBe(
      "figure 'x': found '王晓' in '王 晓', expected characters that DejaVu Sans has",
    )
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}
