import { sha256 } from '../base/hash.js'

/** What an SVG says about itself. */
export interface SvgDescription {
  title?: string
  /** Alternative text for those who cannot see the figure. */
  alt?: string
  /** The digest of the data behind the figure, in hexadecimal. */
  digest?: string
  /** The language of title and texts, as BCP 47 has it. */
  language?: string
}

/**
 * Makes vega's SVG a document of its own: title, alternative text and data digest in it, an element a line, and ids that
 * come from the content, so that several figures can stand in one page.
 */
export function describeSvg(svg: string, description: SvgDescription): string {
  const start = svg.indexOf('>') + 1
  const root = svg.slice(0, start - 1)
  const { title, alt, digest, language = 'en' } = description
  // What is inside an image is not told to those who cannot see it: a picture with links is a group.
  const role = svg.includes('<a ') ? 'group' : 'img'
  const attributes = [
    ` role="${role}" lang="${escapeXml(language)}"`,
    title === undefined ? '' : ` aria-label="${escapeXml(title)}"`,
  ]
  const head = [
    title === undefined ? '' : `<title>${escapeXml(title)}</title>`,
    alt === undefined ? '' : `<desc>${escapeXml(alt)}</desc>`,
    digest === undefined ? '' : `<metadata>data sha256 ${escapeXml(digest)}</metadata>`,
  ]
  const whole = `${root}${attributes.join('')}>${head.join('')}${svg.slice(start)}`
  return breakLines(linkTwice(renameIds(replaceForbidden(whole))))
}

/**
 * Text as XML may hold it between tags or in quotes.
 *
 * @example
 * escapeXml('a < "b" & c') // => 'a &lt; &quot;b&quot; &amp; c'
 */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** XML cannot hold control characters and halves of surrogate pairs, not even escaped: they show as U+FFFD. */
function replaceForbidden(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')
}

function renameIds(svg: string): string {
  const prefix = `f${sha256(svg).slice(0, 8)}-`
  // No '<' or '>' stands in text or attributes unescaped: what this matches is a tag.
  return svg.replace(/<[^>]+>/g, (tag) =>
    tag.replace(/ id="/, `$&${prefix}`).replace(/="url\(#/g, `$&${prefix}`),
  )
}

/** Links in the words of SVG 2, which assistive tools know, beside those of SVG 1.1, which older programs know. */
function linkTwice(svg: string): string {
  return svg.replace(/<a xlink:href="([^"]*)"/g, '<a href="$1" xlink:href="$1"')
}

/** A line for each element; inside text elements white space would be drawn, so these stay whole. */
function breakLines(svg: string): string {
  return `${svg.replace(/>(?=<(?!\/text|\/?tspan))/g, '>\n')}\n`
}
