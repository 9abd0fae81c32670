import { describe, expect, it } from 'vitest'
import { distribute } from '../../src/count/distribution.js'
import { occurrencesOf } from '../../src/record/corpus.js'
import { codeRows, keysAt, missingPlaces } from '../../src/record/occurrences.js'
import { project, twelve } from './invented.js'
import { projectOf, refusalOf, type ReviewFiles } from './review-files.js'

const countsOf = async (files: ReviewFiles, key: string) => {
  const { corpus } = await projectOf(files)
  return distribute(corpus, key).rows.map(({ label, n }) => `${label}: ${n}`)
}
const linesOf = async (files: ReviewFiles) =>
  (await refusalOf(files)).map(({ file, line, message }) => `${file}:${line}: ${message}`)

describe('the variables of a project', () => {
  it('are, without a word about them, what records have and every column of the table (counted by hand)', async () => {
    const { corpus } = await projectOf(project())
    expect(corpus.variables.map(({ key }) => key)).toEqual(['year', 'region', 'design', 'sub_topic'])
    expect(await countsOf(project(), 'region')).toEqual(['Europe: 5', 'Asia: 3', 'Africa: 2', 'Americas: 2'])
    expect(await countsOf(project(), 'year')).toEqual(['2019: 1', '2020: 2', '2021: 3', '2022: 3', '2023: 3'])
    expect(await countsOf(project(), 'sub_topic')).toEqual(['skills: 6', 'trust: 5', 'policy: 4'])
    expect(corpus.unit).toBe('article')
  })

  it('stand first and in order where review.yaml names them, with their labels and closed lists', async () => {
    const lines =
      'variables:\n  design: { label: Study design, categories: [Interviews, Survey, Case study, Trial] }\n  region: {}\n'
    const { corpus } = await projectOf(project(lines))
    expect(corpus.variables.map(({ key, label }) => [key, label])).toEqual([
      ['design', 'Study design'],
      ['region', 'Region'],
      ['year', 'Year'],
      ['sub_topic', 'Sub topic'],
    ])
    expect(await countsOf(project(lines), 'design')).toEqual([
      'Interviews: 3',
      'Survey: 5',
      'Case study: 4',
      'Trial: 0',
    ])
  })

  it('take the place of built-in ones of their name, which stay as NAME.derived', async () => {
    const sheet = 'id,year,country\n1,1999,Kenya\n2,2020,Atlantis\n'
    const { corpus, issues } = await projectOf(project('', sheet))
    const year = occurrencesOf(corpus, 'year')
    expect([keysAt(year, 0), missingPlaces(year).length]).toEqual([['1999'], 10])
    expect(keysAt(occurrencesOf(corpus, 'year.derived'), 0)).toEqual(['2019'])
    expect(keysAt(occurrencesOf(corpus, 'country'), 0)).toEqual(['KE'])
    expect(issues.map(({ message, line }) => `${line}: ${message}`)).toEqual([
      "3: country: found 'Atlantis', expected a country",
    ])
  })

  it('keep basis, evidence and coder of every value, and why there is none', async () => {
    const sheet =
      'id,quality,quality_basis,quality_evidence,quality_by\n1,good,stated,"p. 3",MR\n2,,,not reported at all,\n'
    const { corpus } = await projectOf(project('', sheet))
    const quality = occurrencesOf(corpus, 'quality')
    expect([...codeRows(quality)]).toEqual([
      { record: '1', variable: 'quality', value: 'good', basis: 'stated', evidence: 'p. 3', by: 'MR' },
    ])
    expect([quality.reasons.get(1), quality.reasons.get(2)]).toEqual([
      'not reported at all',
      'no row in the sheet',
    ])
  })

  it('follow from others by groups, by number and by a codebook of the project', async () => {
    const lines = `codebooks: [topics.yaml]
variables:
  area: { from: region, groups: { North: [Europe], South: [Africa, Asia] }, rest: Elsewhere }
  topics-per-article: { from: sub_topic, rule: number-of }
`
    const topics =
      'version: 1\ncontexts: []\ntopics:\n  - { key: library, label: Libraries, include: [{ pattern: librar*, weight: 1 }] }\n'
    const files = { ...project(lines), 'topics.yaml': topics }
    expect(await countsOf(files, 'area')).toEqual(['North: 5', 'South: 5', 'Elsewhere: 2'])
    expect(await countsOf(files, 'topics-per-article')).toEqual(['0: 0', '1: 9', '2: 3'])
    expect(await countsOf(files, 'topics')).toEqual(['Libraries: 1'])
  })

  it('are narrowed by a condition on another, as the whole report is by one of its own', async () => {
    const lines = 'variables: { design: { where: { region: Europe } } }\n'
    expect(await countsOf(project(lines), 'design')).toEqual(['Survey: 3', 'Case study: 2'])
    const whole = await projectOf(
      project('where: { year: { from: 2020, to: 2021 }, region: [Asia, Africa] }\n'),
    )
    expect(whole.corpus.records.map(({ id }) => id)).toEqual(['2', '4', '6'])
  })

  it('are left out where no record has a value, unless review.yaml names them', async () => {
    expect((await projectOf(project())).corpus.occurrences.has('journal')).toBe(false)
    const { corpus } = await projectOf(project('variables: { journal: {} }\n'))
    expect(missingPlaces(occurrencesOf(corpus, 'journal'))).toHaveLength(12)
  })

  it('are none where a column is not to be counted, or is free text, which is said', async () => {
    const words = (n: number) => `Sentence number ${n} says at some length what the authors found in it.`
    const rows = Array.from({ length: 12 }, (_, place) => `${place + 1},${words(place)},x\n`).join('')
    const { corpus, texts } = await projectOf(
      project('variables: { other: { counted: false } }\n', `id,finding,other\n${rows}`),
    )
    expect(corpus.variables.map(({ key }) => key)).toEqual(['year', 'region', 'design', 'sub_topic'])
    expect(texts).toEqual(['finding'])
  })
})

