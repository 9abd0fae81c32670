/** A box in pixels from the upper left corner of the picture. */
export interface Box {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** A text as vega placed it. */
export interface PlacedText {
  lines: readonly string[]
  box: Box
  /** Whether it stands level or upright, so that the box is no larger than the text. */
  straight: boolean
  fontSize: number
  fontWeight: unknown
  fontStyle: unknown
  /** The width in pixels to which vega cuts the text; 0 for none. */
  limit: number
}

interface SceneNode {
  marktype?: string
  items?: readonly SceneNode[]
  x?: number
  y?: number
  bounds?: Box
  text?: string | number | null | readonly (string | number)[]
  lineBreak?: string
  fontSize?: number
  fontWeight?: unknown
  fontStyle?: unknown
  limit?: number
  angle?: number
  opacity?: number
  fill?: unknown
  stroke?: unknown
}

/** Every visible text of a vega scene graph, in the order of drawing; `x` and `y` are where the scene has its origin. */
export function collectTexts(scenegraph: unknown, x: number, y: number): PlacedText[] {
  return textsBelow((scenegraph as { root: SceneNode }).root, x, y)
}

function textsBelow(mark: SceneNode, x: number, y: number): PlacedText[] {
  return (mark.items ?? []).flatMap((item) => {
    if (item.opacity === 0) return []
    if (mark.marktype === 'text') return placeText(item, x, y)
    return (item.items ?? []).flatMap((child) => textsBelow(child, x + (item.x ?? 0), y + (item.y ?? 0)))
  })
}

function placeText(item: SceneNode, x: number, y: number): PlacedText[] {
  const { bounds, fontSize = 11, fontWeight, fontStyle, limit = 0, angle = 0, fill, stroke } = item
  const lines = linesOf(item)
  if (lines.join('').trim() === '' || bounds === undefined || (fill == null && stroke == null)) return []
  const box = { x1: bounds.x1 + x, y1: bounds.y1 + y, x2: bounds.x2 + x, y2: bounds.y2 + y }
  return [{ lines, box, straight: angle % 90 === 0, fontSize, fontWeight, fontStyle, limit }]
}

function linesOf({ text, lineBreak }: SceneNode): string[] {
  if (typeof text === 'object' && text !== null) return text.map(String)
  const whole = String(text ?? '')
  return lineBreak ? whole.split(lineBreak) : [whole]
}
