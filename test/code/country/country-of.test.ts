import { describe, expect, it } from 'vitest'
import { countriesOf, countryOf } from '../../../src/code/country/country-of.js'
import { runExamples } from '../../examples.js'

runExamples(new URL('../../../src/code/country/country-of.ts', import.meta.url))

const country = (address: string) => countryOf(address)?.country
const countries = (address: string) => countriesOf(address).map((found) => found.country)

describe('the country of an address', () => {
  it.each([
    ['School of Weaving, Fenland University, Ely, United Kingdom', 'GB', 'United Kingdom', 'country name'],
    ['Fenland Univ, Dept Weaving, Ely, Cambs, England.', 'GB', 'England', 'country name'],
    ['Lough Univ, Sch Law, Derry, North Ireland.', 'GB', 'North Ireland', 'country name'],
    ['Mesa Univ, Dept Geol, Tempe, AZ 85281 USA.', 'US', 'AZ 85281 USA', 'country name'],
    ['UNIV MESA,DEPT GEOL,TEMPE,AZ 85281.', 'US', 'AZ 85281', 'us state and zip'],
    ['Mesa Clinic, Flagstaff, Arizona.', 'US', 'Arizona', 'us state'],
    ['Mesa Clinic, Tucson, AZ', 'US', 'AZ', 'us state'],
    ['Loom Institute, Leeds LS2 9JT', 'GB', 'Leeds LS2 9JT', 'uk postcode'],
    ['Loom Institute, Leeds, LS2 9JT', 'GB', 'LS2 9JT', 'uk postcode'],
    ['Harbour Trust, St Helier JE2 3QQ', 'JE', 'St Helier JE2 3QQ', 'uk postcode'],
    ['Prairie Univ, Saskatoon, SK S7N 5A2', 'CA', 'SK S7N 5A2', 'canadian postcode'],
    ['Bush Univ, Dubbo NSW 2830', 'AU', 'Dubbo NSW 2830', 'australian state and postcode'],
    ['Coir Institute, Madurai, Tamil Nadu 625021', 'IN', 'Tamil Nadu 625021', 'region name'],
    ['Institut für Weberei, D-55128 Mainz', 'DE', 'D-55128 Mainz', 'postcode with country mark'],
    ['Institut du Lin, 59044 Lille Cedex', 'FR', '59044 Lille Cedex', 'cedex'],
    ['Linen Institute, Osaka', 'JP', 'Osaka', 'city'],
    ['Loom Lab, Milano, IT', 'IT', 'IT', 'city and country code'],
    ['University of Iowa', 'US', 'University of Iowa', 'university named after its place'],
  ])('of %s is %s', (address, code, span, rule) => {
    expect(countryOf(address)).toEqual({ country: code, span, rule })
  })

  it.each([
    ['Institute of Silk, Suzhou 215021, P. R. China', 'CN'],
    ['Institute of Silk, Suzhou, Jiangsu, Peoples R China.', 'CN'],
    ["Institute of Silk, Suzhou, People's Republic of China 215021", 'CN'],
    ['Silk Univ, Kowloon, Hong Kong, Peoples R China.', 'HK'],
    ['Silk Univ, Taipa, Macau, Peoples R China', 'MO'],
    ['Silk Univ, Chiayi, Taiwan, ROC', 'TW'],
    ['Silk Univ, Taipei, Republic of China', 'TW'],
    ['Silk Univ, Daegu, Korea (South)', 'KR'],
    ['Silk Univ, Daegu, Korea', 'KR'],
    ['Silk Univ, Pyongyang, Korea', 'KP'],
    ['Cotton Univ, Da Nang, Viet Nam', 'VN'],
    ['Carpet Univ, Qom, Iran (Islamic Republic of)', 'IR'],
    ['Carpet Univ, Bursa, Türkiye', 'TR'],
    ['Carpet Univ, Kazan, Russian Federation', 'RU'],
    ["Cocoa Univ, Bouaké, Cote d'Ivoire", 'CI'],
    ['Cocoa Univ, Goroka, Papua N Guinea', 'PG'],
    ['Cocoa Univ, Labé, Guinea', 'GN'],
    ['Cocoa Univ, Bata, Equatorial Guinea', 'GQ'],
    ['Cocoa Univ, Zinder, Niger', 'NE'],
    ['Cocoa Univ, Benin City, Nigeria', 'NG'],
    ['Cocoa Univ, Goma, Congo', 'CD'],
    ['Cocoa Univ, Pointe-Noire, Congo', 'CG'],
    ['Rum Univ, San Juan, PR 00931 USA.', 'PR'],
    ['Rum Univ, Mona, Jamaica, West Indies', 'JM'],
    ['Rum Univ, Saint-Denis, La Réunion, France', 'RE'],
    ['Vlasinstituut, Kortrijk, België', 'BE'],
    ['Instytut Lnu, Poznań, Polska', 'PL'],
    ['Instituto do Linho, Guimarães, Brasil', 'BR'],
    ['亚麻研究所, 哈尔滨, 中国', 'CN'],
  ])('of %s is %s', (address, code) => {
    expect(country(address)).toBe(code)
  })

  it.each([
    ['Wine Institute, Telavi, Georgia', 'GE'],
    ['Wine Inst, Telavi, Rep of Georgia.', 'GE'],
    ['Peach Institute, Macon, Georgia', 'US'],
    ['Peach Institute, Dublin, Georgia 31021', 'US'],
    ['Peach Institute, Georgia, USA', 'US'],
    ['Peach Institute, Georgia', undefined],
    ['Georgia', undefined],
  ])('of %s is %s: Georgia needs more than its name', (address, code) => {
    expect(country(address)).toBe(code)
  })

  it.each([
    ['Upper Valley Mill, Lebanon, NH', 'US'],
    ['Pueblo College, Gallup, New Mexico', 'US'],
    ['Turnpike College, Trenton, New Jersey, United States', 'US'],
    ['Bay College, St Helier, Jersey', 'JE'],
    ['Reef College, Newcastle, New South Wales, Australia', 'AU'],
    ['American Weaving School, Zahlé, Lebanon', 'LB'],
  ])('of %s is %s, not that of a name inside another', (address, code) => {
    expect(country(address)).toBe(code)
  })

  it.each([
    'Beth Israel',
    'Univ Chad',
    'Michael Jordan',
    'Jordan & Chad Weavers, LLC',
    'Bank of China',
    'Department of Weaving',
    'Independent weaver',
    'University of Santiago',
    'Loom Institute, Cambridge',
    'Cocoa Univ, Congo',
    'Loom Institute, Belgrade, Yugoslavia Street',
    'Acme Weavers AS',
    'Weaver J, MD',
    'the looms are listed in the supplement',
    '',
    ' ;,. ',
  ])('of %j is not known', (address) => {
    expect(countriesOf(address)).toEqual([])
  })

  it.each([
    ['Loom Institute, Vienna, Austria. Electronic address: a.b@loom.example.', 'AT'],
    ['Loom Institute, Vienna, Austria. a.b@loom.example', 'AT'],
    ['Loom Institute, Vienna, Austria. Tel: +43 1 234567, Fax: +43 1 234568.', 'AT'],
    ['Loom Institute, Vienna, Austria. Correspondence to: Dr A. B.', 'AT'],
    ['Loom Institute, Vienna, Austria (A.B., C.D.).', 'AT'],
    ['Loom Institute, Sheffield, UK. ISNI: 0000 0001 2345 6789. GRID: grid.12345.6a', 'GB'],
    ['(Corresponding Author), Loom Inst, Dept Silk, Graz, Austria', 'AT'],
    ['1 Loom Institute, Graz (Austria)', 'AT'],
    ['Loom Institute, Graz - Austria*', 'AT'],
    ['Loom Institute, a.b@loom.at', undefined],
  ])('of %s is %s, whatever follows the address', (address, code) => {
    expect(country(address)).toBe(code)
  })
})

