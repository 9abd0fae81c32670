import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(process.env.REVIEWBOOK_SHARED ?? join(root, '..', 'shared'), 'corpora')

/** What is known of a file of real records, counted independently of any reader. */
export interface Expected {
  records: number
  withDoi: number
  withAbstract: number
  years: Record<string, number>
  firstTitle: string | null
  lastTitle: string | null
}

/** A file of real records. */
export interface CorpusFile {
  name: string
  bytes: () => Uint8Array
  expected: Expected
}

/** Whether the real exports are there; prints why tests are skipped where they are not. */
export function haveCorpora(): boolean {
  if (existsSync(folder)) return true
  process.stderr.write(`skipped: no folder of real exports at ${folder}; set REVIEWBOOK_SHARED\n`)
  return false
}

/** The files of all kinds that have expected figures for records. */
export function corpusFiles(): CorpusFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'expected.json')))
    .flatMap(({ name: kind }) => {
      const facts = JSON.parse(readFileSync(join(folder, kind, 'expected.json'), 'utf8')) as Record<
        string,
        Expected
      >
      return Object.entries(facts).map(([file, expected]) => ({
        name: `${kind}/${file}`,
        bytes: () => new Uint8Array(readFileSync(join(folder, kind, file))),
        expected,
      }))
    })
    .filter(({ expected }) => expected.firstTitle !== undefined && expected.withDoi !== undefined)
}