describe('what review.yaml or a table says wrongly of variables', () => {
  const known = 'region, design, sub_topic'
  it.each<[string, ReviewFiles, (string | RegExp)[]]>([
    [
      'a column that is not there',
      project('variables: { quality: { column: qualty } }\n'),
      [`review.yaml:4: variable 'quality': column: found 'qualty', expected one of ${known}`],
    ],
    [
      'a circle',
      project('variables:\n  a: { from: b, rule: number-of }\n  b: { from: a, rule: number-of }\n'),
      ["review.yaml:5: variable 'a': found a circle, a from b from a, expected none"],
    ],
    [
      'a group with a value twice',
      project('variables: { area: { from: region, groups: { N: [Europe, Asia], S: [Africa, Asia] } } }\n'),
      ["review.yaml:4: variable 'area': groups: found 'Asia' in N and S, expected it once"],
    ],
    [
      'groups of countries that are not known',
      project('variables: { area: { from: region, groups: nato } }\n'),
      [/^review\.yaml:4: variable 'area': groups: found 'nato', expected one of un-m49, /],
    ],
    [
      'a variable that nothing answers',
      project('variables: { mood: { label: Mood } }\n'),
      [
        /^review\.yaml:4: variable 'mood': found 'mood', which no field, column or codebook answers, expected /,
      ],
    ],
    [
      'a codebook that is not named',
      project('variables: { mood: { codebook: mood.yaml } }\n'),
      [/^mood\.yaml:undefined: no such file/],
    ],
    [
      'a condition on a variable that is not known',
      project('variables: { design: { where: { mood: good } } }\n'),
      [/^review\.yaml:4: variable 'design': where: found 'mood', which no field/],
    ],
    [
      'a report or a whole narrowed by what is not known',
      project('where: { yeer: 2020 }\nreport: [year, yeer, region x desing]\n'),
      [
        `review.yaml:4: where: found 'yeer', expected one of year, ${known}`,
        `review.yaml:5: report: found 'yeer', expected one of year, ${known}`,
        `review.yaml:5: report: found 'desing', expected one of year, ${known}`,
      ],
    ],
    [
      'a value outside a closed list, row by row',
      project('variables: { design: { categories: [Survey, Case study] } }\n'),
      [5, 10, 11].map(
        (line) => `articles.csv:${line}: design: found 'Interviews', expected one of Survey, Case study`,
      ),
    ],
    [
      'a basis that is none',
      project('', 'id,quality,quality_basis\n1,good,hunch\n'),
      ["sheet.csv:2: quality_basis: found 'hunch', expected exported, stated, derived, coded or tagged"],
    ],
    [
      'an id twice in the table of records',
      { ...project(), 'articles.csv': twelve.replace('\n2,', '\n1,') },
      ["articles.csv:3: id: found '1', expected it once, but it also stands on line 2"],
    ],
  ])('is refused for %s', async (_name, files, expected) => {
    const lines = await linesOf(files)
    expect(lines).toHaveLength(expected.length)
    for (const [place, line] of lines.entries()) {
      const wanted = expected[place]
      if (wanted instanceof RegExp) expect(line).toMatch(wanted)
      else expect(line).toBe(wanted)
    }
  })
})
