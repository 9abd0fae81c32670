import { InputError, type Issue } from '../../base/issue.js'
import { inside, opening } from '../../base/words.js'
import { builtIns } from '../../code/built-ins.js'
import type { CodingContext } from '../../code/built-in.js'
import { mergeVariants, type Variant } from '../../code/variants.js'
import { codeTags } from '../../code/tags.js'
import type { Searched } from '../../code/year-rules.js'
import { restrict } from '../../code/where.js'
import type { Occurrences } from '../../record/occurrences.js'
import type { Category } from '../../record/variable.js'
import type { Codebook } from '../../tag/rules/codebook.js'
import { recordTexts } from '../../tag/article-texts.js'
import { makeRuleTagger } from '../../tag/rules/rules.js'
import type { MatchedSheet } from '../sheets.js'
import type { VariableSettings } from '../variable-settings.js'
import { derive } from './derived.js'
import { answerColumns, codeAnswers, type AnswerColumn } from './sheet-columns.js'
import { builtInOfColumn } from './standards.js'

/** All that variables are made from. */
export interface VariableSources extends CodingContext {
  sheets: readonly MatchedSheet[]
  /** By their file. */
  codebooks: ReadonlyMap<string, Codebook>
  variants: readonly Variant[]
  settings: Readonly<Record<string, VariableSettings>>
  searched?: Searched
  /** Gives the issue of a fault in the settings of a variable. */
  settingsFault(key: string, message: string): Issue
}

/** The answers to every variable, by its key and in the order in which they are reported. */
export interface AssembledVariables {
  occurrences: Map<string, Occurrences>
  issues: Issue[]
  /** Columns that are free text, which is not counted. */
  texts: string[]
}

/**
 * Makes every variable of a corpus: those that the settings name first, in their order, then those that follow from the fields of records,
 * from columns of sheets and from codebooks. A variable of a sheet takes the place of a built-in one of its name, which stays as
 * `NAME.derived`. Variables of which no record has a value are left out, unless the settings name them.
 */
export function assembleVariables(sources: VariableSources): AssembledVariables {
  const assembly = new Assembly(sources)
  for (const key of Object.keys(sources.settings)) assembly.named(key)
  for (const key of assembly.defaults()) assembly.byDefault(key)
  return assembly.result()
}

class Assembly {
  private readonly made = new Map<string, Occurrences>()
  private readonly order: string[] = []
  private readonly issues: Issue[] = []
  private readonly making: string[] = []
  private readonly columns: AnswerColumn[]
  /** The column that answers a variable by its name. */
  private readonly columnOf = new Map<string, AnswerColumn>()

  constructor(private readonly sources: VariableSources) {
    this.columns = answerColumns(sources.sheets, sources)
    const taken = new Set(Object.values(sources.settings).flatMap(({ column }) => column ?? []))
    for (const column of this.columns) {
      const name = column.column
      const key = Object.hasOwn(sources.settings, name) ? name : (builtInOfColumn(name)?.key ?? name)
      if (!taken.has(name) && !this.columnOf.has(key)) this.columnOf.set(key, column)
    }
  }

  /** A variable of the settings; one that is only printed somewhere is none of the corpus. */
  named(key: string): void {
    const settings = this.sources.settings[key] ?? {}
    if (settings.printed !== undefined) return
    const made = this.make(key)
    if (!made) throw this.fault(key, this.unknown(key))
    if (settings.counted !== false) this.report(key)
  }

  byDefault(key: string): void {
    if (Object.hasOwn(this.sources.settings, key)) return
    const made = this.make(key)
    if (made && made.items.length > 0) this.report(key)
  }

  /** What is asked of every corpus, then columns, then codebooks that no variable names. */
  defaults(): string[] {
    const { settings, codebooks } = this.sources
    const keys = builtIns.filter(({ onlyNamed }) => !onlyNamed).flatMap(({ variable: { key } }) => [
      key,
      ...(this.columnOf.has(key) ? [`${key}.derived`] : []),
      ...(key === 'country' ? ['region', ...(this.columnOf.has('region') ? ['region.derived'] : [])] : []),
    ])
    const columns = [...this.columnOf].flatMap(([key, { kind }]) => (kind === 'text' ? [] : [key]))
    const used = new Set(Object.values(settings).flatMap(({ codebook }) => codebook ?? []))
    const books = [...codebooks.keys()].filter((file) => !used.has(file)).map(keyOfBook)
    return [...new Set([...keys, ...columns, ...books])]
  }

  result(): AssembledVariables {
    const texts = [...this.columnOf].flatMap(([key, { kind, column }]) =>
      kind === 'text' && !this.made.has(key) ? [column] : [],
    )
    const occurrences = new Map(this.order.flatMap((key) => {
      const own = this.made.get(key)
      return own ? [[key, own] as const] : []
    }))
    return { occurrences, issues: this.issues, texts }
  }

  private report(key: string): void {
    if (!this.order.includes(key)) this.order.push(key)
  }

