import { sha256 } from '../base/hash.js'

/** A Vega-Lite specification, as plain data. */
export type Spec = Readonly<Record<string, unknown>>

/** A figure ready to be drawn: its specification, and what stands beside it in print. */
export interface Figure {
  /** The name of its files. */
  id: string
  title: string
  /** What it shows and by which counting rule. */
  caption: string
  /** For readers who cannot see it: the numbers in words. */
  alt: string
  spec: Spec
  /** The SHA-256 of the data in the specification. */
  digest: string
}

/** The content of a figure before the theme is applied. */
export interface FigureContent {
  id: string
  title: string
  caption: string
  alt: string
  /** Everything of the specification but the data, `$schema` and `config`. */
  spec: Spec
  /** Rows of the specification's data. */
  data: readonly object[]
}

/**
 * Joins content, data and a style, such as `theme`, to a figure.
 *
 * @example
 * const spec = { mark: 'bar', encoding: { x: { field: 'n', type: 'quantitative' }, y: { field: 'key', type: 'nominal' } } }
 * makeFigure({ id: 'own', title: 'Own', caption: 'Own.', alt: 'a 1.', spec, data: [{ key: 'a', n: 1 }] }, theme).digest.length // => 64
 */
export function makeFigure({ id, title, caption, alt, spec, data }: FigureContent, config: Spec): Figure {
  return {
    id,
    title,
    caption,
    alt,
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      description: alt,
      data: { values: data },
      ...spec,
      config,
    },
    digest: sha256(JSON.stringify(data)),
  }
}
