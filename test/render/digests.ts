// Run by determinism.test.ts in processes of its own: prints the digests of the test figures in every format.
import { sha256 } from '../../src/base/hash.js'
import { renderFigure } from '../../src/render/figure-files.js'
import { bars, flow, heatmap } from './specs.js'

/** A line for each figure and format: name, format, SHA-256. */
export async function digests(): Promise<string> {
  const files = await Promise.all(
    Object.entries({ bars, heatmap, flow }).map(async ([id, spec]) => {
      const { svg, png, pdf } = await renderFigure({ id, spec, title: id, alt: id, digest: 'ab12' })
      return [svg, png, pdf].map(
        (file, index) => `${id} ${['svg', 'png', 'pdf'][index]} ${sha256(file ?? '')}`,
      )
    }),
  )
  return files.flat().join('\n')
}

if (process.argv[2] === 'print') void digests().then((text) => process.stdout.write(text))
