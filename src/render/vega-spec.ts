import type * as Vega from 'vega'
import type * as VegaLite from 'vega-lite'
import { fontFamily } from './fonts.js'

/** The Vega specification to draw: the given one, or what Vega-Lite makes of it. Throws on what depends on the time zone. */
export function toVegaSpec(
  vegaLite: typeof VegaLite,
  spec: Record<string, unknown>,
  logger: Vega.LoggerInterface,
): Vega.Spec {
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec))
    throw new Error('found no object, expected a specification of Vega-Lite or Vega')
  const vegaSpec = isVega(spec) ? (spec as Vega.Spec) : compile(vegaLite, spec, logger)
  refuseLocalTime(vegaSpec)
  return vegaSpec
}

function isVega(spec: Record<string, unknown>): boolean {
  if (typeof spec.$schema === 'string') return spec.$schema.includes('/schema/vega/')
  return Array.isArray(spec.marks)
}

function compile(
  vegaLite: typeof VegaLite,
  spec: Record<string, unknown>,
  logger: Vega.LoggerInterface,
): Vega.Spec {
  requireKnownMarks(spec)
  const options = { logger, config: { font: fontFamily } }
  return vegaLite.compile(spec as unknown as VegaLite.TopLevelSpec, options).spec
}

const marks =
  'arc area bar boxplot circle errorband errorbar geoshape image line point rect rule square text tick trail'

/** Vega-Lite's own error on an unknown mark says nothing of it. */
function requireKnownMarks(spec: unknown): void {
  if (typeof spec !== 'object' || spec === null) return
  const { mark, layer, concat, hconcat, vconcat, spec: inner } = spec as Record<string, unknown>
  const type = typeof mark === 'object' && mark !== null ? (mark as { type?: unknown }).type : mark
  if (mark !== undefined && !(typeof type === 'string' && marks.split(' ').includes(type)))
    throw new Error(`found mark ${JSON.stringify(type)}, expected one of ${marks.replaceAll(' ', ', ')}`)
  for (const part of [layer, concat, hconcat, vconcat].flat()) requireKnownMarks(part)
  requireKnownMarks(inner)
}

/** A scale or unit of local time draws another picture in another time zone. */
function refuseLocalTime(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  const { type, domain, range, units, timezone } = node as Record<string, unknown>
  if (type === 'time' && (domain !== undefined || range !== undefined))
    throw new Error("found a scale of local time, expected scale type 'utc'")
  if (type === 'timeunit' && units !== undefined && timezone !== 'utc')
    throw new Error("found a unit of local time, expected one that begins with 'utc'")
  for (const [key, child] of Object.entries(node)) if (key !== 'values') refuseLocalTime(child)
}
