import { fieldNames, recordFields, type FieldDeclaration, type FieldKind } from './fields.js'

const kinds: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  number: 'number',
  texts: 'list of texts',
  addresses: 'list of {text, authors?, corresponding?}',
  source: '{file, line, database?, citedBy?}',
  sources: 'list of {file, line, database?, citedBy?}',
  extra: 'texts or lists of texts by name',
}

/** The fields of a record as a table in Markdown, in the order of their declaration: the table of docs/record.md. */
export function fieldTable(): string {
  const rows = fieldNames.map((name) => {
    const field: FieldDeclaration = recordFields[name]
    return `| \`${name}\` | ${kinds[field.kind]} | ${field.required ? 'always' : 'where known'} | ${field.doc} |`
  })
  return ['| field | holds | there | what it says |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}
