import { cochraneReader } from '../formats/cochrane.js'
import { endnoteTaggedReader } from '../formats/endnote-tagged.js'
import { planFields } from '../fields/field-map.js'
import { cochraneFields } from '../fields/cochrane.js'
import { endnoteTaggedFields } from '../fields/endnote-tagged.js'
import { ovidFields } from '../fields/ovid.js'
import { proquestFields } from '../fields/proquest.js'
import { wosFields } from '../fields/wos.js'
import { ovidReader } from '../formats/ovid.js'
import { proquestReader } from '../formats/proquest.js'
import type { Recognised } from './recognised.js'
import { wosReader } from '../formats/wos.js'

/** Recognises Web of Science's plain text by its first line or by records from PT to ER. */
export function recogniseWos(sample: string): Recognised | undefined {
  const headed = /^FN .*\n(?:\s*\n)*VR [\d.]+\s*$/m.test(sample)
  const lines = /^PT [A-Z]\s*$/m.test(sample) && /^(?:AU|AF|TI|SO|UT) /m.test(sample)
  if (!headed && !lines) return undefined
  return {
    format: 'wos',
    dialect: 'web-of-science',
    why: headed ? 'lines FN and VR' : 'records from PT to ER',
    plan: planFields(wosFields),
    open: (sink) => wosReader(sink),
  }
}

/** Recognises EndNote's tagged text by its first line, a tag with a per cent sign. */
export function recogniseEndnoteTagged(sample: string): Recognised | undefined {
  if (!/^\s*%[0-9A-Z](?:\s|$)/.test(sample)) return undefined
  const tags = sample.match(/^%[0-9A-Z@](?:[ \t]|$)/gm) ?? []
  if (tags.length > 3 && !/^%[0ATDJBKX]/m.test(sample)) return undefined
  const blocks = /^\s*%(?!0)/.test(sample) || /\n[ \t]*\n%(?!0)[0-9A-Z]/.test(sample)
  return {
    format: 'endnote-tagged',
    dialect: 'endnote',
    why: `a first line with a tag such as %0${blocks ? '; records parted by empty lines' : ''}`,
    plan: planFields(endnoteTaggedFields),
    open: (sink) => endnoteTaggedReader(sink, blocks),
  }
}

/** Recognises the Cochrane Library's plain text by its numbered records. */
export function recogniseCochrane(sample: string): Recognised | undefined {
  if (!/^Record #\d+ of \d+\s*\n(?:[ \t]*\n)*(?:ID|AN|TI|AU): /m.test(sample)) return undefined
  return {
    format: 'cochrane',
    dialect: 'cochrane',
    why: 'lines Record #n of m before lines ID:',
    plan: planFields(cochraneFields),
    open: (sink) => cochraneReader(sink),
  }
}

/** Recognises Ovid's text by labels at the margin over indented values. */
export function recogniseOvid(sample: string): Recognised | undefined {
  const labels = sample.match(
    /^(?:Accession Number|Authors?|Title|Source|Abstract|Publication Type|Institution)[ \t]*\n[ \t]+\S/gm,
  )
  const numbered = /^<\d+>[ \t]*$/m.test(sample)
  if ((labels?.length ?? 0) < (numbered ? 1 : 3)) return undefined
  return {
    format: 'ovid',
    dialect: 'ovid',
    why: `labels over indented values${numbered ? ', numbers in angle brackets' : ''}`,
    plan: planFields(ovidFields),
    open: (sink) => ovidReader(sink, numbered),
  }
}

/** Recognises ProQuest's text report by its numbered documents or its document numbers. */
export function recogniseProquest(sample: string): Recognised | undefined {
  const numbered = /^[ \t]*Document \d+ of \d+\s*$/m.test(sample)
  const named = /ProQuest document (?:ID|link)|^Report Information from ProQuest/m.test(sample)
  if (!(named && (numbered || /^_{20,}\s*$/m.test(sample)))) return undefined
  return {
    format: 'proquest',
    dialect: 'proquest',
    why: `ProQuest named in a report${numbered ? ' with lines Document n of m' : ''}`,
    plan: planFields(proquestFields),
    open: (sink) => proquestReader(sink, numbered),
  }
}
