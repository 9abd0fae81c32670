import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditTable } from '../../src/audit/audit-text.js'
import { faults } from '../../src/audit/audit.js'

const folder = new URL('tables/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** One slip for a sound table: what is replaced by what, and words that the report must name. */
const slips: readonly (readonly [file: string, was: string, is: string, names: string])[] = [
  ['titanic.md', '203 (62.5)', '230 (62.5)', 'First'],
  ['titanic.md', '178 (25.2)', '178 (22.5)', 'Third'],
  ['titanic.md', '**2201**', '**2210**', '2,210'],
  ['titanic.md', '| 885 |', '| 858 |', 'Crew'],
  ['berkeley.md', '| 353 | 63 |', '| 353 | 36 |', "row 'B'"],
  ['berkeley.md', '| 2691 |', '| 2619 |', '2,619'],
  ['berkeley.md', '| 202 | 34 |', '| 220 | 34 |', "row 'C'"],
  ['comorbidities.md', '151 (42.5)', '115 (42.5)', 'Hypertension'],
  ['comorbidities.md', '20 (35.1)', '20 (31.5)', 'Female'],
  ['comorbidities.md', '(n = 355)', '(n = 335)', '335'],
  ['spss.md', '| 94 | 38.7 |', '| 49 | 38.7 |', "'Satisfied'"],
  ['spss.md', '| 18.6 |', '| 16.8 |', 'Dissatisfied'],
  ['spss.md', '| 231 | 95.1', '| 213 | 95.1', '213'],
  ['spss.md', '| 243 |', '| 234 |', '234'],
  ['laender.csv', '1.204;31,9', '1.204;39,1', 'Bayern'],
  ['laender.csv', 'Sachsen;412', 'Sachsen;421', '3,787'],
  ['laender.csv', '3.778', '3.787', '3,787'],
  ['journals.md', '| 52 | 4.3 |', '| 25 | 4.3 |', 'IEEE Access'],
  ['journals.md', '| 26.0 |', '| 20.6 |', 'Higher Education'],
  ['flow-reports.md', '1,753 records', '1,735 records', '1,735'],
  ['flow-reports.md', 'group, n = 25', 'group, n = 52', '52'],
  ['flow-reports.md', '42 reports', '24 reports', '24'],
  ['flow-added.md', '143 duplicates', '134 duplicates', '134'],
  ['flow-added.md', 'added 6', 'added 9', '31'],
  ['years.md', '| 16 | 21', '| 19 | 21', '2019'],
  ['years.md', '| 26 | 96 |', '| 26 | 69 |', '69'],
  ['rounded-101.md', '| 26 |', '| 62 |', '137'],
  ['suppressed.md', '| 170 |', '| 107 |', '107'],
  ['suppressed.md', '| 51 |', '| 15 |', '185'],
  ['odds.md', '31/112 (27.7%)', '31/112 (22.7%)', 'Living alone'],
  ['odds.md', '1.80 (1.06–3.08)', '1.80 (1.86–3.08)', 'Polypharmacy'],
  ['two-tables.md', '(171 respondents, 40.9%)', '(117 respondents, 40.9%)', 'Lecturer'],
  ['two-tables.md', '| 377 | 90.2 |', '| 377 | 92.0 |', 'Video conference'],
  ['two-tables.md', '29 respondents (6.9%)', '29 respondents (9.6%)', '9.6'],
  ['two-tables.md', 'received 418 (65.3%)', 'received 418 (56.3%)', '56.3'],
  ['of-whom.md', '| 512 | 61.0 |', '| 521 | 61.0 |', 'of whom active'],
  ['of-whom.md', '| 840 | 67.2 |', '| 840 | 62.7 |', 'Registered'],
  ['sideways-groups.md', '| 301 | 244', '| 310 | 244', 'Yes'],
  ['sideways-groups.md', '29.3 |', '23.9 |', "'No'"],
  ['multiple-response.md', '| 84 | 27.1', '| 48 | 27.1', 'Cost'],
  ['multiple-response.md', '| 310 |', '| 301 |', '301'],
  ['total-first.md', '| 507 | 42.1 |', '| 570 | 42.1 |', 'Men'],
  ['total-first.md', '318 | 26.4', '318 | 24.6', 'Up to 5 years'],
  ['truncated.md', '| 27 | 42.1 |', '| 27 | 41.2 |', 'Survey'],
  ['valid-blocks.md', '| 201 | 54.5 |', '| 201 | 45.5 |', 'middle'],
  ['valid-blocks.md', '| 187 | 45.4 |', '| 178 | 45.4 |', '30 to 49'],
  ['scores.md', '| 31 | 35.2 |', '| 13 | 35.2 |', "row '3'"],
  ['themes.md', '15 (62.5)', '15 (65.2)', 'Correction'],
  ['items.md', '171 (83.4)', '117 (83.4)', 'Feedback helps me'],
  ['items.md', '79 (39.9)', '79 (39.6)', 'I know the criteria'],
  ['quoted.csv', '"28.7"', '"27.8"', 'Germany'],
  ['quoted.csv', '"43,229"', '"43,292"', '43,292'],
  ['kappa.md', '0.77 (0.68–0.86)', '0.97 (0.68–0.86)', 'Setting'],
  ['abstract.md', '71 of the 128 (55.5%)', '71 of the 128 (59.5%)', '55.469'],
  ['abstract.md', 'p = .014', 'p = .041', '0.0144'],
  ['abstract.md', '59.4% (n = 76)', '59.4% (n = 67)', '67'],
  ['grouped-header.md', '| 301 | 75.3 |', '| 310 | 75.3 |', 'Bicycle'],
  ['grouped-header.md', '| 15.5 | 11.1–21.2', '| 51.5 | 11.1–21.2', 'Bus pass'],
  ['spaces.md', '9 118', '9 181', 'add to'],
  ['spaces.md', '**84 310**', '**84 130**', '84,130'],
  ['change.md', '| 7,685 |', '| 7,658 |', '7,658'],
  ['nested-dash.md', '| 11 | 18.0 |\n| – Other', '| 11 | 10.8 |\n| – Other', 'Spain'],
  ['nested-dash.md', '– China | 12 |', '– China | 21 |', 'China'],
  ['likert-counts.md', '40 (26.7)', '40 (27.6)', 'Fair marks'],
  ['percent-groups.md', '| 53.5 |', '| 55.3 |', 'Laptop'],
  ['percent-groups.md', '| 23.7 |', '| 27.3 |', 'Smart watch'],
  ['shares-only-blocks.md', '| 21.3 |', '| 23.1 |', 'Education'],
  ['flow-citations.md', '1,204', '1,240', '1,240'],
  ['flow-citations.md', '2,218 remained', '2,281 remained', '2,281'],
  ['flow-citations.md', 'excluded 97', 'excluded 79', '79'],
  ['households.md', '1,171 households', '1,117 households', '1,117'],
  ['flow-reasons.md', 'Scopus: 401', 'Scopus: 410', '410'],
  ['flow-reasons.md', 'n = 158', 'n = 185', '185'],
  ['flow-reasons.md', '43 articles', '34 articles', '34'],
  ['survey-text.md', '512 (61.6%)', '521 (61.6%)', '521'],
  ['survey-text.md', 'p = .002', 'p = .02', '0.0021'],
  [
    'survey-text.md',
    '1,004 opened the questionnaire (43.6%)',
    '1,004 opened the questionnaire (46.3%)',
    '46.3',
  ],
  ['flow-terse.md', 'screened n = 522', 'screened n = 252', '252'],
  ['review-text.md', 'Twelve of the 26 studies (46%)', 'Twelve of the 26 studies (64%)', '46.154'],
  ['review-text.md', 'nine (35%)', 'nine (25%)', '25'],
  ['response-rates.md', '| 410 | 171 | 41.7', '| 410 | 171 | 47.1', 'Public'],
  ['response-rates.md', '| 664 |', '| 646 |', '646'],
  ['response-rates.md', 'readily (73.3%)', 'readily (77.3%)', '77.3'],
  ['mixed-cells.md', '36 (87.8)', '63 (87.8)', 'Passed'],
  ['mixed-cells.md', '30 (76.9)', '30 (79.6)', 'Would recommend'],
  ['age-by-sex.md', '38 (35.8%)', '83 (35.8%)', '25-34'],
  ['age-by-sex.md', '| 36 (18.9%)', '| 63 (18.9%)', '45+'],
  ['age-by-sex.md', '84 (100%)', '48 (100%)', '48'],
  ['health-problems.md', '79 (25.9)', '97 (25.9)', 'Children under 18'],
  ['health-problems.md', '120 (39.3)', '120 (33.9)', 'Back pain'],
  ['citations.md', '| 53 |', '| 35 |', '35'],
  ['mentions.md', '| 19 | 21.8 |', '| 19 | 28.1 |', 'Foundation'],
  ['mentions.md', '| 116 |', '| 161 |', '161'],
  ['schools.csv', 'South,21,35.0', 'South,12,35.0', 'South'],
  ['schools.csv', '2988,17.1', '2898,17.1', 'East'],
  ['schools.csv', '17492', '17429', '17,429'],
  ['turnover.md', '5 (9.6)', '5 (6.9)', "row 'Yes'"],
  ['turnover.md', '42 (35.0)', '24 (35.0)', "row 'No'"],
  ['missing-rows.md', '274 (27%)', '247 (27%)', 'T2'],
  ['missing-rows.md', '475 (47%)', '457 (47%)', "'male'"],
  ['languages.md', '| 29 | 31 |', '| 92 | 31 |', '2019'],
  ['languages.md', '| 190 | 523 |', '| 109 | 523 |', '2020'],
  ['non-participants.md', '| 64 | 29.9 |', '| 46 | 29.9 |', 'No interest'],
  ['non-participants.md', 'by 214', 'by 241', '241'],
  ['professores.md', '| 251 | 72,1 |', '| 215 | 72,1 |', 'Feminino'],
  ['professores.md', '| 33 | 9,5 |', '| 33 | 5,9 |', 'Privada'],
  ['knowledge.md', '41.0 (33.9–48.4)', '14.0 (33.9–48.4)', 'Dose'],
  ['knowledge.md', '91.8 (84.4–96.4)', '91.2 (84.4–96.4)', 'Route'],
  ['included-studies.md', '| 11 | 31.4 |', '| 11 | 34.1 |', '2010–2014'],
  ['included-studies.md', '| 19 | 54.3 |', '| 91 | 54.3 |', 'Attitude'],
  ['first-response.md', '| 83.1 |', '| 81.3 |', '15–30'],
  ['first-response.md', '| 308 |', '| 380 |', '380'],
  ['by-group-and-total.md', '| 45 | 44.1 |', '| 54 | 44.1 |', 'Male'],
  ['by-group-and-total.md', '| 41 | 20.0 |', '| 41 | 22.0 |', "'Yes'"],
  ['error-types.md', '39 (43%)', '93 (43%)', 'Unit'],
  ['error-types.md', '| 78 |', '| 87 |', '87'],
  ['response-modes.md', '| 371 | 41.2', '| 371 | 42.1', 'Web'],
  ['response-modes.md', '| 699 |', '| 669 |', '669'],
  ['withdrawal.md', '19 (9.3%)', '19 (3.9%)', 'Adverse event'],
  ['flow-studies.md', '2,893 records', '2,983 records', '2,983'],
  ['flow-studies.md', '12 (24%)', '12 (42%)', '42'],
  ['women-authors.md', '| 186 | 33.9', '| 168 | 33.9', '2000–2009'],
  ['barriers.md', '27 (30.7)', '27 (37.0)', 'Time'],
  ['age-use.md', '| 33.6 |', '| 36.3 |', '18–24'],
]

describe('tables of many shapes', () => {
  const names = readdirSync(folder).sort()

  it.each(names)('%s is sound and nothing in it is called wrong', (name) => {
    const audit = auditTable(read(name), name)
    expect(faults(audit)).toEqual([])
    expect(audit.findings.length).toBeGreaterThan(0)
  })

  it.each(slips)('%s with %s changed to %s is found out', (name, was, is, words) => {
    const sound = read(name)
    expect(sound).toContain(was)
    const found = faults(auditTable(sound.replace(was, is), name))
    expect(
      found.map((each) => `${each.where}: ${each.arithmetic}; ${each.explanation ?? ''}`).join('\n'),
    ).toContain(words)
  })

  it.each(['weighted.md', 'notfound.md'])('%s is told to be not checkable', (name) => {
    expect(auditTable(read(name), name).counts['not-checkable']).toBeGreaterThan(0)
  })
})
