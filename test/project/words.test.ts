import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { FILES } from './review-files.js'

interface Named {
  key: string
  label: string
}

const codebook = parse(FILES['codebook.yaml'] ?? '') as { contexts: Named[]; topics: Named[] }
const { variables } = parse(FILES['review.yaml'] ?? '') as {
  variables: Record<string, { categories?: Named[] }>
}
const categories = Object.values(variables).flatMap((variable) => variable.categories ?? [])

/**
 * The words of the bundled review that no other review has by chance: keys and labels of several words (`employers-needs`, `Mixed method
 * research`), and proper names (`SpringerLink`). Left out are single ordinary words (`social`, `barriers`, `other`) and the names of
 * countries and study designs, which any review has and which src has tables of.
 */
const ordinary = new Set(['united states', 'case study', 'lifelong learning'])
const isOwn = (word: string) =>
  (/[a-z][ &-]+[a-z]/i.test(word) || /[a-z][A-Z&]/.test(word)) &&
  !ordinary.has(word.toLowerCase().replaceAll('-', ' '))
const words = [
  ...new Set(
    [...codebook.contexts, ...codebook.topics, ...categories].flatMap(({ key, label }) => [key, label]),
  ),
].filter(isOwn)

// Readers know the databases that write exports.
const databases = new Set((variables['database']?.categories ?? []).map(({ label }) => label))

const src = fileURLToPath(new URL('../../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.startsWith('project/'))

/** The text of a file without its examples, which may open the bundled review and ask for what it holds. */
function textOf(name: string): string {
  return readFileSync(src + name, 'utf8').replace(/@example[\s\S]*?\*\//g, '*/')
}

describe('the words of the bundled review', () => {
  it('are those that are looked for', () => {
    expect(words).toContain('employers-needs')
    expect(words).toContain('SpringerLink')
    expect(words).toContain('Mixed method research')
    expect(words.length).toBeGreaterThan(20)
  })

  it('stand in no file of src but those of projects, neither in code nor in comments', () => {
    const found = files.flatMap((name) => {
      const text = textOf(name)
      return words
        .filter((word) => text.includes(word) && !(name.startsWith('read/') && databases.has(word)))
        .map((word) => `${name}: ${word}`)
    })
    expect(found).toEqual([])
  })

  it('are no text of src either where they are ordinary: no literal is one of its keys of variables', () => {
    const keys = new Set(Object.keys(variables).filter((key) => /[.-]/.test(key) && key !== 'doi-prefix'))
    expect(keys).toContain('year.search')
    const found = files.flatMap((name) =>
      literalsOf(name)
        .filter((text) => keys.has(text))
        .map((text) => `${name}: ${text}`),
    )
    expect(found).toEqual([])
  })
})

/** The texts that a file's code holds. */
function literalsOf(name: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, readFileSync(src + name, 'utf8'), ts.ScriptTarget.ES2022))
  return found
}
