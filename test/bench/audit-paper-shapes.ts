import { Desk, type Dice, type Draft } from './audit-draft.js'

const t = (id: string) => `⟦${id}⟧`
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`
const rule = (width: number) => `|${'---|'.repeat(width)}`
const at = <Item>(items: readonly Item[], index: number) => items[index] as Item
const variables: readonly (readonly [string, readonly string[]])[] = [
  ['Sex', ['Female', 'Male']],
  ['Education', ['Primary', 'Secondary', 'Tertiary']],
  ['Smoking', ['Never', 'Former', 'Current']],
  ['Residence', ['Urban', 'Rural']],
]

function sumTo(desk: Desk, parts: string[], total: string): void {
  desk.constraints.push({ kind: 'sum', parts, total })
}

/** Two arms whose measure stands in headings (`Sex, n (%)`), among means, medians and p values. */
function armsUnderHeadings(dice: Dice): Draft {
  const desk = new Desk(dice)
  const ns = [desk.put(dice.int(40, 400), 'base'), desk.put(dice.int(40, 400), 'base')]
  const blocks = dice.some(variables, 3).flatMap(([name, categories]) => {
    const counts = ns.map((n) => dice.split(desk.at(n), categories.length).map((each) => desk.count(each)))
    counts.forEach((ids, arm) => sumTo(desk, ids, at(ns, arm)))
    const lines = categories.map((category, index) => {
      const cells = ns.map((n, arm) => {
        const id = at(at(counts, arm), index)
        return `${t(id)} (${t(desk.percent(id, n, 1))})`
      })
      return row(`&nbsp;&nbsp;${category}`, ...cells, '')
    })
    return [row(`**${name}, n (%)**`, '', '', `0.${dice.int(10, 99)}`), ...lines]
  })
  const header = row(
    'Characteristic',
    `Intervention (n = ${t(at(ns, 0))})`,
    `Control (n = ${t(at(ns, 1))})`,
    'p',
  )
  const age = row('Age, mean (SD)', '46.3 (12.1)', '44.9 (11.7)', '0.55')
  const time = row('Follow-up, median [IQR]', '14 [9–21]', '13 [8–22]', '0.61')
  return desk.draft(
    'arms under headings',
    ['Table 1. Baseline characteristics.', '', header, rule(4), age, ...blocks, time].join('\n'),
  )
}

/** Subtotals in bold labels above their parts, and a grand total. */
function boldSubtotals(dice: Dice): Draft {
  const desk = new Desk(dice)
  const places = [
    ['Europe', ['United Kingdom', 'Germany', 'Spain']],
    ['Asia', ['China', 'Japan', 'India']],
    ['Americas', ['United States', 'Brazil']],
  ] as const
  const subtotals: string[] = []
  const lines = places.flatMap(([name, countries]) => {
    const ids = countries.map(() => desk.count(dice.int(3, 90)))
    const subtotal = desk.put(
      ids.reduce((sum, id) => sum + desk.at(id), 0),
      'total',
    )
    sumTo(desk, ids, subtotal)
    subtotals.push(subtotal)
    return [
      row(`**${name}**`, `**${t(subtotal)}**`),
      ...countries.map((country, index) => row(country, t(at(ids, index)))),
    ]
  })
  const total = desk.put(
    subtotals.reduce((sum, id) => sum + desk.at(id), 0),
    'total',
  )
  sumTo(desk, subtotals, total)
  const last = row('**Total**', `**${t(total)}**`)
  return desk.draft(
    'bold subtotals',
    ['Table 2. Publications.', '', row('Place', 'Publications'), rule(2), ...lines, last].join('\n'),
  )
}

/** HTML as left by a converter, with a total row. */
function htmlRows(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(60, 900), 'total')
  const names = ['Lecturer', 'Student', 'Administrator', 'Librarian'].slice(0, dice.int(3, 4))
  const ids = dice.split(desk.at(n), names.length).map((each) => desk.count(each))
  sumTo(desk, ids, n)
  const lines = names.map((name, index) => {
    const id = at(ids, index)
    return `<tr><td>${name}</td><td>${t(id)}</td><td>${t(desk.percent(id, n, 1))}</td></tr>`
  })
  const head = '<tr><th>Role</th><th>n</th><th>%</th></tr>'
  const last = `<tr><td>Total</td><td>${t(n)}</td><td>100.0</td></tr>`
  return desk.draft('HTML', ['Table 3. Roles.', '', '<table>', head, ...lines, last, '</table>'].join('\n'))
}

/** Years as labels, running counts, and a last row that is a total by its 100 per cent only. */
function runningYears(dice: Dice): Draft {
  const desk = new Desk(dice)
  const years = [2017, 2018, 2019, 2020, 2021]
  const n = desk.put(dice.int(80, 900), 'total')
  const ids = dice.split(desk.at(n), years.length).map((each) => desk.count(each))
  sumTo(desk, ids, n)
  let before: string | undefined
  const lines = years.map((year, index) => {
    const id = at(ids, index)
    const running = desk.put((before === undefined ? 0 : desk.at(before)) + desk.at(id), 'cumulative')
    sumTo(desk, before === undefined ? [id] : [before, id], running)
    before = running
    return row(String(year), t(id), t(running), t(desk.percent(id, n, 1)))
  })
  const header = row('Year', 'Articles', 'Cumulative', '% of articles')
  const last = row('2017–2021', t(n), '', '100.0')
  return desk.draft('running years', ['Table 1. Growth.', '', header, rule(4), ...lines, last].join('\n'))
}

/** `45/120` with its rate in a column of its own, and the groups together. */
function answeredOfAsked(dice: Dice): Draft {
  const desk = new Desk(dice)
  const groups = ['Norway', 'Sweden', 'Denmark', 'Finland', 'Iceland']
  const asked = groups.map(() => desk.count(dice.int(60, 300)))
  const answered = asked.map((id) => desk.count(dice.int(15, desk.at(id) - 10)))
  const line = (name: string, part: string, whole: string) =>
    row(name, `${t(part)}/${t(whole)}`, `${t(desk.percent(part, whole, 1))}%`)
  const lines = groups.map((name, index) => line(name, at(answered, index), at(asked, index)))
  const [part, whole] = [answered, asked].map((ids) => {
    const total = desk.put(
      ids.reduce((sum, id) => sum + desk.at(id), 0),
      'total',
    )
    sumTo(desk, ids, total)
    return total
  })
  const header = row('Country', 'Responded/invited', 'Response rate')
  const last = line('Total', part ?? '', whole ?? '')
  return desk.draft(
    'answered of asked',
    ['Table 3. Response.', '', header, rule(3), ...lines, last].join('\n'),
  )
}

/** `Yes | Partly | No` for each item, every row all of the cases, without a total column. */
function answersAcross(dice: Dice): Draft {
  const desk = new Desk(dice)
  const n = desk.put(dice.int(30, 200), 'base')
  const items = ['Search strategy', 'Risk of bias', 'Data sharing', 'Funding', 'Protocol']
  const lines = items.map((item) => {
    const ids = dice.split(desk.at(n), 3).map((each) => desk.count(each))
    sumTo(desk, ids, n)
    return row(item, ...ids.map(t))
  })
  const header = row('Item', 'Yes', 'Partly', 'No')
  return desk.draft(
    'answers across',
    [`Table 4. Reporting in ${t(n)} protocols.`, '', header, rule(4), ...lines].join('\n'),
  )
}

/** A PRISMA diagram as a list, two sources before the duplicates. */
function prismaList(dice: Dice): Draft {
  const desk = new Desk(dice)
  const f = (n: number) => desk.put(n, 'flow')
  const [found, registered, twice] = [f(dice.int(400, 2000)), f(dice.int(20, 90)), f(dice.int(30, 200))]
  const screened = f(desk.at(found) + desk.at(registered) - desk.at(twice))
  const sought = f(dice.int(60, 140))
  const out = f(desk.at(screened) - desk.at(sought))
  const lost = f(dice.int(2, 9))
  const read = f(desk.at(sought) - desk.at(lost))
  const reasons = [f(dice.int(5, 14)), f(dice.int(5, 14)), f(dice.int(5, 14))]
  const excluded = f(reasons.reduce((sum, id) => sum + desk.at(id), 0))
  const included = f(desk.at(read) - desk.at(excluded))
  sumTo(desk, reasons, excluded)
  const all = desk.put(desk.at(found) + desk.at(registered), 'flow')
  sumTo(desk, [found, registered], all)
  const step = (from: string, less: string, gives: string) =>
    desk.constraints.push({ kind: 'difference', from, less: [less], gives })
  step(all, twice, screened)
  step(screened, out, sought)
  step(sought, lost, read)
  step(read, excluded, included)
  const lines = [
    `Records identified from databases (n = ${t(found)})`,
    `Records identified from registers (n = ${t(registered)})`,
    `Duplicate records removed (n = ${t(twice)})`,
    `Records screened (n = ${t(screened)})`,
    `Records excluded (n = ${t(out)})`,
    `Reports sought for retrieval (n = ${t(sought)})`,
    `Reports not retrieved (n = ${t(lost)})`,
    `Reports assessed for eligibility (n = ${t(read)})`,
    `Reports excluded (n = ${t(excluded)}): wrong design (n = ${t(at(reasons, 0))}), wrong population (n = ${t(at(reasons, 1))}), no outcome (n = ${t(at(reasons, 2))})`,
    `Studies included in review (n = ${t(included)})`,
  ]
  // The sum of both sources is not printed: no slip may befall it.
  desk.values.delete(all)
  const constraints = desk.constraints.filter(
    (each) =>
      !(each.kind === 'sum' && each.total === all) && !(each.kind === 'difference' && each.from === all),
  )
  return {
    ...desk.draft('PRISMA list', lines.map((line) => `- ${line}`).join('\n')),
    constraints: [
      ...constraints,
      // found + registered = duplicates + screened
      { kind: 'balance', left: [found, registered], right: [twice, screened] },
    ],
  }
}

/** A trial whose groups go on apart. */
function trialFlow(dice: Dice): Draft {
  const desk = new Desk(dice)
  const f = (n: number) => desk.put(n, 'flow')
  const arms = [f(dice.int(60, 200)), f(dice.int(60, 200))]
  const lost = arms.map(() => f(dice.int(3, 19)))
  const analysed = arms.map((id, index) => f(desk.at(id) - desk.at(at(lost, index))))
  const randomised = f(desk.at(at(arms, 0)) + desk.at(at(arms, 1)))
  const reasons = [f(dice.int(20, 60)), f(dice.int(8, 19))]
  const excluded = f(desk.at(at(reasons, 0)) + desk.at(at(reasons, 1)))
  const assessed = f(desk.at(randomised) + desk.at(excluded))
  sumTo(desk, arms, randomised)
  sumTo(desk, reasons, excluded)
  desk.constraints.push({ kind: 'difference', from: assessed, less: [excluded], gives: randomised })
  arms.forEach((from, index) =>
    desk.constraints.push({ kind: 'difference', from, less: [at(lost, index)], gives: at(analysed, index) }),
  )
  const n = (ids: readonly string[], index: number) => t(at(ids, index))
  return desk.draft(
    'trial flow',
    `Of ${t(assessed)} patients assessed for eligibility, ${t(excluded)} were excluded (${n(reasons, 0)} did not meet the criteria, ${n(reasons, 1)} declined) and ${t(randomised)} were randomised: ${n(arms, 0)} to the intervention and ${n(arms, 1)} to control. In the intervention group ${n(lost, 0)} were lost to follow-up and ${n(analysed, 0)} were analysed; in the control group ${n(lost, 1)} were lost to follow-up and ${n(analysed, 1)} were analysed.`,
  )
}

/** The shapes that published papers use and the first generator lacked. */
export const paperShapes: readonly ((dice: Dice) => Draft)[] = [
  armsUnderHeadings,
  boldSubtotals,
  htmlRows,
  runningYears,
  answeredOfAsked,
  answersAcross,
  prismaList,
  trialFlow,
]
