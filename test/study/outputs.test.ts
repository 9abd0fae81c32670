import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { OutputFile } from '../../src/base/files.js'
import { sha256 } from '../../src/base/hash.js'
import { bundledReview } from '../../src/project/bundled.js'
import type { Manifest } from '../../src/study/manifest.js'
import { makeReport } from '../../src/study/report.js'
import { openStudy } from '../../src/study/study.js'

const outputs = fileURLToPath(new URL('../../outputs', import.meta.url))
const { files, issues } = await makeReport(await openStudy(bundledReview))
const textOf = (content: OutputFile['content'] = '') => Buffer.from(content).toString()
const isText = (path: string) => !/\.(png|pdf)$/.test(path)

describe('outputs', () => {
  it('are what data and code give today (else: npm run reproduce, read the diff, commit it)', async () => {
    const stale: string[] = []
    // The committed manifest lists the executed notebooks too; its other entries are compared below.
    for (const { path, content } of files.filter(
      ({ path: name }) => isText(name) && name !== 'manifest.json',
    )) {
      const committed = await readFile(join(outputs, path), 'utf8').catch(() => undefined)
      if (committed !== textOf(content)) stale.push(path)
    }
    expect(stale).toEqual([])
  })

  it('have a committed manifest with the digests of today, PNG and PDF included', async () => {
    const committed = JSON.parse(await readFile(join(outputs, 'manifest.json'), 'utf8')) as Manifest
    const made = JSON.parse(textOf(files.at(-1)?.content)) as Manifest
    const own = <T extends { path: string }>(entries: readonly T[]) =>
      entries.filter(({ path }) => !path.startsWith('notebooks/'))
    expect(own(committed.files)).toEqual(made.files)
    expect(own(committed.inputs)).toEqual(made.inputs)
    expect(committed.versions).toEqual(made.versions)
  })

  it('are the same bytes when made again', async () => {
    const { files: again } = await makeReport(await openStudy(bundledReview))
    const digests = (made: readonly OutputFile[]) => made.map(({ path, content }) => [path, sha256(content)])
    expect(digests(again)).toEqual(digests(files))
  })

  it('stand in the manifest with their digests, and their inputs too', () => {
    const manifest = JSON.parse(textOf(files.at(-1)?.content)) as Manifest
    expect(manifest.files.map(({ path }) => path)).toEqual(files.slice(0, -1).map(({ path }) => path))
    expect(manifest.files.map((file) => file.sha256)).toEqual(
      files.slice(0, -1).map(({ content }) => sha256(content)),
    )
    expect(manifest.inputs.map(({ path }) => path)).toContain('articles.csv')
  })

  it('hold no path of the machine and no date of the run', () => {
    for (const { content } of files.filter(({ path }) => isText(path))) {
      expect(textOf(content)).not.toMatch(/\/(home|root|tmp|work|Users)\//)
      expect(textOf(content)).not.toContain(new Date().toISOString().slice(0, 10))
    }
  })

  it('have every figure as SVG, PNG and PDF with its specification and a caption that prints the counting rule', () => {
    const names = files
      .filter(({ path }) => path.endsWith('.svg'))
      .map(({ path }) => path.replace(/\.svg$/, ''))
    expect(names).toHaveLength(10)
    for (const name of names) {
      const made = files
        .filter(({ path }) => path.startsWith(`${name}.`))
        .map(({ path }) => path.slice(name.length))
      expect(made.sort()).toEqual(['.caption.txt', '.pdf', '.png', '.svg', '.vl.json'])
      const caption = textOf(files.find(({ path }) => path === `${name}.caption.txt`)?.content)
      expect(caption).toMatch(/Counted: |Published: |Typed totals: |Counted from /)
    }
  })

  it('have figures in which no label is cut, outside the picture or over another', () => {
    expect(issues).toEqual([])
  })

  it('have PNG files of 300 dots per inch that say so (11811 dots per metre in pHYs)', () => {
    for (const { path, content } of files.filter(({ path: name }) => name.endsWith('.png'))) {
      const bytes = Buffer.from(content)
      const at = bytes.indexOf('pHYs')
      expect(bytes.readUInt32BE(at + 4), path).toBe(11811)
    }
  })
})
