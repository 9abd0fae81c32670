import { cellText, type Column, type Table } from './table.js'

/** The packages that a table of {@link formatLatex} needs in the preamble. */
export const latexPackages = ['booktabs', 'longtable', 'array']

/**
 * A table as a LaTeX `longtable` with booktabs rules, to be read in by `\input`. Columns with long text wrap in a share of the line's
 * width. Compiles with pdfLaTeX for Latin letters and the usual signs; text in other scripts needs XeLaTeX or LuaLaTeX.
 *
 * @example
 * const table = { id: 't', title: 'T', columns: [{ key: 'a', label: 'A', align: 'left' }], rows: [{ a: 'x & y' }], notes: [] }
 * formatLatex(table).includes('x \\& y \\\\') // => true
 */
export function formatLatex(table: Table): string {
  const line = (cells: readonly string[]) => `${cells.join(' & ')} \\\\`
  const headings = line(table.columns.map(({ label }) => escapeLatex(label)))
  return [
    `% ${table.id}: needs \\usepackage{${latexPackages.join(',')}} and, with pdfLaTeX, \\usepackage[T1]{fontenc}`,
    '\\begingroup\\footnotesize\\setlength{\\tabcolsep}{3pt}',
    `\\begin{longtable}{@{}${columnSpec(table)}@{}}`,
    `\\caption{${escapeLatex(unnumbered(table.title))}}\\label{tab:${table.id}}\\\\`,
    '\\toprule',
    headings,
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    headings,
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...table.rows.map((row) => line(table.columns.map(({ key }) => escapeLatex(cellText(row[key]))))),
    '\\end{longtable}',
    ...table.notes.map((note) => `\\noindent ${escapeLatex(note)}\\par`),
    '\\endgroup',
    '',
  ].join('\n')
}

/** LaTeX numbers its tables itself. */
function unnumbered(title: string): string {
  return title.replace(/^Table \d+(, [a-z ]+)?\. /, '')
}

/** A whole LaTeX document that reads in every table file named. */
export function latexDocument(title: string, files: readonly string[]): string {
  return [
    '\\documentclass[a4paper]{article}',
    '\\usepackage[T1]{fontenc}',
    '\\usepackage[margin=2cm]{geometry}',
    `\\usepackage{${latexPackages.join(',')}}`,
    `\\title{${escapeLatex(title)}}`,
    '\\date{}',
    '\\begin{document}',
    '\\maketitle',
    ...files.flatMap((file) => [`\\input{${file}}`, '\\bigskip']),
    '\\end{document}',
    '',
  ].join('\n')
}

/**
 * Text as LaTeX prints it: every special character escaped, dashes and signs outside Latin scripts as commands.
 *
 * @example
 * escapeLatex('50 % of A&B_1') // => '50 \\% of A\\&B\\_1'
 */
export function escapeLatex(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\{}$&#%_^~<>|"[\]*]/g, (character) => special[character] ?? character)
    .replace(/[–—−‐×≤≥≠±→αβγδεκλμπρσχτφ²’‘“”…\u00a0]/g, (character) => signs[character] ?? character)
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  // After a line's end LaTeX would take these for an argument.
  '[': '{[}',
  ']': '{]}',
  '*': '{*}',
}

const signs: Readonly<Record<string, string>> = {
  '–': '--',
  '—': '---',
  '−': '$-$',
  '‐': '-',
  '×': '$\\times$',
  '≠': '$\\neq$',
  '→': '$\\rightarrow$',
  α: '$\\alpha$',
  β: '$\\beta$',
  γ: '$\\gamma$',
  δ: '$\\delta$',
  ε: '$\\epsilon$',
  κ: '$\\kappa$',
  λ: '$\\lambda$',
  μ: '$\\mu$',
  π: '$\\pi$',
  ρ: '$\\rho$',
  σ: '$\\sigma$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '±': '$\\pm$',
  χ: '$\\chi$',
  τ: '$\\tau$',
  φ: '$\\phi$',
  '²': '$^2$',
  '’': "'",
  '‘': '`',
  '“': '``',
  '”': "''",
  '…': '\\dots{}',
  '\u00a0': '~',
}

/** Widths as shares of the line: one character of footnote size, and the space between two columns. */
const width = { character: 0.0082, gap: 0.0125 }

/** The longest cell that is never broken. */
const unbroken = 14

/**
 * Columns of short cells get the room that they need, their headings break at spaces; the others share the rest of the line by the
 * length of their text.
 */
function columnSpec({ columns, rows }: Table): string {
  const measured = columns.map((column) => measure(column, rows))
  const taken = measured.reduce((sum, { room }) => sum + room, columns.length * width.gap)
  const left = Math.max(0, 1 - taken)
  const weights = measured.reduce((sum, { weight }) => sum + weight, 0)
  return columns
    .map(({ align }, index) => {
      const { room, weight } = measured[index] ?? { room: 0, weight: 0 }
      const share = room + (weight === 0 ? 0 : (left * weight) / weights)
      return `>{\\ragged${align === 'right' ? 'left' : 'right'}\\arraybackslash}p{${share.toFixed(3)}\\linewidth}`
    })
    .join('')
}

function measure({ key, label }: Column, rows: Table['rows']) {
  const cells = rows.map((row) => cellText(row[key]).length)
  const longest = Math.max(0, ...cells)
  const words = [label, ...rows.map((row) => cellText(row[key]))].flatMap((text) => text.split(/[ -]/))
  const longestWord = Math.max(...words.map((word) => word.length))
  const mean = cells.reduce((sum, length) => sum + length, 0) / Math.max(1, cells.length)
  return longest > unbroken
    ? { room: (longestWord + 1) * width.character, weight: Math.sqrt(mean) }
    : { room: (Math.max(longest, longestWord) + 1) * width.character, weight: 0 }
}
