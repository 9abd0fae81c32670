import type { Dice } from './audit-draft.js'
import { Desk, type Draft } from './audit-draft.js'

const variables: Readonly<Record<string, readonly string[]>> = {
  Sex: ['Female', 'Male', 'Not stated'],
  'Age, years': ['18–29', '30–44', '45–59', '≥60'],
  Education: ['Primary', 'Secondary', 'Vocational', "Bachelor's degree", "Master's degree or higher"],
  Region: ['North', 'South', 'East', 'West', 'Capital'],
  'Marital status': ['Single', 'Married', 'Divorced', 'Widowed'],
  Employment: ['Full-time', 'Part-time', 'Unemployed', 'Retired', 'Student'],
  'Smoking status': ['Never', 'Former', 'Current'],
  'Study design': [
    'Randomised trial',
    'Cohort study',
    'Case study',
    'Cross-sectional survey',
    'Qualitative interviews',
  ],
  'Publication type': ['Journal article', 'Conference paper', 'Book chapter', 'Report'],
  Discipline: ['Medicine', 'Education', 'Psychology', 'Engineering', 'Economics', 'Law'],
  'School type': ['Public', 'Private', 'Charter'],
  Income: ['Low', 'Middle', 'High', 'Prefer not to say'],
}
const topics = [
  'Lifelong learning',
  'Employability',
  'Career guidance',
  'Well-being',
  'Recognition of prior learning',
  'Stackable credits',
  'Curriculum integration',
  'Learning design',
  'Lack of time',
  'Cost of courses',
  'Poor internet access',
  'Missing incentives',
  'Data protection',
  'Teacher training',
]
const countries = [
  'United States',
  'Australia',
  'Canada',
  'Germany',
  'Netherlands',
  'Spain',
  'Brazil',
  'Kenya',
  'India',
  'Japan',
  'United Kingdom',
  'China',
]
const databases = ['Scopus', 'Web of Science', 'ERIC', 'PubMed', 'PsycINFO', 'CINAHL', 'Embase']
const nouns = ['participants', 'respondents', 'patients', 'students', 'articles', 'studies', 'nurses']

