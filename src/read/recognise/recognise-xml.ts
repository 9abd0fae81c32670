import { endnoteXmlReader } from '../formats/endnote-xml.js'
import { planFields } from '../fields/field-map.js'
import { endnoteXmlFields } from '../fields/endnote-xml.js'
import type { Recognised } from './recognised.js'

/** Recognises EndNote XML by its outer elements. */
export function recogniseXml(sample: string): Recognised | undefined {
  if (!/^\s*<(?:\?xml|!DOCTYPE|!--|xml|records)/i.test(sample)) return undefined
  if (!/<records\b|<record>\s*<(?:database|ref-type|rec-number|source-app|contributors)/.test(sample))
    return undefined
  const [, program] = /<source-app name="([^"]{1,40})"/.exec(sample) ?? []
  return {
    format: 'endnote-xml',
    dialect: program?.toLowerCase() ?? 'general',
    why: `elements records and record${program === undefined ? '' : `; written by ${program}`}`,
    plan: planFields(endnoteXmlFields),
    open: (sink) => endnoteXmlReader(sink),
  }
}
