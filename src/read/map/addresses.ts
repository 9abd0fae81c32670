import type { Address } from '../../record/record.js'
import type { FieldPlan } from '../fields/field-map.js'
import type { RawRecord } from '../raw-record.js'
import { plainText } from '../text/clean.js'
import {
  addressAfterName,
  bracketedAddress,
  lettersTo,
  markedAddresses,
  nameAtStart,
  namesWithAddresses,
  type StatedAddress,
} from './address-forms.js'
import type { Chosen } from './choose.js'
import { keep, valuesOf, type Extra } from './extra.js'
import { listOf } from './lists.js'
import type { FindAuthor } from './named-author.js'

/** The addresses of a record, one for each text: whose they are as far as the source says, those for letters last. */
export function addressesOf(
  raw: RawRecord,
  addresses: Chosen | undefined,
  correspondence: Chosen | undefined,
  plan: FieldPlan,
  extra: Extra,
  find: () => FindAuthor,
): Address[] {
  if (!raw.addresses && !addresses && !correspondence && !plan.map.institutions) return []
  const stated: StatedAddress[] = [...(raw.addresses ?? [])]
  if (addresses) stated.push(...ofAuthors(addresses, plan, extra, find))
  if (addresses?.name === plan.map.institutions?.field) withCountries(stated, plan, extra)
  if (correspondence) stated.push(...forLetters(correspondence, plan, extra, find()))
  return together(stated, find)
}

function ofAuthors(chosen: Chosen, plan: FieldPlan, extra: Extra, find: () => FindAuthor): StatedAddress[] {
  const form = plan.map.addressForms?.[chosen.name]
  if (form === 'name-last') return chosen.values.map(plainText).flatMap(namesWithAddresses)
  const texts = listOf(chosen, plan, 'addresses')
  if (form === 'brackets') return texts.map(bracketedAddress)
  if (form === undefined) return texts.map((text) => ({ text, names: [] }))
  const known = knownAddresses(plan, extra)
  return entries(texts, find()).flatMap((text) => {
    if (/\((?:corresponding|reprint) author\)/i.test(text)) return markedAddresses(text)
    const address = addressAfterName(text, find())
    return address.names.length === 0
      ? [address]
      : tiles(address.text, known).map((tile) => ({ ...address, text: tile }))
  })
}

/** Institutions with the country, where all are in one; else the countries beside them: nothing says which is whose. */
function withCountries(institutions: StatedAddress[], plan: FieldPlan, extra: Extra): void {
  const values = valuesOf(extra, plan.map.institutions?.countries ?? '').flatMap((value) => value.split('|'))
  const codes = [...new Set(values.map((code) => code.trim()).filter((code) => code !== ''))]
  const [only] = codes
  if (codes.length === 1 && institutions.length > 0) for (const place of institutions) place.country = only!
  else institutions.push(...codes.map((code) => ({ text: code, names: [], country: code })))
}

/**
 * Pieces that begin with no author belong to the one before, since a semicolon stood in its address; not where that
 * ended with a full stop, as the lines of Web of Science do.
 */
function entries(texts: readonly string[], find: FindAuthor): string[] {
  const found: string[] = []
  const named = texts.some((text) => nameAtStart(text, find) !== undefined)
  for (const text of texts)
    if (
      !named ||
      found.length === 0 ||
      found.at(-1)!.endsWith('.') ||
      nameAtStart(text, find) !== undefined ||
      / author\)/i.test(text)
    )
      found.push(text)
    else found[found.length - 1] += `; ${text}`
  return found
}

/** The addresses that another field of the record lists without their authors. */
function knownAddresses(plan: FieldPlan, extra: Extra): string[] {
  const names = plan.map.fields.addresses ?? []
  const texts = names.flatMap((name) => valuesOf(extra, name)).flatMap((value) => value.split(/;\s*/))
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

/** Two addresses of one author, written one after the other with a comma between: apart where both are known. */
function tiles(text: string, known: readonly string[]): string[] {
  return tiling(text, known) ?? [text]
}

function tiling(text: string, known: readonly string[]): string[] | undefined {
  if (known.includes(text)) return [text]
  for (const address of known) {
    if (!text.startsWith(`${address}, `)) continue
    const rest = tiling(text.slice(address.length + 2), known)
    if (rest) return [address, ...rest]
  }
  return undefined
}

function forLetters(chosen: Chosen, plan: FieldPlan, extra: Extra, find: FindAuthor): StatedAddress[] {
  const form = plan.map.addressForms?.[chosen.name]
  const found = chosen.values.map(plainText).flatMap((value): StatedAddress[] => {
    if (form === 'name-mark') return markedAddresses(value)
    if (form === 'name-semicolon') return lettersTo(value, find)
    if (form === 'name-last') return namesWithAddresses(value)
    return form === 'name-first' ? [addressAfterName(value, find)] : [{ text: value, names: [] }]
  })
  for (const { beside, text, names } of found) {
    if (beside !== undefined) keep(extra, chosen.name, beside)
    if (text === '') names.forEach((name) => keep(extra, chosen.name, name))
  }
  return found.map((address) => ({ ...address, corresponding: true }))
}

/** One address for each text, with the names of all whose it is as the record has them. */
function together(stated: readonly StatedAddress[], find: () => FindAuthor): Address[] {
  const byText = new Map<string, Omit<Address, 'authors'> & { authors: Set<string> }>()
  for (const { text, names, corresponding = false, country } of stated) {
    if (text === '') continue
    const key = corresponding ? `\n${text}` : text
    const address = byText.get(key) ?? { text, authors: new Set<string>(), corresponding }
    byText.set(key, address)
    if (country !== undefined) address.country = country
    for (const name of names) address.authors.add(find()(name) ?? name)
  }
  return [...byText.values()].map(({ text, authors, corresponding, country }) => ({
    text,
    ...(authors.size > 0 ? { authors: [...authors] } : {}),
    ...(corresponding ? { corresponding } : {}),
    ...(country === undefined ? {} : { country }),
  }))
}
