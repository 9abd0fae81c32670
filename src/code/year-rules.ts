/** The days between which databases were searched, as `2021-12-20`. */
export interface Searched {
  from: string
  to: string
}

/** What is known of the time of a publication: years, and a date online as `2021-12-02`, `2018-06` or `2021`. */
export interface PublicationTimes {
  issueYear?: string | undefined
  onlineDate?: string | undefined
  citationYear?: string | undefined
}

/**
 * The year as a database showed it at the time of the search: the issue year when the issue was out, else the year of publication
 * online, else the citation year. Of an issue only the year is known, so it counts as out when its year is not later than the year
 * in which the search began; a date online counts when it is not later than the end of the search.
 *
 * @example
 * yearAtSearch({ citationYear: '2022', issueYear: '2022', onlineDate: '2021' }, { from: '2021-12-20', to: '2022-01-05' }) // => '2021'
 */
export function yearAtSearch(
  { issueYear, onlineDate, citationYear }: PublicationTimes,
  searched: Searched,
): string | undefined {
  if (issueYear !== undefined && Number(issueYear) <= Number(searched.from.slice(0, 4))) return issueYear
  // A date known to the month or the year only is taken as not later than the search when its known part is not.
  if (onlineDate !== undefined && onlineDate <= searched.to.slice(0, onlineDate.length))
    return onlineDate.slice(0, 4)
  return citationYear
}
