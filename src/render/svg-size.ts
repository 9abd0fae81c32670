import { InputError } from '../base/issue.js'

/** Width and height of a picture in CSS pixels, 96 to the inch. */
export interface PictureSize {
  width: number
  height: number
}

/**
 * The size that the root element of an SVG states. Throws {@link InputError} where it states none in pixels.
 *
 * @example
 * svgSize('<svg width="120" height="80"></svg>') // => { width: 120, height: 80 }
 */
export function svgSize(svg: string, name = 'without a title'): PictureSize {
  const root = /<svg\s[^>]*>/.exec(svg)?.[0] ?? ''
  const [width = 0, height = 0] = ['width', 'height'].map((side) =>
    Number(new RegExp(`\\s${side}="([\\d.]+)(px)?"`).exec(root)?.[1] ?? 0),
  )
  if (width > 0 && height > 0) return { width, height }
  const message = `figure '${name}': found no width and height in pixels, expected an svg that has them`
  throw new InputError([{ code: 'svg-size', message }])
}
