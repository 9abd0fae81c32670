import sanitizeHtml from 'sanitize-html'

const options: sanitizeHtml.IOptions = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'details', 'summary', 'progress', 'del', 'ins'],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    th: ['scope', 'colspan', 'rowspan', 'style'],
    td: ['colspan', 'rowspan', 'style'],
    progress: ['value', 'max', 'aria-label'],
    '*': ['id', 'title', 'lang'],
  },
  allowedStyles: { '*': { 'text-align': [/^(left|right|center)$/] } },
  allowedSchemes: ['http', 'https', 'mailto'],
  // A picture from elsewhere would be fetched by whoever opens the page.
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src?.startsWith('data:image/'),
}

/** HTML without anything that acts or loads: no scripts, event handlers, frames, forms, style sheets, and no pictures from elsewhere. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, options)
}
