import { sectionsOf, type TextDocument } from './document.js'
import type { Evidence } from './tag.js'

/**
 * A document's text as Markdown, a paragraph for each of its fields, the words of the evidence in bold. Spans that overlap or touch
 * become one. Throws a RangeError for evidence that does not stand in the document: it is another one's, or the text has changed.
 *
 * @example
 * const evidence = [{ field: 'title', start: 12, end: 16, text: 'jobs' }]
 * highlightEvidence({ id: '1', title: 'Badges find jobs' }, evidence) // => '*title:* Badges find **jobs**'
 */
export function highlightEvidence(document: TextDocument, evidence: readonly Evidence[]): string {
  const sections = sectionsOf(document)
  const lost = evidence.find(({ field, start, end, text }) => {
    const section = sections.find((each) => each.field === field)
    return section?.text.slice(start, end) !== text
  })
  if (lost)
    throw new RangeError(
      `highlightEvidence: found no '${lost.text}' at ${lost.start} of ${lost.field} in '${document.id}', expected it there`,
    )
  return sections
    .map(({ field, text }) => {
      const own = evidence.filter((item) => item.field === field)
      return `*${field}:* ${marked(text, own)}`
    })
    .join('\n\n')
}

function marked(text: string, evidence: readonly Evidence[]): string {
  let [from, found] = [0, '']
  for (const { start, end } of joined(evidence)) {
    found += `${escaped(text.slice(from, start))}**${escaped(text.slice(start, end))}**`
    from = end
  }
  return found + escaped(text.slice(from))
}

function joined(evidence: readonly Evidence[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  for (const { start, end } of [...evidence].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans
}

/** Text that Markdown shows as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>$]/g, '\\$&')
}