describe('the countries of a text with several addresses', () => {
  it('are told apart at semicolons, each country once', () => {
    expect(countries('Loom A, Cork, Ireland; Loom B, Lund, Sweden; Loom C, Cork, Ireland')).toEqual([
      'IE',
      'SE',
    ])
  })

  it('are told apart at full stops where both sides name a country', () => {
    expect(countries('Loom A, Oslo, Norway. Loom B, Lund, Sweden.')).toEqual(['NO', 'SE'])
    expect(countries('Loom A, Oslo, Norway. Electronic address: a@b.no. Loom B, Lund, Sweden.')).toEqual([
      'NO',
      'SE',
    ])
  })

  it('are one where semicolons part one address', () => {
    expect(countries('Loom Institute; Boston; MA; USA')).toEqual(['US'])
  })

  it('make a text of several countries one without a single country', () => {
    expect(country('Loom A, Cork, Ireland; Loom B, Lund, Sweden')).toBeUndefined()
    expect(country('Loom A, Cork, Ireland; Loom B, Cork, Ireland')).toBe('IE')
  })

  it.each([
    ['a long word before an at sign', 'a'.repeat(200_000) + '@'],
    ['many sentences', 'x, Norway. '.repeat(20_000)],
    ['open brackets', '(A.B., '.repeat(30_000)],
  ])('are found in time in %s', (_, text) => {
    const begin = process.cpuUsage().user
    countriesOf(text)
    expect((process.cpuUsage().user - begin) / 1e6).toBeLessThan(2)
  })
})

describe('a country whose name is printed turned round', () => {
  it.each([
    ['Loom Institute, Daegu, Korea, Republic of', 'KR'],
    ["Loom Institute, Nampo, Korea, Democratic People's Republic of", 'KP'],
    ['Loom Institute, Road Town, Virgin Islands, British', 'VG'],
    ['Loom Institute, Christiansted, Virgin Islands, U.S.', 'VI'],
    ['Loom Institute, Taichung, Taiwan, Province of China', 'TW'],
    ['Loom Institute, Matadi, Congo, Democratic Republic of the', 'CD'],
  ])('%s is %s', (address, code) => {
    expect(country(address)).toBe(code)
  })
})

describe('a name that is a city here and a country or region there', () => {
  it.each(['Loom Institute, França', 'Loom Institute, Norfolk', 'Loom Institute, La Rioja'])(
    'leaves %s unplaced',
    (address) => {
      expect(country(address)).toBeUndefined()
    },
  )
})
