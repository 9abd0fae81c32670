import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import * as reviewbook from '../src/index.js'
import { readExamples, runExamples } from './examples.js'
import { fakeKernel } from './notebook/fake-kernel.js'

const index = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8')
const exported = [...index.matchAll(/export \{([^}]*)\} from '\.\/([^']+)\.js'/g)].map(
  ([, names = '', path = '']) => ({
    path,
    names: names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  }),
)
const files = [...new Set(exported.map(({ path }) => path))].map(
  (path) => new URL(`../src/${path}.ts`, import.meta.url),
)

describe('the public functions', () => {
  // What shows something in a cell needs a kernel to show it in.
  afterAll(fakeKernel().remove)

  it('each have an example', () => {
    const bare = exported.flatMap(({ path, names }) => {
      const source = readFileSync(new URL(`../src/${path}.ts`, import.meta.url), 'utf8')
      return names.filter((name) => {
        const comment = new RegExp(
          `/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\nexport (?:async )?(?:function\\*?|const|class) ${name}\\b`,
        )
        return readExamples(comment.exec(source)?.[0] ?? '').every(({ checks }) => checks.length === 0)
      })
    })
    expect(bare).toEqual([])
  })

  for (const file of files)
    if (readExamples(readFileSync(file, 'utf8')).length > 0) runExamples(file, reviewbook)
})
