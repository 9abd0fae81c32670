import { fontFamily } from './fonts.js'

/** Throws on what would look different, or like nothing at all, in one of the formats, and on marks without a place. */
export function refuseUndrawable(svg: string): void {
  // No '<' or '>' stands in text or attributes unescaped: what this matches is a tag.
  for (const tag of svg.match(/<[a-z][^>]*>/g) ?? []) {
    const found = fault(tag)
    if (found !== undefined) throw new Error(found)
  }
}

function fault(tag: string): string | undefined {
  const [, font] = / font-family="([^"]*)"/.exec(tag) ?? []
  if (font !== undefined && !/^'?DejaVu Sans'?(,|$)/.test(font))
    return `found font '${font}', expected '${fontFamily}'`
  if (tag.startsWith('<image')) return 'found an image, expected marks that are drawn'
  const [, style] = / (font-variant)="(?!normal)/.exec(tag) ?? / style="[^"]*(mix-blend-mode)/.exec(tag) ?? []
  if (style !== undefined) return `found ${style}, which not every format can show`
  const [place] = / (d|[xy][12]?|r|width|height|transform)="[^"]*(NaN|Infinity|undefined)/.exec(tag) ?? []
  if (place !== undefined) return `found a mark with${place}", expected numbers`
  return undefined
}
