import { plural } from '../base/words.js'
import type { Category } from '../record/variable.js'
import type { TopicPrevalence } from '../tag/evaluate/prevalence.js'
import type { Prevalence } from '../tag/evaluate/quantify.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { shareAxis } from './parts/axis.js'
import type { FigureName } from './parts/counts.js'
import { keyChannel, rowRoom } from './parts/labels.js'
import { colours, plotWidth, theme } from './theme.js'

/** What the shares of a prevalence figure rest on, for its caption, and how it is called. */
export interface PrevalenceBase extends FigureName {
  /** How many units were tagged: what the shares are out of. */
  tagged: number
  /** How many units that people coded the tagger's error was measured on. */
  known: number
  /** What was tagged, in the singular; `record` where this is not given. */
  unit?: string
  /** What a tag names, in the singular; `topic` where this is not given. */
  by?: string
  /** How often both were resampled for the intervals; 1000 where this is not given, as in `correctPrevalences`. */
  samples?: number
}

/**
 * Topics in the codebook's order: a bar for the share of records that the tagger gives, a point for that share corrected for
 * the tagger's error, a rule for its interval. A topic that cannot be corrected has a bar only and is named in the caption.
 * Tell `correctPrevalences` of other records than those to be corrected: on the very same ones the corrected share is that of the
 * people's coding, by construction. Throws a RangeError unless there is one prevalence, of a known share, for each topic.
 *
 * @example
 * const topics = [{ key: 'jobs', label: 'Jobs' }]
 * const byTags = { raw: 0.5, corrected: 0.625, low: 0.25, high: 1, leftOut: 0 }
 * prevalenceFigure([{ topic: 'jobs', byTags, byScores: byTags }], topics, { tagged: 8, known: 16 }).alt // => 'Share of records by topic: Jobs 50 % tagged, 63 % corrected (25 to 100).'
 */
export function prevalenceFigure(
  prevalences: readonly TopicPrevalence[],
  topics: readonly Category[],
  base: PrevalenceBase,
): Figure {
  const rows = rowsOf(prevalences, topics)
  const { unit = 'record', by = 'topic', id = `${by}.prevalence` } = base
  const shares = `Share of ${plural(unit)} by ${by}`
  const title = base.title ?? `${shares}, as tagged and corrected for the tagger's error`
  const axis = (field: keyof Shares) => ({ field, ...shareAxis(`Per cent of ${plural(unit)}`) })
  return makeFigure(
    {
      id,
      title,
      caption: `${title}. ${captionRule(rows, base)}${leftOutNote(prevalences, topics)}`,
      alt: `${shares}: ${rows.map(({ label, ...row }) => `${label} ${inWords(row)}`).join('; ')}.`,
      data: rows,
      spec: {
        width: plotWidth - 60,
        height: { step: 26 },
        encoding: { y: keyChannel('key', topics, rowRoom) },
        layer: [
          {
            mark: { type: 'bar', height: 18 },
            encoding: { x: axis('tagged'), color: series('as tagged') },
          },
          {
            transform: [{ filter: 'isValid(datum.low) && isValid(datum.high)' }],
            mark: { type: 'rule', strokeWidth: 1.5, color: colours.dark },
            encoding: { x: axis('low'), x2: { field: 'high' } },
          },
          {
            transform: [{ filter: 'isValid(datum.corrected)' }],
            mark: { type: 'point', filled: true, size: 60, opacity: 1 },
            encoding: { x: axis('corrected'), color: series('corrected, with 95 % interval') },
          },
          {
            mark: { type: 'text', align: 'left' },
            encoding: { x: { value: plotWidth - 52 }, text: { field: 'text' } },
          },
        ],
      },
    },
    theme,
  )
}

/** A row of the figure; shares in whole per cent, null where there is none. */
interface Shares {
  tagged: number
  corrected: number | null
  low: number | null
  high: number | null
}

