import { iso6392 } from 'iso-639-2'
import { foldText } from '../base/text.js'

/** Names that databases print and ISO 639-2 lists otherwise, and the two codes that MARC had before 2008 (`scc`, `scr`). */
const otherNames: Readonly<Record<string, string>> = {
  azeri: 'az',
  'bahasa indonesia': 'id',
  bokmal: 'nb',
  byelorussian: 'be',
  castellano: 'es',
  deutsch: 'de',
  espanol: 'es',
  farsi: 'fa',
  francais: 'fr',
  greek: 'el',
  italiano: 'it',
  mandarin: 'zh',
  nynorsk: 'nn',
  portugues: 'pt',
  scc: 'sr',
  scr: 'hr',
  scottish: 'gd',
  slovene: 'sl',
}

/** Undetermined, uncoded, no linguistic content: no language. `qaa-qtz` is a range kept for local use. */
const noLanguage = new Set(['und', 'mis', 'zxx', 'qaa-qtz'])

const labels = new Map<string, string>()
const codes = new Map<string, string>()
const shared = new Set<string>()

for (const language of iso6392) {
  if (noLanguage.has(language.iso6392B)) continue
  const code = language.iso6391 ?? language.iso6392B
  const names = language.name.split(/\s*;\s*/)
  labels.set(code, readable(names[0] ?? language.name))
  for (const name of names)
    for (const form of [name, readable(name), name.replace(/\s*\(.*?\)/g, '')]) addName(form, code)
}
for (const name of shared) codes.delete(name)
for (const [name, code] of Object.entries(otherNames)) codes.set(name, code)
// Codes last: where a code is a name too (`Edo`, `Lao`), both are one language or the code is meant.
for (const { iso6391, iso6392B, iso6392T } of iso6392)
  if (!noLanguage.has(iso6392B))
    for (const code of [iso6391, iso6392B, iso6392T]) if (code) codes.set(code, iso6391 ?? iso6392B)
labels.set('el', 'Greek')

/**
 * The code of a language as databases print it: ISO 639-1, or 639-2 where there is no two-letter code.
 * Reads English names, codes of two and three letters (bibliographic and terminological) and tags such as `pt-BR`.
 * A text that names no language, or two, has none.
 *
 * @example
 * languageCode('Spanish') // => 'es'
 * languageCode('ger') // => 'de'
 * languageCode('pt-BR') // => 'pt'
 */
export function languageCode(text: string): string | undefined {
  const name = foldText(text)
  const tag = /^\s*([a-z]{2,3})[-_](?:[a-z]{4}[-_])?(?:[a-z]{2}|\d{3})\s*$/i.exec(text)?.[1]?.toLowerCase()
  return codes.get(name) ?? codes.get(tag ?? foldText(text.replace(/\(.*\)/g, '')))
}

/**
 * The English name of a language by its code; the code itself where it is not known.
 *
 * @example
 * languageLabel('es') // => 'Spanish'
 * languageLabel('nb') // => 'Norwegian Bokmål'
 */
export function languageLabel(code: string): string {
  return labels.get(code) ?? code
}

/** `Bokmål, Norwegian` as `Norwegian Bokmål`, `Greek, Modern (1453-)` as `Modern Greek`. */
function readable(name: string): string {
  return name.replace(/\s*\([^)]*\d[^)]*\)/g, '').replace(/^([^,]+), ([^,]+)$/, '$2 $1')
}

function addName(name: string, code: string): void {
  const key = foldText(name)
  if (codes.has(key) && codes.get(key) !== code) shared.add(key)
  else codes.set(key, code)
}
