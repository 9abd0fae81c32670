import { foldText } from '../../base/text.js'
import type { BibRecord } from '../../record/record.js'
import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'
import { SameId } from '../same-id.js'

/** `&` and `and` are one word in the names of journals. */
export function journalKey(name: string): string {
  return foldText(name.replaceAll('&', ' and '))
}

/** Volumes of proceedings share the ISSN of their series and are no one journal. */
function isJournal({ type }: BibRecord): boolean {
  return type === undefined || ['article-journal', 'review', 'article-magazine'].includes(type)
}

/** The journal, book or proceedings; names that differ in case, accents or signs, or share an ISSN, are one. */
export const journal: BuiltIn = {
  variable: fieldVariable('journal', 'Journal', 'journal or other source as stated'),
  code(context) {
    const same = new SameId()
    for (const record of context.records)
      if (record.journal !== undefined && isJournal(record))
        for (const issn of record.issn ?? []) same.note(journalKey(record.journal), issn)
    return buildOccurrences(journal.variable, context, { basis: 'exported' }, (place, answer) => {
      const name = context.records[place]?.journal
      if (name !== undefined) answer.add(same.of(journalKey(name)), name)
    })
  },
}
