/*
 * Words that tell one study from its neighbour as numbers do: `men` and `women`, `left` and `right`, `Kenya` and
 * `Uganda`. Two titles of which one has the one where the other has the other are never taken for one.
 */

/** Beginnings that turn a word into its opposite: a difference of few letters, and yet another word. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['hyper', 'hypo'],
  ['intra', 'inter'],
  ['pre', 'post'],
  ['pre', 'peri'],
  ['peri', 'post'],
  ['in', 'out'],
  ['in', 'ex'],
  ['over', 'under'],
  ['mono', 'poly'],
  ['uni', 'bi'],
  ['bi', 'tri'],
  ['micro', 'macro'],
  ['homo', 'hetero'],
  ['endo', 'exo'],
  ['mat', 'pat'],
  ['af', 'ef'],
  ['ab', 'ad'],
  ['ab', ''],
  ['un', ''],
  ['non', ''],
  ['nor', ''],
  ['in', ''],
  ['im', ''],
  ['a', ''],
  ['re', ''],
]

/** Words of which at most one is true of a study, a line for each such set; plurals count as their singulars. */
const SETS = `
  man woman | men women | male female | boy girl | mother father | maternal paternal | husband wife | son daughter
  child adult | children adult | pediatric adult | paediatric adult | adolescent adult | infant adult | neonate adult
  infant adolescent | adolescent elderly | young old | younger older | young elderly
  short long | left right | upper lower | high low | higher lower | early late | large small | day night
  acute chronic | acute subacute | primary secondary tertiary | benign malignant | positive negative
  sensitive resistant | systolic diastolic | anterior posterior | proximal distal | medial lateral
  superior inferior | dorsal ventral | internal external | active passive | urban rural | public private
  can cannot | i iv v vi x xi | oral intravenous | enteral parenteral | autologous allogeneic | prospective retrospective
  qualitative quantitative | open closed | with without | before after | success failure | gain loss
  increase decrease | increased decreased | increased reduced | increase reduce | increasing decreasing
  agonist antagonist | efficacy safety | effective ineffective | undergraduate postgraduate
  north south east west | northern southern eastern western | spring summer autumn winter
  alpha beta gamma delta epsilon kappa lambda omega
  prednisone prednisolone methylprednisolone | methanol ethanol propanol butanol | sulfate sulfite sulfide
  sulphate sulphite sulphide | nitrate nitrite nitride | adrenaline noradrenaline | estrogen androgen progesterone
  ileum ilium | ileal iliac | perineal peroneal peritoneal | fetal fecal | casual causal
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  english french german spanish portuguese italian dutch danish swedish norwegian finnish polish czech hungarian
    russian turkish greek arabic hebrew persian hindi urdu chinese japanese korean thai vietnamese malay romanian
  argentina australia austria bangladesh belgium bolivia brazil bulgaria burundi cameroon canada chad chile china
    colombia croatia cuba denmark ecuador egypt eritrea estonia ethiopia finland france gabon gambia germany ghana
    greece guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy japan jordan
    kazakhstan kenya kuwait laos latvia lebanon lesotho liberia libya lithuania madagascar malawi malaysia mali
    mauritania mauritius mexico mongolia morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria
    norway oman pakistan panama paraguay peru philippines poland portugal qatar romania russia rwanda senegal serbia
    singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand togo tunisia
    turkey uganda ukraine uruguay venezuela vietnam yemen zambia zimbabwe
`

/** For each word the numbers of the sets that it is in. */
const setsOf = new Map<string, number[]>()
SETS.replace(/\n {4}/g, ' ')
  .split(/[\n|]/)
  .map((line) => line.trim().split(/\s+/))
  .forEach((words, set) => {
    for (const word of words) setsOf.set(word, [...(setsOf.get(word) ?? []), set])
  })

/** A word and no other in a title makes it say the contrary. */
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'without', 'no', 'never', 'cannot', 'fails', 'failed'])

/**
 * Whether two words exclude each other.
 *
 * @example
 * areOpposites('hypertension', 'hypotension') // => true
 * areOpposites('men', 'women') // => true
 * areOpposites('squamous', 'squamos') // => false
 */
export function areOpposites(a: string, b: string): boolean {
  if (BEGINNINGS.some(([x, y]) => opposed(a, b, x, y) || opposed(b, a, x, y))) return true
  const [left, right] = [setsOfWord(a), setsOfWord(b)]
  return singular(a) !== singular(b) && left.some((set) => right.includes(set))
}

/** So many letters must follow a beginning: fewer make another word by chance, such as `act` and `react`. */
const FEWEST_LETTERS = 4

function opposed(a: string, b: string, x: string, y: string): boolean {
  const rest = a.slice(x.length)
  return rest.length >= FEWEST_LETTERS && a.startsWith(x) && b.startsWith(y) && rest === b.slice(y.length)
}

function setsOfWord(word: string): readonly number[] {
  return setsOf.get(word) ?? setsOf.get(singular(word)) ?? []
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/**
 * Whether runs of words in which two titles differ say the contrary: a word of one excludes a word of the other, or
 * one of them alone negates.
 *
 * @example
 * contradict(['men'], ['women']) // => true
 * contradict([], ['do', 'not']) // => true
 * contradict(['study'], ['trial']) // => false
 */
export function contradict(a: readonly string[], b: readonly string[]): boolean {
  const negates = (words: readonly string[]) => words.some((word) => NEGATIONS.has(word))
  // One word in the place of one is a slip, such as `not` for `note`; a negation is a word more.
  if (a.length !== b.length && negates(a) !== negates(b)) return true
  return a.some((x) => !b.includes(x) && b.some((y) => !a.includes(y) && areOpposites(x, y)))
}