const t = (id: string) => `⟦${id}⟧`
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`
const rule = (width: number) => `|${'---|'.repeat(width)}`

function blocks(dice: Dice, n: number): [string, readonly string[]][] {
  return dice.some(Object.entries(variables), n)
}

function sumTo(desk: Desk, parts: string[], total: string): void {
  desk.constraints.push({ kind: 'sum', parts, total })
}

function categories(dice: Dice, names: readonly string[]): readonly string[] {
  return names.length > 3 && dice.next() < 0.3 ? names.slice(0, -1) : names
}

/** Blocks of n (%), every block covering everyone. */
function blocksOfPairs(dice: Dice): Draft {
  const desk = new Desk(dice, false, dice.pick(['', ',']))
  const n = desk.put(dice.int(60, 3000), 'base')
  const decimals = dice.pick([0, 1, 1])
  const lines = blocks(dice, dice.int(2, 5)).flatMap(([variable, names]) => {
    const used = categories(dice, names)
    const ids = dice.split(desk.at(n), used.length).map((each) => desk.count(each))
    sumTo(desk, ids, n)
    return [
      row(dice.pick([variable, `**${variable}**`]), ''),
      ...used.map((name, index) =>
        row(
          name,
          `${t(ids[index] ?? '')} (${t(desk.percent(ids[index] ?? '', n, decimals))}${dice.pick(['', ''])})`,
        ),
      ),
    ]
  })
  const noun = dice.pick(nouns)
  const caption = `Table 1. Characteristics of the ${noun} (N = ${t(n)}; figures are n (%); every block covers all ${noun}).`
  return desk.draft(
    'blocks of n (%)',
    [
      caption,
      '',
      row('Characteristic', dice.pick(['n (%)', 'No. (%)', 'Number (%)'])),
      rule(2),
      ...lines,
    ].join('\n'),
  )
}

/** % (n), several answers, with a sentence that tells two rows again. */
function severalAnswers(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(24, 400), 'base')
  const noun = dice.pick(['papers', 'studies', 'respondents', 'teachers'])
  const names = dice.some(topics, dice.int(5, 9))
  const ids = names.map(() => desk.count(dice.int(2, desk.at(n) - 1)))
  const percents = ids.map((id) => desk.percent(id, n, 1))
  const at = dice.int(0, names.length - 1)
  const again = desk.put(desk.at(ids[at] ?? ''), 'restated')
  const percentAgain = desk.put(desk.at(percents[at] ?? ''), 'restated', 1)
  desk.constraints.push(
    { kind: 'same', a: ids[at] ?? '', b: again },
    { kind: 'same', a: percents[at] ?? '', b: percentAgain },
  )
  const lines = names.map((name, index) =>
    row(String(index + 1), name, `${t(percents[index] ?? '')} (${t(ids[index] ?? '')})`),
  )
  const caption = `Table 3. Themes named by the ${t(n)} ${noun}; several answers were possible.`
  const note = dice.pick([
    `${names[at]} (${t(again)} ${noun}, ${t(percentAgain)}%) was discussed at length.`,
    `In all, ${t(again)} (${t(percentAgain)}%) named ${(names[at] ?? '').toLowerCase()}.`,
  ])
  return desk.draft(
    '% (n), several answers',
    [caption, '', row('No.', 'Theme', '% (n)'), rule(3), ...lines, '', note].join('\n'),
  )
}

/** Groups side by side, counts and percentages in columns of their own, a total row. */
function groupsInColumns(dice: Dice): Draft {
  const desk = new Desk(dice)
  const groups = dice.pick([
    ['Teachers', 'Students'],
    ['Control', 'Intervention'],
    ['2019', '2022'],
    ['Women', 'Men', 'All'],
  ])
  const [variable, names] = dice.pick(Object.entries(variables))
  const ns = groups.map(() => desk.put(dice.int(40, 2500), 'total'))
  const columns = ns.map((n) => dice.split(desk.at(n), names.length).map((each) => desk.count(each)))
  const decimals = dice.pick([0, 1])
  const shares = columns.map((ids, at) => ids.map((id) => desk.percent(id, ns[at] ?? '', decimals)))
  columns.forEach((ids, at) => sumTo(desk, ids, ns[at] ?? ''))
  const style = dice.int(0, 2)
  const sign = dice.pick(['', '%'])
  const cells = (index: number) =>
    columns.flatMap((ids, at) => [t(ids[index] ?? ''), `${t(shares[at]?.[index] ?? '')}${sign}`])
  const body = names.map((name, index) => row(name, ...cells(index)))
  const total = row('Total', ...ns.flatMap((n) => [t(n), `100${sign}`]))
  const header =
    style === 0
      ? [
          row('', ...groups.flatMap((group) => [`${group}, frequency`, `${group}, %`])),
          rule(1 + 2 * groups.length),
        ]
      : style === 1
        ? [
            row(variable, ...groups.flatMap((group) => [`${group} n`, `${group} %`])),
            rule(1 + 2 * groups.length),
          ]
        : [
            row('', ...groups.flatMap((group) => [group, ''])),
            rule(1 + 2 * groups.length),
            row(variable, ...groups.flatMap(() => ['n', '%'])),
          ]
  return desk.draft(
    `groups in columns, header ${style}`,
    [`Table 2. ${variable} of the respondents.`, '', ...header, ...body, total].join('\n'),
  )
}

/** Groups side by side, n (%) in one cell, each group's n in the header, and an overall column. */
function groupsInCells(dice: Dice): Draft {
  const desk = new Desk(dice)
  const [a, b] = [desk.put(dice.int(30, 400), 'base'), desk.put(dice.int(30, 400), 'base')]
  const all = desk.put(desk.at(a) + desk.at(b), 'base')
  sumTo(desk, [a, b], all)
  const [g, h] = dice.pick([
    ['Intervention', 'Control'],
    ['Urban', 'Rural'],
    ['Cases', 'Controls'],
  ] as const)
  const lines = blocks(dice, dice.int(2, 4)).flatMap(([variable, names]) => {
    const used = categories(dice, names)
    const one = dice.split(desk.at(a), used.length).map((each) => desk.count(each))
    const two = dice.split(desk.at(b), used.length).map((each) => desk.count(each))
    const both = one.map((id, index) => {
      const sum = desk.count(desk.at(id) + desk.at(two[index] ?? ''))
      sumTo(desk, [id, two[index] ?? ''], sum)
      return sum
    })
    sumTo(desk, one, a)
    sumTo(desk, two, b)
    sumTo(desk, both, all)
    const cell = (id: string, n: string) => `${t(id)} (${t(desk.percent(id, n, 1))}%)`
    return [
      row(variable, '', '', '', dice.pick(['0.34', '<0.001', '.62'])),
      ...used.map((name, index) =>
        row(
          `&nbsp;&nbsp;${name}`,
          cell(both[index] ?? '', all),
          cell(one[index] ?? '', a),
          cell(two[index] ?? '', b),
          '',
        ),
      ),
    ]
  })
  return desk.draft(
    'groups in cells, n in header',
    [
      'Table 1. Baseline characteristics; values are n (%).',
      '',
      row('', `Total (n = ${t(all)})`, `${g} (n = ${t(a)})`, `${h} (n = ${t(b)})`, 'p value'),
      rule(5),
      ...lines,
    ].join('\n'),
  )
}

/** Percentages only, with a total of 100, for a stated N. */
function percentOnly(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(25, 95), 'base')
  const [variable, names] = dice.pick(Object.entries(variables).filter(([, list]) => list.length > 3))
  const counts = dice.split(desk.at(n), names.length)
  const percents = counts.map((each) => desk.bare(each, n, 1))
  desk.constraints.push({ kind: 'whole', parts: percents })
  const lines = names.map((name, index) => row(name, t(percents[index] ?? '')))
  return desk.draft(
    'percentages only',
    [
      `Table 4. ${variable} of the respondents, in per cent (N = ${t(n)}).`,
      '',
      row(variable, '%'),
      rule(2),
      ...lines,
      row('Total', '100.0'),
    ].join('\n'),
  )
}

/** Percentages only, groups with their n in the header. */
function percentGroups(dice: Dice): Draft {
  const desk = new Desk(dice)
  const ns = [desk.put(dice.int(21, 90), 'base'), desk.put(dice.int(21, 90), 'base')]
  const names = dice.some(topics, dice.int(6, 9))
  const lines = names.map((name) => row(name, ...ns.map((n) => t(desk.bare(dice.int(1, desk.at(n)), n, 1)))))
  return desk.draft(
    'percentages only, n in header',
    [
      'Table 5. Barriers named by teachers and pupils, percentages; more than one answer possible.',
      '',
      row('Barrier', `Teachers (n = ${t(ns[0] ?? '')})`, `Pupils (n = ${t(ns[1] ?? '')})`),
      rule(3),
      ...lines,
    ].join('\n'),
  )
}

/** Frequency, per cent, valid per cent, cumulative per cent, with a missing row and totals. */
function statisticsPackage(dice: Dice): Draft {
  const desk = new Desk(dice)
  const valid = desk.put(dice.int(80, 900), 'total')
  const missing = desk.count(dice.int(2, 30))
  const n = desk.put(desk.at(valid) + desk.at(missing), 'total')
  sumTo(desk, [valid, missing], n)
  const names = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree']
  const ids = dice.split(desk.at(valid), names.length).map((each) => desk.count(each))
  sumTo(desk, ids, valid)
  let running = 0
  const lines = names.map((name, index) => {
    const id = ids[index] ?? ''
    running += desk.at(id)
    const cumulative = desk.put(Math.floor((1000 * running) / desk.at(valid) + 0.5) / 10, 'cumulative', 1)
    const before = ids.slice(0, index + 1)
    void before
    const validShare = desk.percent(id, valid, 1)
    return row(name, t(id), t(desk.percent(id, n, 1)), t(validShare), t(cumulative))
  })
  return desk.draft(
    'frequency, valid and cumulative per cent',
    [
      'Table 6. I feel prepared for teaching online.',
      '',
      row('', 'Frequency', 'Percent', 'Valid Percent', 'Cumulative Percent'),
      rule(5),
      ...lines,
      row('Total valid', t(valid), t(desk.percent(valid, n, 1)), '100.0', ''),
      row('Missing', t(missing), t(desk.percent(missing, n, 1)), '', ''),
      row('Total', t(n), '100.0', '', ''),
    ].join('\n'),
  )
}

/** Cumulative per cent beside per cent. */
function cumulative(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(50, 600), 'total')
  const years = Array.from({ length: dice.int(4, 8) }, (_, index) => String(2014 + index))
  const ids = dice.split(desk.at(n), years.length).map((each) => desk.count(each))
  sumTo(desk, ids, n)
  let running: string | undefined
  const lines = years.map((year, index) => {
    const id = ids[index] ?? ''
    const next: string = desk.put((running ? desk.at(running) : 0) + desk.at(id), 'cumulative')
    sumTo(desk, running ? [running, id] : [id], next)
    running = next
    return row(year, t(id), t(desk.percent(id, n, 1)), t(next))
  })
  return desk.draft(
    'years with cumulative counts',
    [
      'Table 2. Articles by year of publication.',
      '',
      row('Year', 'Articles', '%', 'Cumulative n'),
      rule(4),
      ...lines,
      row('Total', t(n), '100', ''),
    ].join('\n'),
  )
}

/** Decimal commas and points between thousands. */
function decimalCommas(dice: Dice): Draft {
  const desk = new Desk(dice, true, dice.pick(['.', '\u00a0', ' ']))
  const n = desk.put(dice.int(1100, 9000), 'total')
  const names = dice.some(countries, dice.int(4, 8))
  const ids = dice.split(desk.at(n), names.length).map((each) => desk.count(each))
  sumTo(desk, ids, n)
  const isCsv = dice.next() < 0.4
  const cells = names.map((name, index) => [
    name,
    t(ids[index] ?? ''),
    t(desk.percent(ids[index] ?? '', n, 1)),
  ])
  const all = [['Land', 'Anzahl', 'Prozent'], ...cells, ['Gesamt', t(n), '100,0']]
  if (isCsv)
    return desk.draft(
      'decimal commas, CSV',
      ['Tabelle 3: Befragte nach Land', ...all.map((each) => each.join(';'))].join('\n'),
      'csv',
    )
  return desk.draft(
    'decimal commas',
    [
      'Tabelle 3. Befragte nach Land.',
      '',
      row(...(all[0] ?? [])),
      rule(3),
      ...all.slice(1).map((each) => row(...each)),
    ].join('\n'),
  )
}

/** Every block with a base of its own. */
function changingBase(dice: Dice): Draft {
  const desk = new Desk(dice)
  const all = dice.int(150, 900)
  const lines = blocks(dice, dice.int(3, 5)).flatMap(([variable, names]) => {
    const n = desk.put(all - dice.int(0, 40), 'base')
    const ids = dice.split(desk.at(n), names.length).map((each) => desk.count(each))
    sumTo(desk, ids, n)
    return [
      row(`${variable} (n = ${t(n)})`, '', ''),
      ...names.map((name, index) => row(name, t(ids[index] ?? ''), t(desk.percent(ids[index] ?? '', n, 1)))),
    ]
  })
  return desk.draft(
    'base changes by block',
    [
      `Table 1. Sample; of ${all} respondents not all answered every question, each block covers those who answered (n in brackets).`,
      '',
      row('', 'n', '%'),
      rule(3),
      ...lines,
    ].join('\n'),
  )
}

/** Count, percentage and interval in one cell. */
function intervals(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(60, 500), 'base')
  const style = dice.int(0, 2)
  const names = dice.some(topics, dice.int(5, 8))
  const lines = names.map((name) => {
    const id = desk.count(dice.int(3, desk.at(n) - 3))
    const p = desk.percent(id, n, 1)
    const low = Math.max(0, desk.at(p) - dice.int(20, 70) / 10).toFixed(1)
    const high = Math.min(100, desk.at(p) + dice.int(20, 70) / 10).toFixed(1)
    if (style === 0) return row(name, `${t(id)} (${t(p)}; ${low}–${high})`)
    if (style === 1) return row(name, t(id), `${t(p)} (${low}–${high})`)
    return row(name, `${t(id)}/${t(n)}`, `${t(p)}% [95% CI ${low} to ${high}]`)
  })
  const header =
    style === 0
      ? row('Symptom', 'n (%; 95% CI)')
      : style === 1
        ? row('Symptom', 'n', '% (95% CI)')
        : row('Symptom', 'n/N', 'Share (95% CI)')
  return desk.draft(
    `intervals ${style}`,
    [
      `Table 2. Prevalence among the ${t(n)} patients; a patient may have several.`,
      '',
      header,
      rule(style === 0 ? 2 : 3),
      ...lines,
    ].join('\n'),
  )
}

/** n/N (%) with a denominator in every cell. */
function fractions(dice: Dice): Draft {
  const desk = new Desk(dice)
  const lines = dice.some(topics, dice.int(4, 8)).map((name) => {
    const cells = [0, 1].map(() => {
      const n = desk.put(dice.int(20, 200), 'base')
      const id = desk.count(dice.int(1, desk.at(n)))
      return `${t(id)}/${t(n)} (${t(desk.percent(id, n, 1))}%)`
    })
    return row(name, ...cells)
  })
  return desk.draft(
    'n/N (%)',
    [
      'Table 3. Outcomes at follow-up, n/N (%).',
      '',
      row('Outcome', 'Treatment', 'Placebo'),
      rule(3),
      ...lines,
    ].join('\n'),
  )
}

/** Lying on its side: rows n and %. */
function sideways(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(40, 900), 'total')
  const names = dice.some(countries, dice.int(3, 6))
  const ids = dice.split(desk.at(n), names.length).map((each) => desk.count(each))
  sumTo(desk, ids, n)
  return desk.draft(
    'transposed',
    [
      'Table 7. Studies by country.',
      '',
      row('', ...names, 'Total'),
      rule(names.length + 2),
      row('n', ...ids.map(t), t(n)),
      row('%', ...ids.map((id) => t(desk.percent(id, n, 1))), '100'),
    ].join('\n'),
  )
}

/** Countries within continents: indented rows add up to the row above. */
function nested(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(80, 700), 'total')
  const parents = dice.some(['Europe', 'Asia', 'North America', 'Africa', 'Oceania'], dice.int(3, 4))
  const counts = dice.split(desk.at(n), parents.length).map((each) => desk.count(each))
  sumTo(desk, counts, n)
  const pool = dice.some(countries, 12)
  const lines = parents.flatMap((parent, index) => {
    const id = counts[index] ?? ''
    const names = pool.splice(0, dice.int(2, 3))
    const parts = dice.split(desk.at(id), names.length)
    if (parts.some((each) => each < 1)) return [row(parent, t(id), t(desk.percent(id, n, 1)))]
    const ids = parts.map((each) => desk.count(each))
    sumTo(desk, ids, id)
    return [
      row(parent, t(id), t(desk.percent(id, n, 1))),
      ...names.map((name, at) =>
        row(`&nbsp;&nbsp;${name}`, t(ids[at] ?? ''), t(desk.percent(ids[at] ?? '', n, 1))),
      ),
    ]
  })
  return desk.draft(
    'nested rows',
    [
      'Table 3. Articles by continent and country.',
      '',
      row('Place', 'n', '%'),
      rule(3),
      ...lines,
      row('Total', t(n), '100.0'),
    ].join('\n'),
  )
}

/** Counts by two variables with both totals. */
function crossTable(dice: Dice): Draft {
  const desk = new Desk(dice)
  const names = dice.some(topics, dice.int(3, 6))
  const columns = dice.pick([
    ['2019', '2020', '2021'],
    ['Low', 'Middle', 'High'],
    ['Qualitative', 'Quantitative', 'Mixed'],
  ])
  const cells = names.map(() => columns.map(() => desk.count(dice.int(1, 60))))
  const lines = names.map((name, index) => {
    const own = cells[index] ?? []
    const sum = desk.put(
      own.reduce((total, id) => total + desk.at(id), 0),
      'total',
    )
    sumTo(desk, own, sum)
    return { line: row(name, ...own.map(t), t(sum)), sum }
  })
  const totals = columns.map((_, at) => {
    const own = cells.map((each) => each[at] ?? '')
    const sum = desk.put(
      own.reduce((total, id) => total + desk.at(id), 0),
      'total',
    )
    sumTo(desk, own, sum)
    return sum
  })
  const grand = desk.put(
    totals.reduce((total, id) => total + desk.at(id), 0),
    'total',
  )
  sumTo(desk, totals, grand)
  sumTo(
    desk,
    lines.map(({ sum }) => sum),
    grand,
  )
  return desk.draft(
    'cross table',
    [
      'Table 8. Number of articles by topic and group.',
      '',
      row('Topic', ...columns, 'Total'),
      rule(columns.length + 2),
      ...lines.map(({ line }) => line),
      row('Total', ...totals.map(t), t(grand)),
    ].join('\n'),
  )
}

/** Answers on a scale, percentages along the row. */
function scale(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = dice.int(100, 900)
  const lines = dice.some(topics, dice.int(5, 9)).map((name, index) => {
    const parts = dice.split(n, 5)
    const ids = parts.map((each) => desk.put(Math.floor((1000 * each) / n + 0.5) / 10, 'percent', 1))
    desk.constraints.push({ kind: 'whole', parts: ids })
    return row(`${index + 1}. ${name} matters to me`, ...ids.map(t))
  })
  return desk.draft(
    'scale, row percentages',
    [
      'Table 9. Agreement with the statements, per cent of respondents.',
      '',
      row('Statement', 'Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'),
      rule(6),
      ...lines,
    ].join('\n'),
  )
}

/** Row percentages: each row's own total. */
function rowShares(dice: Dice): Draft {
  const desk = new Desk(dice)
  const lines = dice.some(countries, dice.int(4, 8)).map((name) => {
    const n = desk.put(dice.int(20, 400), 'total')
    const [a = 0, b = 0] = dice.split(desk.at(n), 2)
    const ids = [desk.count(a), desk.count(b)]
    sumTo(desk, ids, n)
    return row(name, t(n), ...ids.map((id) => `${t(id)} (${t(desk.percent(id, n, 1))})`))
  })
  return desk.draft(
    'row percentages',
    [
      'Table 2. Sex of authors by country, n (row %).',
      '',
      row('Country', 'Total', 'Women', 'Men'),
      rule(4),
      ...lines,
    ].join('\n'),
  )
}

/** Variable and category in two columns, as CSV or Markdown. */
function twoLabels(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(90, 1500), 'base')
  const isCsv = dice.next() < 0.5
  const repeat = dice.next() < 0.5
  const cells = blocks(dice, dice.int(2, 4)).flatMap(([variable, names]) => {
    const ids = dice.split(desk.at(n), names.length).map((each) => desk.count(each))
    sumTo(desk, ids, n)
    return names.map((name, index) => [
      index === 0 || repeat ? variable.replace(',', '') : '',
      name,
      t(ids[index] ?? ''),
      t(desk.percent(ids[index] ?? '', n, 1)),
    ])
  })
  const caption = `Table 1. Participants (N = ${t(n)}); no missing values.`
  const header = ['Variable', 'Category', 'Frequency', 'Percentage']
  if (isCsv)
    return desk.draft(
      'two label columns, CSV',
      [caption.replace(';', ' with'), header.join(','), ...cells.map((each) => each.join(','))].join('\n'),
      'csv',
    )
  return desk.draft(
    'two label columns',
    [caption, '', row(...header), rule(4), ...cells.map((each) => row(...each))].join('\n'),
  )
}

/** Means, medians and tests among the counts; footnote marks. */
function mixedRows(dice: Dice): Draft {
  const desk = new Desk(dice)
  const ns = [desk.put(dice.int(40, 300), 'base'), desk.put(dice.int(40, 300), 'base')]
  const lines = [
    row('Age, mean (SD)', '45.2 (12.1)', '44.8 (11.7)', '.71'),
    row('BMI, median [IQR]', '24.1 [21.0–27.3]', '25.0 [22.2–28.1]', '.09'),
  ]
  for (const name of ['Female', 'Diabetes', 'Hypertension', 'Asthma', 'Current smoker', 'Lives alone'])
    lines.push(
      row(
        `${name}, n (%)${dice.pick(['', 'ᵃ'])}`,
        ...ns.map((n) => {
          const id = desk.count(dice.int(2, desk.at(n) - 2))
          return `${t(id)} (${t(desk.percent(id, n, 1))})`
        }),
        dice.pick(['.04*', '.55', '<.001']),
      ),
    )
  return desk.draft(
    'means among counts',
    [
      'Table 1. Patients at baseline.',
      '',
      row('Variable', `Drug (n=${t(ns[0] ?? '')})`, `Placebo (n=${t(ns[1] ?? '')})`, 'P'),
      rule(4),
      ...lines,
      '',
      'ᵃ Self-reported. * Significant.',
    ].join('\n'),
  )
}

/** Hits of databases, counts only. */
function countsOnly(dice: Dice): Draft {
  const desk = new Desk(dice, false, ',')
  const names = dice.some(databases, dice.int(3, 6))
  const ids = names.map(() => desk.count(dice.int(15, 2400)))
  const n = desk.put(
    ids.reduce((sum, id) => sum + desk.at(id), 0),
    'total',
  )
  sumTo(desk, ids, n)
  return desk.draft(
    'counts only',
    [
      'Table 1. Records found in each database.',
      '',
      row('Database', 'Records'),
      rule(2),
      ...names.map((name, index) => row(name, t(ids[index] ?? ''))),
      row(dice.pick(['Total', '**Total**', 'Sum']), t(n)),
    ].join('\n'),
  )
}

/** A flow of records, in sentences. */
function flow(dice: Dice): Draft {
  const desk = new Desk(dice, false, dice.pick(['', ',']))
  const f = (n: number) => desk.put(n, 'flow')
  const [db, other] = [dice.int(300, 4000), dice.int(5, 90)]
  const ids = { db: f(db), other: f(other), all: f(db + other), dup: f(dice.int(20, 280)) }
  sumTo(desk, [ids.db, ids.other], ids.all)
  const screened = f(desk.at(ids.all) - desk.at(ids.dup))
  const full = f(dice.int(40, 120))
  const out = f(desk.at(screened) - desk.at(full))
  const reasons = [f(dice.int(3, 12)), f(dice.int(3, 12)), f(dice.int(3, 12))]
  const excluded = f(reasons.reduce((sum, id) => sum + desk.at(id), 0))
  const included = f(desk.at(full) - desk.at(excluded))
  sumTo(desk, reasons, excluded)
  desk.constraints.push(
    { kind: 'difference', from: ids.all, less: [ids.dup], gives: screened },
    { kind: 'difference', from: screened, less: [out], gives: full },
    { kind: 'difference', from: full, less: [excluded], gives: included },
  )
  const [x, y, z] = reasons.map(t)
  const text = dice.pick([
    `We identified ${t(ids.all)} records: ${t(ids.db)} from databases and ${t(ids.other)} from reference lists. After ${t(ids.dup)} duplicates were removed, ${t(screened)} records were screened by title and abstract, and ${t(out)} were excluded. We assessed ${t(full)} full texts, of which ${t(excluded)} were excluded for the following reasons: wrong population (n = ${x}), wrong outcome (n = ${y}) and not empirical (n = ${z}). Finally, ${t(included)} studies were included in the review.`,
    `The search returned ${t(ids.all)} hits: ${t(ids.db)} from databases and ${t(ids.other)} from other sources. Duplicates were removed (n = ${t(ids.dup)}), leaving ${t(screened)} records for screening. ${t(out)} records did not meet the criteria and were excluded, so that ${t(full)} articles remained for full-text reading. Of these, ${t(excluded)} were excluded (no data, n = ${x}; wrong setting, n = ${y}; not peer-reviewed, n = ${z}), resulting in ${t(included)} articles.`,
    `- ${t(ids.all)} records were found: ${t(ids.db)} in databases and ${t(ids.other)} by hand.\n- ${t(ids.dup)} duplicates were discarded.\n- ${t(screened)} records were screened; ${t(out)} were rejected.\n- ${t(full)} reports were assessed for eligibility.\n- ${t(excluded)} reports were excluded: design (n = ${x}), language (n = ${y}), topic (n = ${z}).\n- ${t(included)} studies are included.`,
  ])
  return desk.draft('flow in sentences', text)
}

/** The same as a table. */
function flowTable(dice: Dice): Draft {
  const desk = new Desk(dice)
  const f = (n: number) => desk.put(n, 'flow')
  const all = f(dice.int(400, 3000))
  const dup = f(dice.int(20, 300))
  const screened = f(desk.at(all) - desk.at(dup))
  const full = f(dice.int(30, 90))
  const out = f(desk.at(screened) - desk.at(full))
  const excluded = f(dice.int(5, 25))
  const included = f(desk.at(full) - desk.at(excluded))
  desk.constraints.push(
    { kind: 'difference', from: all, less: [dup], gives: screened },
    { kind: 'difference', from: screened, less: [out], gives: full },
    { kind: 'difference', from: full, less: [excluded], gives: included },
  )
  const rows = [
    ['Records identified', all],
    ['Duplicates removed', dup],
    ['Records screened', screened],
    ['Records excluded', out],
    ['Full texts assessed', full],
    ['Full texts excluded', excluded],
    ['Studies included', included],
  ] as const
  return desk.draft(
    'flow as a table',
    [
      'Table 1. Flow of records.',
      '',
      row('Step', 'n'),
      rule(2),
      ...rows.map(([name, id]) => row(name, t(id))),
    ].join('\n'),
  )
}

/** Shares in running text. */
function prose(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(40, 400), 'base')
  const one = () => {
    const id = desk.count(dice.int(3, desk.at(n) - 2))
    return [t(id), t(desk.percent(id, n, 1))] as const
  }
  const [a, p] = one()
  const [b, q] = one()
  const [c, r] = one()
  const [d, s] = one()
  const [e, u] = one()
  return desk.draft(
    'shares in prose',
    `The survey reached ${t(n)} respondents. Of the ${t(n)} respondents, ${a} (${p}%) were women. ${b} of the ${t(n)} respondents (${q}%) had taught online before, and ${r}% (n = ${c}) had taken a course. Support was asked for by ${d} respondents (${s}%); ${u}% (${e}/${t(n)}) wanted more time.`,
  )
}

/** Groups under a table, told again in the text below it. */
function restated(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(30, 300), 'total')
  const names = dice.some(countries, dice.int(4, 7))
  const ids = dice.split(desk.at(n), names.length).map((each) => desk.count(each))
  sumTo(desk, ids, n)
  const shares = ids.map((id) => desk.percent(id, n, dice.pick([0, 1])))
  const at = dice.int(0, names.length - 1)
  const again = desk.put(desk.at(ids[at] ?? ''), 'restated')
  const share = desk.put(
    desk.at(shares[at] ?? ''),
    'restated',
    desk.values.get(shares[at] ?? '')?.decimals ?? 0,
  )
  desk.constraints.push(
    { kind: 'same', a: ids[at] ?? '', b: again },
    { kind: 'same', a: shares[at] ?? '', b: share },
  )
  const text = dice.pick([
    `Among the countries, ${names[at]} (${t(again)} articles; ${t(share)}%) stands out.`,
    `${names[at]} accounts for a notable part (n = ${t(again)}, ${t(share)}%).`,
    `${t(again)} articles (${t(share)}%) come from ${names[at]}.`,
  ])
  return desk.draft(
    'told again in the text',
    [
      'Table 3. Distribution by country.',
      '',
      row('Country', 'Number of articles', '%'),
      rule(3),
      ...names.map((name, index) => row(name, t(ids[index] ?? ''), t(shares[index] ?? ''))),
      row('Total', t(n), '100'),
      '',
      text,
    ].join('\n'),
  )
}

/** Every shape, by name. */
export const shapes: readonly ((dice: Dice) => Draft)[] = [
  blocksOfPairs,
  severalAnswers,
  groupsInColumns,
  groupsInCells,
  percentOnly,
  percentGroups,
  statisticsPackage,
  cumulative,
  decimalCommas,
  changingBase,
  intervals,
  fractions,
  sideways,
  nested,
  crossTable,
  scale,
  rowShares,
  twoLabels,
  mixedRows,
  countsOnly,
  flow,
  flowTable,
  prose,
  restated,
]
