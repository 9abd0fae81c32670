import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { digests } from './digests.js'

/** The digests that another process finds, under other environment variables. */
async function digestsElsewhere(environment: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('digests.ts', import.meta.url)), 'print'],
    { env: { ...process.env, ...environment } },
  )
  return stdout
}

describe('the files of a figure', () => {
  it('are the same bytes a second time in one process', async () => {
    const first = await digests()
    expect(first.split('\n')).toHaveLength(9)
    expect(await digests()).toBe(first)
  })

  it('are the same bytes in other processes, time zones and languages, and without system fonts', async () => {
    const here = await digests()
    const elsewhere = await Promise.all([
      digestsElsewhere({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
      digestsElsewhere({
        TZ: 'America/Lima',
        LANG: 'C',
        FONTCONFIG_FILE: '/nowhere',
        FONTCONFIG_PATH: '/nowhere',
      }),
    ])
    expect(elsewhere).toEqual([here, here])
  })
})
