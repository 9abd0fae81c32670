import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/base/yaml.js'

describe('parseYaml', () => {
  it('gives plain data and the line of a value, or of the nearest one above it', () => {
    const document = parseYaml('a: 1\nclaims:\n  - value: 2\n  - value: 3\n', 'f.yaml')
    expect(document.value).toEqual({ a: 1, claims: [{ value: 2 }, { value: 3 }] })
    expect(document.lineAt(['claims', 1, 'value'])).toBe(4)
    expect(document.lineAt(['claims', 1, 'unit'])).toBe(4)
    expect(document.lineAt(['nothing'])).toBe(1)
  })

  it.each([
    [
      'a key written twice',
      'a: 1\na: 2\n',
      'f.yaml:2: found YAML that cannot be read (map keys must be unique)',
    ],
    [
      'a tab as indent',
      'a:\n\tb: 1\n',
      'f.yaml:2: found YAML that cannot be read (tabs are not allowed as indentation)',
    ],
    ['an alias to nothing', 'a: *b\n', 'f.yaml:1: found YAML that cannot be read (unresolved alias'],
    [
      'two documents',
      'a: 1\n---\nb: 2\n',
      'f.yaml:2: found YAML that cannot be read (source contains multiple documents)',
    ],
  ])('names %s with its line', (_, text, message) => {
    expect(() => parseYaml(text, 'f.yaml')).toThrow(message)
  })

  it('refuses aliases of aliases that grow without end', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x, x, x, x, x]'
        : `a${level}: &a${level} [${Array(6)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    )
    expect(() => parseYaml(levels.join('\n'), 'f.yaml')).toThrow(
      'f.yaml:1: found YAML that cannot be read (excessive alias count',
    )
  })
})
