import { decodeHTML } from 'entities'

/**
 * Text on one line: every run of white space one space, none at the ends.
 *
 * @example
 * oneLine('  Open\n  badges ') // => 'Open badges'
 */
export function oneLine(text: string): string {
  return isEven(text) ? text : text.replace(gaps, ' ').trim()
}

/** Whether text is on one line already, as most is: found far faster than a replacement that changes nothing. */
function isEven(text: string): boolean {
  return !(
    endsOddly(text) ||
    text.includes('\n') ||
    text.includes('\t') ||
    text.includes('\u00a0') ||
    text.includes('  ')
  )
}

// White space beyond these is a character of its own: a thin space is not two words' distance.
// eslint-disable-next-line no-control-regex
const gaps = /[ \u0000-\u001f\u007f\u00a0\ufeff]{2,}|[\u0000-\u001f\u007f\u00a0\ufeff]/g

function endsOddly(text: string): boolean {
  return text !== '' && (isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1)))
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
}

/**
 * Text on one line and without markup, as records have it: {@link oneLine} and {@link withoutMarkup}.
 *
 * @example
 * plainText('Open\n <i>badges</i>') // => 'Open badges'
 */
export function plainText(text: string): string {
  // For short text one look for all that can be wrong is quicker than one for each.
  if (text.length < 48 && !untidy.test(text)) return text
  const line = oneLine(text)
  const bare = withoutMarkup(line)
  return bare === line ? line : oneLine(bare)
}

// eslint-disable-next-line no-control-regex
const untidy = /^[\u0000- \s]|[\n\t\u00a0<&]| {2}|[\u0000- \s]$/

/** The elements that databases leave in titles and abstracts: HTML, JATS and MathML. */
const element =
  /<\/?(?:(?:jats|mml|m|ce|xhtml):[a-z0-9]{1,30}|a|abstract|abstracttext|b|big|bold|br|center|cite|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|inf|inline-formula|italic|label|li|math|mfrac|mi|mml|mn|mo|monospace|mover|mrow|ms?text|msqrt|msub|msup|msubsup|munder|named-content|ol|p|roman|sans-serif|sc|sec|section|small|span|strike|strong|sub|sup|table|tbody|td|tex-math|th|title|tr|tt|u|ul|underline|xref)(?:\s[^<>]{0,1000})?\/?>/gi

/** Those that stand between words, not inside one. */
const block =
  /^<\/?(?:jats:(?:p|title|sec)|abstract|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|sec|section|table|td|th|tr|ul)\b/i

/**
 * Text without HTML, JATS and MathML elements and with entities as the characters that they stand for; a `<` that
 * begins none of these elements stays. Escaped twice, as some databases do, is undone twice.
 *
 * @example
 * withoutMarkup('H<sub>2</sub>O &amp;amp; life: p < 0.05') // => 'H2O & life: p < 0.05'
 */
export function withoutMarkup(text: string): string {
  let result = text
  for (let round = 0; round < 2; round++) {
    const tagless = result.includes('<')
      ? result.replace(element, (tag) => (block.test(tag) ? ' ' : ''))
      : result
    const bare = decodeEntities(tagless)
    if (bare === result) break
    result = bare
  }
  return result
}

/**
 * Entities such as `&amp;` and `&#233;` as characters; only those closed by a semicolon, so that `AT&T` stays.
 *
 * @example
 * decodeEntities('R&amp;D, AT&T, caf&#233;') // => 'R&D, AT&T, café'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&') || !text.includes(';')) return text
  return text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, (entity) => decodeHTML(entity))
}
