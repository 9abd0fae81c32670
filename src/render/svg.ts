import { InputError, type Issue } from '../base/issue.js'
import { openFonts } from './fonts.js'
import { describeSvg, type SvgDescription } from './svg-description.js'
import { findTextIssues } from './text-issues.js'
import { drawView, type VegaTools } from './vega-view.js'

/** A Vega-Lite or Vega specification as JSON holds it. */
export type FigureSpec = Readonly<Record<string, unknown>>

/** What a figure is called and says about itself. */
export interface SvgOptions extends SvgDescription {
  /** How messages name the figure; its title where this is not given. */
  name?: string
}

/** A drawn figure and what a reader would find wrong with it, such as a label that is cut. */
export interface Drawing {
  svg: string
  issues: readonly Issue[]
}

/**
 * Draws a Vega-Lite or Vega specification as SVG text, the same bytes for the same input on every machine.
 * Where no faithful picture can be made it throws an {@link InputError} of one line that names the figure: an invalid
 * specification, any warning of vega or vega-lite, data that are not inline, a font that is not bundled, local time.
 * Flaws of a picture are issues: `label-cut`, `label-overlap`, `label-outside`,
 * `label-undefined`, `label-direction`, `glyph-missing`.
 */
export async function drawSvg(spec: FigureSpec, options: SvgOptions = {}): Promise<Drawing> {
  const [vega, vegaLite, fonts] = await Promise.all([import('vega'), import('vega-lite'), openFonts()])
  return inTurn(() => draw({ vega, vegaLite, fonts }, spec, options))
}

/** {@link drawSvg} for a figure that must have no flaw: the first issue is thrown as {@link InputError}. */
export async function renderSvg(spec: FigureSpec, options: SvgOptions = {}): Promise<string> {
  const { svg, issues } = await drawSvg(spec, options)
  if (issues[0]) throw new InputError([issues[0]])
  return svg
}

async function draw(tools: VegaTools, spec: FigureSpec, options: SvgOptions): Promise<Drawing> {
  const name = options.name ?? options.title ?? 'without a title'
  const inFigure = (issue: Issue): Issue => ({
    ...issue,
    message: oneLine(`figure '${name}': ${issue.message}`),
  })
  try {
    const { svg, texts, width, height } = await drawView(tools, spec)
    return {
      svg: describeSvg(svg, options),
      issues: findTextIssues(texts, { width, height }, tools.fonts).map(inFigure),
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new InputError([inFigure({ code: 'figure-invalid', message: lowerFirst(message) })])
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

const longestMessage = 300

/** Labels and the messages of vega can hold whole tables: white space becomes one space, and what is too long is cut. */
function oneLine(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .trim()
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line
}

// Vega counts the ids of gradients and clips in variables of its module, and its text metrics are such a variable too:
// figures are drawn one after the other, or their ids would depend on what else is being drawn.
let turn: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}
