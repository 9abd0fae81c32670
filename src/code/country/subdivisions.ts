/** States of the United States: code, first digit of their zip codes, name. `GA` has a name that is a country's too. */
// prettier-ignore
export const usStates: readonly (readonly [code: string, zip: string, name: string])[] = [
  ['AL', '3', 'alabama'], ['AK', '9', 'alaska'], ['AZ', '8', 'arizona'], ['AR', '7', 'arkansas'], ['CA', '9', 'california'],
  ['CO', '8', 'colorado'], ['CT', '0', 'connecticut'], ['DE', '1', 'delaware'], ['DC', '2', 'district of columbia'],
  ['FL', '3', 'florida'], ['GA', '3', 'georgia'], ['HI', '9', 'hawaii'], ['ID', '8', 'idaho'], ['IL', '6', 'illinois'],
  ['IN', '4', 'indiana'], ['IA', '5', 'iowa'], ['KS', '6', 'kansas'], ['KY', '4', 'kentucky'], ['LA', '7', 'louisiana'],
  ['ME', '0', 'maine'], ['MD', '2', 'maryland'], ['MA', '0', 'massachusetts'], ['MI', '4', 'michigan'], ['MN', '5', 'minnesota'],
  ['MS', '3', 'mississippi'], ['MO', '6', 'missouri'], ['MT', '5', 'montana'], ['NE', '6', 'nebraska'], ['NV', '8', 'nevada'],
  ['NH', '0', 'new hampshire'], ['NJ', '0', 'new jersey'], ['NM', '8', 'new mexico'], ['NY', '1', 'new york'],
  ['NC', '2', 'north carolina'], ['ND', '5', 'north dakota'], ['OH', '4', 'ohio'], ['OK', '7', 'oklahoma'], ['OR', '9', 'oregon'],
  ['PA', '1', 'pennsylvania'], ['RI', '0', 'rhode island'], ['SC', '2', 'south carolina'], ['SD', '5', 'south dakota'],
  ['TN', '3', 'tennessee'], ['TX', '7', 'texas'], ['UT', '8', 'utah'], ['VT', '0', 'vermont'], ['VA', '2', 'virginia'],
  ['WA', '9', 'washington'], ['WV', '2', 'west virginia'], ['WI', '5', 'wisconsin'], ['WY', '8', 'wyoming'],
]

/** Abbreviations of the Associated Press and older ones, folded. */
export const usAbbreviations =
  'd c|n y|n j|n c|s c|n h|n m|r i|calif|mass|conn|penn|wash|tex|fla|colo|minn|wis|mich|tenn|ariz|ill|ind|okla|nebr|oreg|washington d c|washington dc|new york ny|new york city|nyc|new england'

/** Regions whose names, folded, no other country bears. `Punjab`, `Victoria`, `La Rioja`, `New Brunswick` are two countries'. */
export const regionNames: Readonly<Record<string, string>> = {
  AU: 'new south wales|nsw|queensland|qld|tasmania|western australia|south australia|northern territory|australian capital territory|victoria australia',
  BR: 'rio grande do sul|rio grande do norte|santa catarina|minas gerais|mato grosso|mato grosso do sul|pernambuco|espirito santo',
  CA: 'ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|newfoundland|newfoundland and labrador|prince edward island|nunavut|yukon|b c',
  CN: 'anhui|fujian|gansu|guangdong|guangxi|guizhou|hainan|hebei|heilongjiang|henan|hubei|hunan|inner mongolia|jiangsu|jiangxi|liaoning|ningxia|qinghai|shaanxi|shandong|shanxi|sichuan|tibet|xinjiang|yunnan|zhejiang',
  DE: 'bavaria|bayern|baden wurttemberg|baden wuerttemberg|north rhine westphalia|nordrhein westfalen|saxony|sachsen|lower saxony|niedersachsen|schleswig holstein|thuringia|hesse',
  ES: 'catalonia|catalunya|cataluna|andalusia|andalucia|castilla y leon|castilla la mancha|canary islands|islas canarias|balearic islands',
  IN: 'andhra pradesh|arunachal pradesh|assam|bihar|chhattisgarh|gujarat|haryana|himachal pradesh|jammu and kashmir|jharkhand|karnataka|kerala|madhya pradesh|maharashtra|manipur|meghalaya|mizoram|nagaland|odisha|orissa|puducherry|pondicherry|rajasthan|sikkim|tamil nadu|tamilnadu|telangana|tripura|uttar pradesh|uttarakhand|uttaranchal|west bengal|new delhi|chandigarh',
  IT: 'lombardy|lombardia|tuscany|toscana|sardinia|sardegna|sicily|sicilia|piedmont|piemonte|emilia romagna|veneto',
  JP: 'hokkaido|ibaraki|kanagawa|aichi|hyogo|saitama|ishikawa|shizuoka',
}

/** Provinces of Canada and states of Australia by code; both need their postcode where the code is a country's or a state's too. */
export const canadianProvinces = 'AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|PQ|QC|SK|YT'
export const australianStates = 'ACT|NSW|NT|QLD|SA|TAS|VIC|WA'
