import { cellText, type Column, type Table } from './table.js'

/** The packages that a table of {@link formatLatex} needs in the preamble. */
export const latexPackages = ['booktabs', 'longtable', 'array']

/**
 * A table as a LaTeX `longtable` with booktabs rules, to be read in by `\input`. Columns with long text wrap in a share of the line's
 * width. Compiles with pdfLaTeX, XeLaTeX and LuaLaTeX.
 */
export function formatLatex(table: Table): string {
  const line = (cells: readonly string[]) => `${cells.join(' & ')} \\\\`
  const headings = line(table.columns.map(({ label }) => escapeLatex(label)))
  return [
    `% ${table.id}: needs \\usepackage{${latexPackages.join(',')}} and, with pdfLaTeX, \\usepackage[T1]{fontenc}`,
    '\\begingroup\\footnotesize',
    `\\begin{longtable}{@{}${columnSpec(table)}@{}}`,
    `\\caption{${escapeLatex(table.title)}}\\label{tab:${table.id}}\\\\`,
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
    .replace(/[\\{}$&#%_^~<>|"]/g, (character) => special[character] ?? character)
    .replace(/[–—−×≤≥±χτφ²’‘“”…\u00a0]/g, (character) => signs[character] ?? character)
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
}

const signs: Readonly<Record<string, string>> = {
  '–': '--',
  '—': '---',
  '−': '$-$',
  '×': '$\\times$',
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

/** Columns with a cell over 30 characters wrap: they share what the line leaves, by the length of their text. */
function columnSpec({ columns, rows }: Table): string {
  const longest = (column: Column) =>
    Math.max(column.label.length, ...rows.map((row) => cellText(row[column.key]).length))
  const lengths = columns.map(longest)
  const short = lengths.filter((length) => length <= 30).reduce((sum, length) => sum + length + 2, 0)
  const wide = lengths.map((length) => (length > 30 ? Math.sqrt(length) : 0))
  const total = wide.reduce((sum, weight) => sum + weight, 0)
  const room = Math.max(0.3, 0.96 - short * 0.0095)
  return columns
    .map(({ align }, index) => {
      const weight = wide[index] ?? 0
      if (weight === 0) return align === 'right' ? 'r' : 'l'
      return `>{\\raggedright\\arraybackslash}p{${((room * weight) / total).toFixed(3)}\\linewidth}`
    })
    .join('')
}
