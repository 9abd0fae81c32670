import { author } from './built-in/author.js'
import { citations } from './built-in/citations.js'
import { correspondingCountry, country, firstCountry } from './built-in/country.js'
import { database } from './built-in/database.js'
import { doiPrefix } from './built-in/doi-prefix.js'
import { institution } from './built-in/institution.js'
import { journal } from './built-in/journal.js'
import { language } from './built-in/language.js'
import { documentType, indexTerm, keyword, publisher, subject } from './built-in/lists.js'
import { year } from './built-in/year.js'
import type { BuiltIn } from './built-in.js'

/** Every variable that needs no line of configuration, in the order in which they are reported; region follows from country. */
export const builtIns: readonly BuiltIn[] = [
  year,
  database,
  country,
  firstCountry,
  correspondingCountry,
  institution,
  journal,
  author,
  keyword,
  indexTerm,
  subject,
  documentType,
  language,
  publisher,
  citations,
  doiPrefix,
]
