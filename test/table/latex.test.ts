import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { escapeLatex, formatLatex, latexDocument } from '../../src/table/latex.js'
import type { Table } from '../../src/table/table.js'
import { everyTable } from './every-table.js'

const table: Table = {
  id: 'odd',
  title: 'Odd & awkward_title {50 %}',
  columns: [
    { key: 'a', label: 'A #1', align: 'left' },
    { key: 'b', label: 'B', align: 'right' },
  ],
  rows: [
    { a: 'Devedžić \\ ~ ^ $ "x" <y> | “z” – ≥ 3, Jānis Šţ', b: 12 },
    { a: null, b: null },
  ],
  notes: ['Note: 100 % of nothing.'],
}

describe('escapeLatex', () => {
  it('escapes every special character', () => {
    expect(escapeLatex('\\{}$&#%_^~<>|"')).toBe(
      '\\textbackslash{}\\{\\}\\$\\&\\#\\%\\_\\textasciicircum{}\\textasciitilde{}\\textless{}\\textgreater{}\\textbar{}\\textquotedbl{}',
    )
  })

  it('writes dashes, quotes and signs as commands and leaves accented letters', () => {
    expect(escapeLatex('2015–2021 “Devedžić” ≥ 3')).toBe("2015--2021 ``Devedžić'' $\\geq$ 3")
  })
})

describe('formatLatex', () => {
  it('has as many cells in every row as there are columns', () => {
    const rows = formatLatex(table)
      .split('\n')
      .filter((line) => line.endsWith('\\\\') && !line.startsWith('\\caption'))
    expect(rows.map((row) => row.split(/(?<!\\)&/).length)).toEqual([2, 2, 2, 2])
  })

  const latex = spawnSync('pdflatex', ['--version']).status === 0
  if (!latex) process.stdout.write('skipped: no pdflatex here, so LaTeX tables are not compiled\n')

  it.skipIf(!latex)(
    'compiles with pdfLaTeX, awkward characters and every kind of table included',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'reviewbook-latex-'))
      try {
        const every = everyTable()
        for (const each of every) await writeFile(join(folder, `${each.id}.tex`), formatLatex(each))
        const document = latexDocument(
          'All',
          every.map(({ id }) => id),
        )
        await writeFile(join(folder, 'all-tables.tex'), document)
        await writeFile(join(folder, 'odd.tex'), formatLatex(table))
        await writeFile(join(folder, 'odd-document.tex'), latexDocument('Odd', ['odd']))
        for (const name of ['odd-document', 'all-tables']) {
          execFileSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', `${name}.tex`], {
            cwd: folder,
            stdio: 'pipe',
          })
          expect((await readFile(join(folder, `${name}.pdf`))).subarray(0, 5).toString()).toBe('%PDF-')
        }
      } finally {
        await rm(folder, { recursive: true })
      }
    },
  )
})