interface Row extends Shares {
  key: string
  label: string
  text: string
}

function rowsOf(prevalences: readonly TopicPrevalence[], topics: readonly Category[]): Row[] {
  const unknown = prevalences.find(({ topic }) => !topics.some(({ key }) => key === topic))
  if (unknown)
    throw new RangeError(`prevalenceFigure: found topic '${unknown.topic}', expected one of ${list(topics)}`)
  return topics.map(({ key, label }) => {
    const [own, twice] = prevalences.filter(({ topic }) => topic === key)
    if (!own || twice || !Number.isFinite(own.byTags.raw))
      throw new RangeError(
        `prevalenceFigure: found ${own ? (twice ? 'several shares' : 'no tagged record') : 'no share'} for '${key}', expected one share for each topic`,
      )
    const shares = inPercent(own.byTags)
    return { key, label, ...shares, text: endText(shares) }
  })
}

function list(topics: readonly Category[]): string {
  return topics.map(({ key }) => key).join(', ')
}

function inPercent({ raw, corrected, low, high }: Prevalence): Shares {
  // 0.285 * 100 is 28.499999999999996: round half up only after such noise is gone.
  const percent = (share: number) => Math.round(Number((100 * share).toFixed(8)))
  const known = (share: number | null) => (share === null ? null : percent(share))
  return { tagged: percent(raw), corrected: known(corrected), low: known(low), high: known(high) }
}

function intervalText({ low, high }: Shares): string {
  return low === null || high === null ? '' : ` (${low} to ${high})`
}

function endText(shares: Shares): string {
  const { tagged, corrected } = shares
  return corrected === null
    ? `${tagged} %, not corrected`
    : `${tagged} %, corrected ${corrected} %${intervalText(shares)}`
}

function inWords(shares: Shares): string {
  const { tagged, corrected } = shares
  return corrected === null
    ? `${tagged} % tagged, not corrected`
    : `${tagged} % tagged, ${corrected} % corrected${intervalText(shares)}`
}

function captionRule(
  rows: readonly Row[],
  { tagged, known, samples = 1000, unit = 'record', by = 'topic' }: PrevalenceBase,
): string {
  const uncorrected = rows.filter(({ corrected }) => corrected === null).map(({ label }) => label)
  return [
    `Counted: ${plural(unit)} that the tagger gives the ${by}, out of ${tagged}; each counts once in every row it belongs to.`,
    `Corrected: (share - f) / (t - f), kept within 0 and 100 %, where t and f are the shares that the tagger gives of the`,
    `${plural(unit)} with and without the ${by}, by ${known} ${plural(unit)} that people coded (adjusted count).`,
    samples > 0
      ? `Intervals: 95 %, bootstrap percentiles of ${samples} resamples of both sets of ${plural(unit)}, without those that cannot be corrected.`
      : 'No intervals: nothing was resampled.',
    ...(uncorrected.length > 0
      ? [
          `Not corrected, because t is less than 0.1 above f or one of the two is not known: ${uncorrected.join(', ')}.`,
        ]
      : []),
    'Percentages: rounded half up to whole per cent.',
  ].join(' ')
}

/** How many resamples each interval does without. */
function leftOutNote(prevalences: readonly TopicPrevalence[], topics: readonly Category[]): string {
  const lost = prevalences.filter(({ byTags }) => byTags.corrected !== null && byTags.leftOut > 0)
  if (lost.length === 0) return ''
  const label = (topic: string) => topics.find(({ key }) => key === topic)?.label ?? topic
  return ` Left out of the intervals: ${lost.map(({ topic, byTags }) => `${label(topic)} ${byTags.leftOut}`).join(', ')}.`
}

function series(name: string): Spec {
  return {
    datum: name,
    type: 'nominal',
    scale: {
      domain: ['as tagged', 'corrected, with 95 % interval'],
      range: [colours.light, colours.dark],
    },
    legend: { title: null, orient: 'top' },
  }
}
