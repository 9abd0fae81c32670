/** The fields of a source that no place of a record has, under the source's names. */
export type Extra = Record<string, string | string[]>

/** Adds a value to a record's `extra`; a name such as `__proto__` is a name like others. */
export function keep(extra: Extra, name: string, value: string): void {
  const text = (value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value).trim()
  // What every object inherits under some names is neither text nor a list.
  const before: unknown = extra[name]
  if (Array.isArray(before)) before.push(text)
  else if (typeof before === 'string') extra[name] = [before, text]
  else if (name === '__proto__')
    Object.defineProperty(extra, name, { value: text, enumerable: true, configurable: true, writable: true })
  else extra[name] = text
}

/** The values under a name. */
export function valuesOf(extra: Extra, name: string): readonly string[] {
  const value: unknown = Object.hasOwn(extra, name) ? extra[name] : undefined
  return Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []
}
