import type { BibRecord } from '../record/record.js'

/**
 * What is printed for a record: its citation where its table has one, else the authors' family names and the year, else its title, else
 * its id. Records that would be printed alike are told apart by letters, as in a list of references.
 *
 * @example
 * citationsOf([{ id: '1', title: 'Badges', authors: ['Liu, R.', 'Law, P.'], year: 2015 }]).get('1') // => 'Liu and Law, 2015'
 */
export function citationsOf(records: readonly BibRecord[]): Map<string, string> {
  const plain = records.map((record) => [record.id, citationOf(record)] as const)
  const times = new Map<string, number>()
  for (const [, citation] of plain) times.set(citation, (times.get(citation) ?? 0) + 1)
  const given = new Map<string, number>()
  return new Map(
    plain.map(([id, citation]) => {
      if ((times.get(citation) ?? 0) < 2) return [id, citation]
      const place = given.get(citation) ?? 0
      given.set(citation, place + 1)
      return [id, /\d{4}$/.test(citation) ? citation + lettersOf(place) : `${citation} (${id})`]
    }),
  )
}

/** `a` to `z`, then `aa`. */
function lettersOf(place: number): string {
  const last = String.fromCharCode(97 + (place % 26))
  return place < 26 ? last : lettersOf(Math.floor(place / 26) - 1) + last
}

function citationOf({ id, title, authors, year, extra }: BibRecord): string {
  const stated = extra?.['citation']
  if (typeof stated === 'string' && stated.trim() !== '') return stated
  const families = authors.map((name) => name.split(',')[0] ?? name)
  const [first, second] = families
  if (first === undefined) return title === '' ? id : year === undefined ? title : `${title}, ${year}`
  const who =
    families.length === 1 ? first : families.length === 2 ? `${first} and ${second}` : `${first} et al.`
  return `${who}, ${year ?? 'n.d.'}`
}
