import { describe, expect, it } from 'vitest'
import { describeSvg, escapeXml } from '../../src/render/svg-description.js'

describe('describeSvg', () => {
  it('puts title, alternative text and digest first, names the picture, and gives each element a line', () => {
    const described = describeSvg('<svg width="1" height="2"><g><text>a</text></g></svg>', {
      title: 'R & D',
      alt: 'a < b',
      digest: 'ab12',
      language: 'lt',
    })
    expect(described.split('\n')).toEqual([
      '<svg width="1" height="2" role="img" lang="lt" aria-label="R &amp; D">',
      '<title>R &amp; D</title>',
      '<desc>a &lt; b</desc>',
      '<metadata>data sha256 ab12</metadata>',
      '<g>',
      '<text>a</text>',
      '</g>',
      '</svg>',
      '',
    ])
  })

  it('leaves text of several lines whole: white space between its parts would be drawn', () => {
    const text = '<text><tspan>a</tspan><tspan x="0">b</tspan></text>'
    expect(describeSvg(`<svg>${text}</svg>`, {})).toContain(`\n${text}\n`)
  })

  it('renames ids where they are defined and used, not in text, by what the picture holds', () => {
    const svg = (text: string) =>
      `<svg><g fill="url(#a)"/><text>fill="url(#a)" id="a"${text}</text><defs><linearGradient id="a"/></defs></svg>`
    const ids = [svg(''), svg('!')].map(
      (one) => /<g fill="url\(#(f[0-9a-f]{8}-a)\)"\/>/.exec(describeSvg(one, {}))?.[1],
    )
    expect(new Set(ids).size).toBe(2)
    expect(describeSvg(svg(''), {})).toContain(`<text>fill="url(#a)" id="a"</text>`)
    expect(describeSvg(svg(''), {})).toContain(`<linearGradient id="${ids[0]}"/>`)
  })

  it('shows characters that XML cannot hold as U+FFFD', () => {
    expect(describeSvg('<svg><text>a\u0001b\uD800c\td😀</text></svg>', {})).toContain(
      '>a\uFFFDb\uFFFDc\td😀<',
    )
  })
})

describe('escapeXml', () => {
  it('escapes each character that XML gives a meaning, once', () => {
    expect(escapeXml('a && <b c="d">')).toBe('a &amp;&amp; &lt;b c=&quot;d&quot;&gt;')
  })
})
