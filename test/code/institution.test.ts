import { describe, expect, it } from 'vitest'
import { institutionOf } from '../../src/code/institution.js'
import { runExamples } from '../examples.js'

runExamples(new URL('../../src/code/institution.ts', import.meta.url))

describe('the institution of an address', () => {
  it.each([
    ['Fenland Univ, Dept Weaving, Ely, England.', 'Fenland Univ', 'first part'],
    ['UNIV MESA,DEPT GEOL,TEMPE,AZ 85281.', 'UNIV MESA', 'first part'],
    ['[Doe, J.] Loom Inst Technol, Ctr Silk, Lyon, France', 'Loom Inst Technol', 'first part'],
    ['CNRS, Inst Soie, Lyon, France', 'CNRS', 'first part'],
    ['School of Weaving, Fenland University, Ely, UK', 'Fenland University', 'university'],
    ['Department of Silk, Loom Institute, Fenland University, Ely, UK', 'Fenland University', 'university'],
    ['Loom University Hospital, University of Loom, Turku, Finland', 'University of Loom', 'university'],
    ['University of Loom School of Medicine, Turku, Finland', 'University of Loom', 'university'],
    ['Laboratorio de Seda, Universidad del Telar, Cali, Colombia', 'Universidad del Telar', 'university'],
    [
      'Institut für Weberei, Technische Universität am Webstuhl, Ulm, Germany',
      'Technische Universität am Webstuhl',
      'university',
    ],
    ['Kutomon yliopisto, Turku, Finland', 'Kutomon yliopisto', 'university'],
    [
      'Key Lab of Silk, Chinese Academy of Sciences, Beijing, China',
      'Chinese Academy of Sciences',
      'research organisation',
    ],
    [
      'Department of Surgery, Loom University Hospital, Lund, Sweden',
      'Loom University Hospital',
      'hospital or institute',
    ],
    ['1Institute of Hygiene, Bern, Switzerland', 'Institute of Hygiene', 'hospital or institute'],
    ['a Department of Looms, Weavers College, Ghent, Belgium', 'Weavers College', 'hospital or institute'],
    ['Centre for Looms, Kampala, Uganda', 'Centre for Looms', 'centre'],
  ])('of %s is %s', (address, name, rule) => {
    expect(institutionOf(address)).toEqual({ name, rule })
  })

  it.each([
    'Department of Surgery',
    'Faculty of Law, Vilnius, Lithuania',
    'Independent weaver',
    'Oslo, Norway',
    '',
  ])('of %j is not known', (address) => {
    expect(institutionOf(address)).toBeUndefined()
  })
})

describe("the first part of an address in Web of Science's form", () => {
  it.each([
    ['CNRS, Univ Loom, Inst Soie, Lyon, France', 'CNRS'],
    ['Silk Trust, Univ Loom, Dept Dyes, Lyon, France', 'Silk Trust'],
    ['Silkworks, Dept Dyes, Lyon, France', 'Silkworks'],
    ['; Glenmore Univ, Dept Dyes, Ely, England', 'Glenmore Univ'],
  ])('of %s is the organisation', (address, name) => {
    expect(institutionOf(address)).toEqual({ name, rule: 'first part' })
  })

  it.each([
    ['a division', 'Dept Dyes, Glenmore Univ, Ely, England', 'Glenmore Univ'],
    ['an author', 'Roe, Univ Loom, Dept Dyes, Lyon, France', 'Univ Loom'],
    ['an author in capitals', 'ROE JANE, Univ Loom, Dept Dyes, Lyon, France', 'Univ Loom'],
    ['all there is', 'Univ Loom', 'Univ Loom'],
  ])('is not taken unseen where it is %s', (_, address, name) => {
    expect(institutionOf(address)).toEqual({ name, rule: 'university' })
  })
})

describe('of several organisations in an address', () => {
  it('the first university counts, and the last of the lower kinds', () => {
    expect(institutionOf('University of Loom, Fenland University, Ely, UK')?.name).toBe('University of Loom')
    expect(institutionOf('Centre for Looms, Weaving Centre, Kampala, Uganda')?.name).toBe('Weaving Centre')
    expect(institutionOf('Weaving Centre, Weavers College, Kampala, Uganda')?.name).toBe('Weavers College')
    expect(institutionOf('Weavers College, Weaving Centre, Kampala, Uganda')?.name).toBe('Weavers College')
  })

  it('a university stands without its school, a hospital as printed', () => {
    expect(institutionOf('Loom University School of Nursing, Lund, Sweden')?.name).toBe('Loom University')
    expect(institutionOf('Loom University Hospital School of Nursing, Lund, Sweden')?.name).toBe(
      'Loom University Hospital School of Nursing',
    )
  })
})
