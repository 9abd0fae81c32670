import type { Issue } from '../base/issue.js'
import type { YamlDocument } from '../base/yaml.js'
import type { Category } from '../record/review.js'

/** Keys and labels that stand twice in a list, and a list with nothing in it. */
export function categoryIssues(
  list: readonly Category[],
  name: string,
  document: YamlDocument,
  file: string,
): Issue[] {
  if (list.length === 0)
    return [
      {
        code: 'category-none',
        message: `${name}: found an empty list, expected one entry or more`,
        path: name,
        file,
        line: document.lineAt([name]),
      },
    ]
  return (['key', 'label'] as const).flatMap((part) =>
    list.flatMap((category, index) =>
      list.findIndex((other) => other[part] === category[part]) === index
        ? []
        : [
            {
              code: 'category-twice',
              message: `${name}[${index}].${part}: found '${category[part]}' twice, expected it once`,
              path: `${name}[${index}].${part}`,
              file,
              line: document.lineAt([name, index, part]),
            },
          ],
    ),
  )
}