  private make(key: string): Occurrences | undefined {
    const before = this.made.get(key)
    if (before) return before
    if (this.making.includes(key))
      throw this.fault(key, `found a circle, ${[...this.making, key].join(' from ')}, expected none`)
    this.making.push(key)
    const plain = this.answers(key, this.sources.settings[key] ?? {})
    this.making.pop()
    if (!plain) return undefined
    const made = this.narrowed(key, mergeVariants(plain, this.sources.variants))
    this.made.set(key, made)
    return made
  }

  private answers(key: string, settings: VariableSettings): Occurrences | undefined {
    if (settings.from) return this.derived(key, settings, settings.from)
    const column = this.columnFor(key, settings)
    if (column) return this.coded(key, settings, column)
    if (settings.codebook !== undefined) return this.tagged(key, settings, settings.codebook)
    const bare = key.replace(/\.derived$/, '')
    if (bare === 'region') return this.derived(key, { ...settings, groups: settings.groups ?? 'un-m49' }, ['country'])
    const builtIn = builtIns.find(({ variable }) => variable.key === bare)
    if (builtIn) return relabelled(builtIn.code(this.sources), key, settings)
    const book = [...this.sources.codebooks.keys()].find((file) => keyOfBook(file) === key)
    return book === undefined ? undefined : this.tagged(key, settings, book)
  }

  private columnFor(key: string, settings: VariableSettings): AnswerColumn | undefined {
    if (settings.column === undefined) return this.columnOf.get(key)
    const found = this.columns.find(
      ({ column, sheet }) =>
        column === settings.column && (settings.sheet === undefined || sheet.file === settings.sheet),
    )
    if (found) return found
    const names = this.columns.map(({ column }) => column)
    throw this.fault(key, `column: found '${settings.column}', expected one of ${names.join(', ')}`)
  }

  private coded(key: string, settings: VariableSettings, column: AnswerColumn): Occurrences {
    const lists = settings.codebook === undefined ? {} : topicLists(this.codebook(key, settings.codebook))
    const { occurrences, issues } = codeAnswers(key, column, settings, this.sources, lists)
    this.issues.push(...issues)
    return occurrences
  }

  private tagged(key: string, settings: VariableSettings, file: string): Occurrences {
    const codebook = this.codebook(key, file)
    const { categories, groups } = topicLists(codebook)
    const label = settings.label ?? opening(key.replaceAll('-', ' '))
    const variable = {
      key,
      label,
      by: settings.by ?? `${inside(label)} that the patterns of ${file} find in its texts`,
      several: true,
      order: 'given' as const,
      origin: { kind: 'codebook' as const, file },
      groups,
      closed: true,
    }
    const tag = makeRuleTagger(codebook)
    return codeTags(variable, this.sources, recordTexts(this.sources.records).map(tag), categories)
  }

  private derived(key: string, settings: VariableSettings, from: readonly string[]): Occurrences | undefined {
    const answers = from.map((other) => this.make(other))
    const missing = from.find((_, place) => !answers[place])
    if (missing !== undefined) throw this.fault(key, `from: ${this.unknown(missing)}`)
    const { period, searched } = this.sources
    return derive(key, settings, answers.flatMap((own) => own ?? []), {
      ...(period ? { period } : {}),
      ...(searched ? { searched } : {}),
      fault: (message) => this.fault(key, message),
    })
  }

  private narrowed(key: string, made: Occurrences): Occurrences {
    const { where } = this.sources.settings[key] ?? {}
    if (!where) return made
    for (const other of Object.keys(where)) if (!this.make(other)) throw this.fault(key, `where: ${this.unknown(other)}`)
    return restrict(made, this.made, where)
  }

  private codebook(key: string, file: string): Codebook {
    const found = this.sources.codebooks.get(file)
    if (found) return found
    throw this.fault(key, `codebook: found '${file}', expected a file among codebooks`)
  }

  private unknown(key: string): string {
    const known = [...builtIns.map(({ variable }) => variable.key), 'region', ...this.columnOf.keys()]
    return `found '${key}', which no field, column or codebook answers, expected one of ${[...new Set(known)].join(', ')}`
  }

  private fault(key: string, message: string): InputError {
    return new InputError([this.sources.settingsFault(key, message)])
  }
}

/** A built-in variable under another key, label or words. */
function relabelled(occurrences: Occurrences, key: string, { label, by }: VariableSettings): Occurrences {
  const { variable } = occurrences
  if (key === variable.key && label === undefined && by === undefined) return occurrences
  return {
    ...occurrences,
    variable: { ...variable, key, label: label ?? variable.label, by: by ?? variable.by },
  }
}

function topicLists({ topics, contexts }: Codebook): { categories: Category[]; groups: readonly Category[] } {
  const categories = topics.map(({ key, label, context }) => ({ key, label, ...(context ? { group: context } : {}) }))
  return { categories, groups: contexts }
}

function keyOfBook(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/i, '')
}
