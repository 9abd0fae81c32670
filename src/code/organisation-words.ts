/** Beginnings of words that name an organisation or a part of one, in the languages of addresses; folded. */
const beginnings =
  'academ|agenc|akadem|associ|author|biblio|business|center|centr|clinic|clinique|college|commiss|committ|compan|consort|consult|' +
  'council|depart|dipart|divisi|ecole|embass|enterpr|escol|escuel|facul|fakul|federat|foundat|fundac|govern|group|gymnas|health|hochsch|' +
  'hospi|industr|initiat|instit|internat|klinik|labor|librar|medic|memorial|minister|ministr|museum|nation|network|observat|' +
  'organi[sz]at|ospedal|pharma|politec|polytec|program|project|research|scien|servic|sociedad|societ|solution|station|techn|univ|' +
  'uniw|zentr'

/** Whole words of the same kind, short forms above all. */
const words =
  'acad|admin|agcy|air force|army|assoc|bank|board|bur|bureau|campus|church|clin|co|coll|corp|court|ctr|dep|dept|dev|div|ecol|fac|fak|' +
  'fdn|fed|fund|garden|gmbh|grad|grp|hlth|hop|hosp|inc|ind|ins|inst|int|intl|kgaa|kk|klin|lab|labs|llc|llp|ltd|med|mem|minist|museo|' +
  'museu|nat|natl|navy|nucl|observ|off|office|org|park|plc|police|prog|pty|pvt|reg|res|sa|sch|school|sci|sect|section|serv|soc|spa|' +
  'srl|stn|survey|sys|team|tech|trust|unidad|unit|unite'

const pattern = new RegExp(`(?:^| )(?:(?:${beginnings})|(?:${words})(?= |$))`)

/** Whether folded text has a word that names an organisation: `univ glenmore`, `bank of china`. */
export function namesOrganisation(folded: string): boolean {
  return pattern.test(folded)
}
