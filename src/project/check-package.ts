import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCsv } from '../base/csv.js'
import type { Issue } from '../base/issue.js'
import { checkForeignKeys, checkTable, type NamedTable } from '../base/table/table-schema.js'
import { parsePackage } from './data-package.js'
import type { ProjectFiles } from './reader.js'

const descriptor = 'datapackage.json'

/** Where a project is a data package, its tables are held against their schemas; what breaks them becomes issues. */
export async function checkPackage(folder: string, files: ProjectFiles): Promise<Issue[]> {
  const there = await stat(join(folder, descriptor)).then(
    () => true,
    () => false,
  )
  if (!there) return []
  const resources = [...parsePackage(await files.text(descriptor), descriptor).values()]
  const tables: Record<string, NamedTable> = {}
  for (const { name, path, schema } of resources)
    if (schema) tables[name] = { file: path, table: parseCsv(await files.text(path), path) }
  return resources.flatMap(({ name, schema }) => {
    const own = tables[name]
    if (!own || !schema) return []
    return [
      ...checkTable(own.table, schema, own.file),
      ...checkForeignKeys(own.table, schema, own.file, tables),
    ]
  })
}
