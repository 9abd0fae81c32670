import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeHTML } from 'entities'
import { describe, expect, it } from 'vitest'
import { flowProject } from '../../src/cli/flow.js'
import { flowLists } from '../../src/figure/flow-lists.js'
import { flowPage } from '../../src/figure/flow-page.js'
import { flowFigure } from '../../src/figure/flow.js'
import { ledgerOf } from '../../src/flow/boxes.js'
import { boxOf, type Ledger } from '../../src/flow/ledger.js'
import { loadProject } from '../../src/project/load.js'
import { projectFlow } from '../../src/flow/project.js'
import { ledgerFromTotals } from '../../src/flow/totals.js'
import { renderFigure } from '../../src/render/figure-files.js'
import { demonstration, readPlainExport } from '../flow/demonstration.js'

const project = await loadProject(demonstration, readPlainExport)
const { ledger } = projectFlow(project)

/** The links of a diagram: where each leads and the label that it bears. */
function linksOf(svg: string): { href: string; label: string }[] {
  return [...svg.matchAll(/<a href="([^"]*)" xlink:href="([^"]*)">\s*<path aria-label="([^"]*)"/g)].map(
    ([, href = '', old = '', label = '']) => {
      expect(old).toBe(href)
      return { href, label: decodeHTML(label) }
    },
  )
}

/** What stands in the section with that id, the sections in it included. */
function sectionOf(html: string, id: string): string {
  const open = `<section id="${id}">`
  expect(html.split(open), `sections with the id ${id}`).toHaveLength(2)
  const start = html.indexOf(open) + open.length
  let depth = 1
  for (const { 0: tag, index } of html.slice(start).matchAll(/<\/?section/g)) {
    depth += tag === '<section' ? 1 : -1
    if (depth === 0) return html.slice(start, start + index)
  }
  throw new Error(`section ${id} does not close`)
}

function listed(section: string, studies: boolean): number {
  const rows = section.replace(/<thead>.*?<\/thead>/g, '')
  return (rows.match(studies ? /<tbody>/g : /<tr>/g) ?? []).length
}

/** Follows every link of a diagram and compares its number with the number of records in the list that it leads to. */
function followAll(svg: string, page: string, file: string): number {
  const links = linksOf(svg)
  const printed = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)]
    .map(([, text = '']) => decodeHTML(text).replaceAll('\u00a0', ' '))

    .join(' ')
    .replace(/ +/g, ' ')
  for (const { href, label } of links) {
    const [target = '', fragment = ''] = href.split('#')
    expect(target).toBe(file)
    const n = Number(/: ([\d,]+)$/.exec(label)?.[1]?.replaceAll(',', ''))
    const name = label.replace(/: [\d,]+$/, '')
    expect(printed).toContain(`${name} (n = ${n})`)
    const section = sectionOf(page, decodeURIComponent(fragment))
    expect(section).toContain(`(n = ${n})`)
    expect([label, listed(section, fragment === 'included.studies')]).toEqual([label, n])
  }
  return links.length
}

describe('the boxes of a written diagram', () => {
  it('lead, in the SVG and in the page, to as many records as they print', async () => {
    const out = await mkdtemp(join(tmpdir(), 'flow-page-'))
    try {
      await flowProject(demonstration, { out, readRecords: readPlainExport })
      const [svg, page] = await Promise.all(
        ['prisma-flow.svg', 'prisma-flow.html'].map((name) => readFile(join(out, name), 'utf8')),
      )
      expect(await readdir(out)).toContain('prisma-flow.html')
      // Every box of the ledger, and the reasons for exclusion together on both sides.
      const all = ledger.boxes.length + 2
      expect(followAll(svg ?? '', page ?? '', 'prisma-flow.html')).toBe(all)
      expect(followAll(page ?? '', page ?? '', '')).toBe(all)
      const inPage = [...(page ?? '').matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id)
      expect(inPage.filter((id) => !page?.includes(` id="${decodeURIComponent(id)}"`))).toEqual([])
    } finally {
      await rm(out, { recursive: true })
    }
  })

  it('lead to those that wait too, and to reasons in other scripts and with signs of HTML', async () => {
    const state = (record: string, reason: string) => ({
      record,
      source: 'd',
      state: 'excluded' as const,
      reason,
    })
    const states = [
      ...projectFlow({ ...project, resolutions: [] }).ledger.states,
      state('x:1', 'Nur <b>Kinder & Jugendliche</b>'),
      state('x:2', 'Данных нет'),
    ]
    const { sources } = project.settings
    const open = ledgerOf({
      sources: [...sources, { key: 'd', label: '<i>D</i>', kind: 'database' }],
      states,
    })
    expect(boxOf(open, 'awaiting.screening')?.n).toBe(4)
    const [linked, page] = await drawn(open)
    expect(followAll(linked, page, '')).toBe(open.boxes.length + 2)
    expect(page).toContain('&lt;i&gt;D&lt;/i&gt;: 2')
    expect(page).toContain('Nur &lt;b&gt;Kinder &amp; Jugendliche&lt;/b&gt; (n = 1)')
  })

  it('look the same as without links, and the PDF has none', async () => {
    const [plain, linked] = await Promise.all(
      [{}, { lists: 'prisma-flow.html' }].map((options) =>
        renderFigure(flowFigure(ledger, 'a review', options), { dpi: 96 }),
      ),
    )
    expect(linked?.svg).not.toBe(plain?.svg)
    expect(Buffer.compare(Buffer.from(linked?.png ?? []), Buffer.from(plain?.png ?? []))).toBe(0)
    expect(Buffer.from(linked?.pdf ?? []).includes('/Annot')).toBe(false)
    expect(linked?.svg).toContain('role="group"')
    expect(plain?.svg).toContain('role="img"')
  })
})

describe('a page of typed totals', () => {
  const typed = ledgerFromTotals({
    identified: 1395,
    duplicates: 918,
    screened: 477,
    screenedOut: 417,
    assessed: 60,
    excluded: [{ reason: 'wrong setting', n: 28 }],
    included: 31,
  })

  it('has no links, says that the numbers are typed and which sum does not hold', async () => {
    const [svg, page] = await drawn(typed)
    expect(svg).not.toContain('<a ')
    expect(page).not.toContain('<a ')
    expect(page).toContain('no records stand behind them')
    expect(page).toContain('<strong>Does not hold</strong>: 60 assessed ≠ 28 wrong setting + 31 included')
  })
})

describe('flowLists', () => {
  it('says how many rows it left out and keeps the ids of several flows in one page apart', () => {
    const html = flowLists(ledger, { limit: 2, prefix: 'flow-' })
    expect(sectionOf(html, 'flow-screened')).toContain('<p>2 of 35 shown.</p>')
    expect(sectionOf(html, 'flow-included.studies')).toContain('<p>2 of 10 shown.</p>')
  })

  it('names what it knows of a record and what became of it', () => {
    const records = project.records.map(({ record }) => record)
    const html = flowLists(ledger, { records })
    expect(sectionOf(html, 'removed.duplicates')).toMatch(
      /<td>lumen:1<\/td>.*<td>duplicate of erudita:1<\/td>/,
    )
    expect(sectionOf(html, 'included.studies')).toMatch(
      /rowspan="2">Moreau 2015<\/th><td>erudita:4<\/td>[\s\S]*<td>erudita:23<\/td>/,
    )
  })
})

async function drawn(given: Ledger): Promise<[string, string]> {
  const { svg } = await renderFigure(flowFigure(given, 'a review', { lists: '' }), { formats: ['svg'] })
  return [svg, flowPage({ ledger: given, title: 'a review', svg, caption: '' })]
}
