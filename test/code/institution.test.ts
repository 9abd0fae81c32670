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
