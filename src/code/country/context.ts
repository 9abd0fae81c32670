import { territoryOf } from './aliases.js'
import { countryOfEnglishName } from './names.js'
import { countriesWithCity } from './city.js'
import { fold } from './fold.js'

/** Cities that tell a country from a state or another country of the same name. */
const georgian = words(
  'tbilisi|batumi|kutaisi|rustavi|telavi|gori|zugdidi|akhaltsikhe|poti|sukhumi|mtskheta|ozurgeti|marneuli',
)
const american = words(
  'atlanta|athens|augusta|savannah|macon|columbus|statesboro|decatur|marietta|kennesaw|valdosta|carrollton|milledgeville|albany|rome|' +
    'tifton|griffin|dahlonega|americus|sandy springs|alpharetta|roswell|duluth|norcross|lawrenceville|dalton|gainesville|fort benning|fort gordon|peachtree city|warner robins|brunswick|cumming|smyrna',
)
const kinshasa = words(
  'kinshasa|lubumbashi|kisangani|goma|bukavu|mbuji mayi|kananga|kolwezi|butembo|matadi|kikwit|likasi|bunia|uvira',
)
const brazzaville = words('brazzaville|pointe noire|dolisie|oyo|ouesso')
const taiwanese = words(
  'taiwan|taipei|taichung|tainan|kaohsiung|hsinchu|taoyuan|keelung|chiayi|hualien|tamsui',
)

const sovereigns = new Set(Object.values(territoryOf))

type Deciding = (others: readonly string[], zip: string | undefined) => string | undefined

/** Names that need more than themselves. */
const deciding: Readonly<Record<string, Deciding>> = {
  georgia: (others, zip) =>
    zip?.startsWith('3') || has(others, american)
      ? has(others, georgian)
        ? undefined
        : 'US'
      : has(others, georgian) || others.some((other) => /^ge \d{4}/.test(other))
        ? 'GE'
        : undefined,
  congo: (others) =>
    has(others, kinshasa) === has(others, brazzaville) ? undefined : has(others, kinshasa) ? 'CD' : 'CG',
  korea: (others) => (has(others, words('pyongyang')) ? 'KP' : 'KR'),
  'republic of china': (others) => (has(others, taiwanese) ? 'TW' : undefined),
  'channel islands': (others) =>
    has(others, words('jersey|st helier'))
      ? 'JE'
      : has(others, words('guernsey|st peter port'))
        ? 'GG'
        : undefined,
  punjab: (others) =>
    has(others, words('ludhiana|amritsar|jalandhar|patiala|chandigarh|mohali|bathinda|phagwara'))
      ? 'IN'
      : has(others, words('lahore|faisalabad|multan|rawalpindi|gujranwala|sargodha|bahawalpur'))
        ? 'PK'
        : undefined,
}
/**
 * The country of a name that closes an address, folded, where the parts before it decide what the name means: `Georgia` needs a city
 * or a zip code, `Hong Kong, Peoples R China` is Hong Kong.
 */
export function countryInContext(
  name: string,
  before: readonly string[],
  zip?: string,
  countryOf: (name: string) => string | undefined = countryOfEnglishName,
): string | undefined {
  const decide = deciding[name]
  if (decide) return decide(before.map(fold), zip)
  const country = countryOf(name)
  if (country === undefined) return undefined
  const nearer = sovereigns.has(country) ? before.at(-1) : undefined
  const territory = nearer === undefined ? undefined : countryOfEnglishName(fold(nearer))
  return territory !== undefined && territoryOf[territory] === country ? territory : country
}

/** Whether a city of this name, at the end of the folded text, is in the country. */
export function endsInCityOf(folded: string, country: string): boolean {
  const tokens = folded.split(' ')
  return [1, 2, 3].some((length) => countriesWithCity(tokens.slice(-length).join(' ')).has(country))
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split('|'))
}

/** Whether one of the parts is, or ends in, one of the names; numbers aside. */
function has(parts: readonly string[], names: ReadonlySet<string>): boolean {
  return parts.some((part) => {
    const tokens = part.split(' ').filter((token) => !/\d/.test(token))
    return [1, 2, 3].some((length) => names.has(tokens.slice(-length).join(' ')))
  })
}
