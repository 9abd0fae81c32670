import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium as driver, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flowProject } from '../../src/cli/records/flow.js'
import { demonstrationProject } from '../../src/project/bundled.js'
import { chromium, sayWhySkipped } from './jupyter.js'

const skip = sayWhySkipped('the page of a flow in a browser', ['Chromium', chromium])

describe.skipIf(skip)('the diagram of a flow in a browser', () => {
  let folder = ''
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviewbook-flow-'))
    await flowProject(demonstrationProject, { out: folder })
    browser = await driver.launch({ executablePath: chromium ?? '', args: ['--no-sandbox', '--disable-gpu'] })
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  })

  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const open = (name: string) => page.goto(pathToFileURL(join(folder, name)).href)
  const heading = (name: string) => page.getByRole('heading', { name, exact: false }).first()

  it.each(['prisma-flow.html', 'prisma-flow.svg'])('leads from a box in %s to its records', async (name) => {
    await open(name)
    await page.getByRole('link', { name: 'Records screened: 35' }).click()
    await page.waitForURL(/prisma-flow\.html#screened$/)
    await expect.poll(() => heading('Records screened (n = 35)').isVisible()).toBe(true)
    expect(await page.locator('section:target tbody tr').count()).toBe(35)
  })

  it('can be used with the keyboard, and shows where the focus is', async () => {
    await open('prisma-flow.html')
    const box = page.getByRole('link', { name: 'Reports excluded: 5' })
    await box.focus()
    // Focus from a program is shown only after a key was pressed.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    const stroke = await box.locator('path').evaluate((path) => getComputedStyle(path).stroke)
    expect(stroke).toBe('rgb(200, 102, 29)')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#excluded$/)
    expect(await page.locator('section:target tbody tr').count()).toBe(5)
  })
})
