// Plants slips into sound tables and texts of many shapes, with a fixed seed, and prints how many the audit finds, by kind,
// and how many sound ones it calls wrong. `npm run bench:audit [-- --verbose]`
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { auditTable } from '../../src/audit/audit-text.js'
import { faults, type Audit } from '../../src/audit/audit.js'
import { Dice, printDraft, type Draft } from './audit-draft.js'
import { plant, slips, type Slip } from './audit-plant.js'
import { paperShapes } from './audit-paper-shapes.js'
import { shapes as firstShapes } from './audit-shapes.js'

const shapes = [...firstShapes, ...paperShapes]
const verbose = process.argv.includes('--verbose')
const rounds = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 25)

function auditDraft(draft: Draft): Audit {
  return auditTable(printDraft(draft), `table.${draft.extension}`)
}

function falseAlarms(drafts: readonly Draft[]): number {
  const wrong = drafts.filter((draft) => {
    const found = faults(auditDraft(draft))
    if (found.length > 0 && verbose)
      console.log(
        `FALSE ALARM (${draft.shape})\n${printDraft(draft)}\n`,
        found.map((each) => `${each.check}: ${each.where}: ${each.arithmetic}`).join('\n'),
        '\n',
      )
    return found.length > 0
  })
  return wrong.length
}

function recall(drafts: readonly Draft[], slip: Slip, dice: Dice, byShape: Map<string, [number, number]>) {
  let [planted, revealable, found] = [0, 0, 0]
  for (const draft of drafts) {
    const one = plant(draft, slip, dice)
    if (!one) continue
    planted++
    if (one.broken.length === 0) continue
    revealable++
    const isFound = faults(auditDraft(one.draft)).length > 0
    const [hit, all] = byShape.get(draft.shape) ?? [0, 0]
    byShape.set(draft.shape, [hit + Number(isFound), all + 1])
    if (isFound) found++
    else if (verbose)
      console.log(
        `MISSED ${slip} (${draft.shape}): ${one.what}; breaks ${one.broken.map(({ kind }) => kind).join()}\n${printDraft(one.draft)}\n`,
      )
  }
  return { planted, revealable, found }
}

function sharedExamples(): void {
  const folder =
    process.env['REVIEWBOOK_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))
  const examples = join(folder, 'audit-examples')
  if (!existsSync(examples)) return console.log(`no published examples: ${examples} is not there`)
  const names = readdirSync(examples).filter((name) => /^(?:sound|planted).*\.md$/.test(name))
  const right = names.filter((name) => {
    const audit = auditTable(readFileSync(join(examples, name), 'utf8'), name)
    return faults(audit).length > 0 === name.startsWith('planted')
  })
  console.log(`published examples: ${right.length} of ${names.length} judged right`)
}

const dice = new Dice(20230109)
const drafts = Array.from({ length: rounds }, () => shapes.map((shape) => shape(dice))).flat()
const byShape = new Map<string, [number, number]>()
console.log(
  `${drafts.length} sound tables and texts of ${shapes.length} shapes: ${falseAlarms(drafts)} false alarms`,
)
console.log('slip | planted | arithmetic can reveal | found | recall')
for (const slip of slips) {
  const { planted, revealable, found } = recall(drafts, slip, dice, byShape)
  console.log(
    `${slip} | ${planted} | ${revealable} | ${found} | ${revealable === 0 ? '-' : (found / revealable).toFixed(3)}`,
  )
}
for (const [shape, [hit, all]] of [...byShape].sort((a, b) => a[1][0] / a[1][1] - b[1][0] / b[1][1]))
  if (hit < all) console.log(`  ${shape}: ${hit} of ${all}`)
sharedExamples()
