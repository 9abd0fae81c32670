import sanitizeHtml from 'sanitize-html'

const percent = /^\d{1,2}(\.\d{1,4})?%$/

const options: sanitizeHtml.IOptions = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'details', 'summary', 'progress', 'del', 'ins'],
  allowedAttributes: {
    a: ['href', 'style'],
    div: ['style'],
    img: ['src', 'alt', 'width', 'height', 'style'],
    th: ['scope', 'colspan', 'rowspan', 'style'],
    td: ['colspan', 'rowspan', 'style'],
    progress: ['value', 'max', 'aria-label'],
    '*': ['id', 'title', 'lang'],
  },
  allowedStyles: {
    '*': { 'text-align': [/^(left|right|center)$/] },
    // Links that lie on a picture.
    div: { position: [/^relative$/], 'max-width': [/^\d{1,5}px$/] },
    img: { width: [/^100%$/] },
    a: { position: [/^absolute$/], left: [percent], top: [percent], width: [percent], height: [percent] },
  },
  transformTags: { a: (tagName, attribs) => ({ tagName, attribs: withinPage(attribs) }) },
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

/** A link may lie on a picture only where it leads to another place of the same page: laid over text it would deceive. */
function withinPage({ style, ...rest }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return style !== undefined && rest.href?.startsWith('#') ? { ...rest, style } : rest
}
