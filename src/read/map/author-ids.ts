import type { FieldPlan } from '../fields/field-map.js'
import type { RawRecord } from '../raw-record.js'
import type { Chosen } from './choose.js'
import { keep, type Extra } from './extra.js'
import type { FindAuthor } from './named-author.js'

/**
 * The identifiers of the authors in their order: `Doe, Jane/0000-0001-…` by the name, a list as long as that of the
 * authors by its order, numbers behind the names. What cannot be placed stays in `extra`.
 */
export function authorIdsOf(
  raw: RawRecord,
  chosen: Chosen | undefined,
  names: Chosen | undefined,
  authors: readonly string[],
  plan: FieldPlan,
  extra: Extra,
  find: () => FindAuthor,
): string[] {
  if (raw.authorIds) return placed(raw.authorIds, authors)
  if (chosen) return fromField(chosen, authors, plan, extra, find)
  const system = names && plan.map.authorIdsOf?.[names.name]
  if (!names || system === undefined) return []
  const numbers = names.values
    .flatMap((value) => value.split(/;\s*/))
    .map((name) => /\((\d{6,})\)\s*$/.exec(name)?.[1])
  return placed(
    numbers.map((number) => (number === undefined ? '' : `${system}:${number}`)),
    authors,
  )
}

function fromField(
  chosen: Chosen,
  authors: readonly string[],
  plan: FieldPlan,
  extra: Extra,
  find: () => FindAuthor,
): string[] {
  const cut = plan.map.lists?.authorIds
  const parts = chosen.values.flatMap((value) => (cut instanceof RegExp ? value.split(cut) : [value]))
  const system = plan.map.authorIdsOf?.[chosen.name]
  if (parts.some((part) => part.includes('/') && !part.includes('://'))) {
    const ids = authors.map(() => '')
    for (const part of parts) {
      const slash = part.lastIndexOf('/')
      const author = find()(part.slice(0, slash).replace(/\s+/g, ' ').trim())
      const index = author === undefined ? -1 : authors.indexOf(author)
      const id = identifier(part.slice(slash + 1), system)
      if (index >= 0 && id !== '') ids[index] = id
      else if (part.trim() !== '') keep(extra, chosen.name, part)
    }
    return placed(ids, authors)
  }
  const listed = parts.at(-1)?.trim() === '' && parts.length > authors.length ? parts.slice(0, -1) : parts
  const ids = placed(
    listed.map((part) => identifier(part, system)),
    authors,
  )
  if (ids.length === 0) chosen.values.forEach((value) => keep(extra, chosen.name, value))
  return ids
}

/** Identifiers that stand in the order of the authors; none where their numbers differ or all are unknown. */
function placed(ids: readonly string[], authors: readonly string[]): string[] {
  return ids.length === authors.length && ids.some((id) => id !== '') ? [...ids] : []
}

/** `orcid:0000-0001-2345-678X`, or the number with the name of the system that gave it; '' for neither. */
export function identifier(text: string, system?: string): string {
  const [orcid] = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(text) ?? []
  if (orcid !== undefined) return `orcid:${orcid.toUpperCase()}`
  const id = text.trim().replace(/^https?:\/\/[^/]+\//, '')
  return system === undefined || id === '' ? '' : `${system}:${id}`
}
