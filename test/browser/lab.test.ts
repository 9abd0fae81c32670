import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as driver, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labEnvironment } from '../../src/cli/notebooks/jupyter.js'
import { chromium, lab, root, sayWhySkipped } from './jupyter.js'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const skip = sayWhySkipped('JupyterLab in a browser', ['JupyterLab', lab], ['Chromium', chromium])
const token = 'reviewbook-test'

describe.skipIf(skip)('a notebook in JupyterLab', () => {
  let folder = ''
  let server: ChildProcess
  let browser: Browser
  let page: Page
  let address = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviewbook-lab-'))
    await mkdir(join(folder, 'home'))
    await cp(join(root, 'notebooks'), join(folder, 'notebooks'), { recursive: true })
    // Cells import the package from the checkout.
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const port = await freePort()
    address = `http://127.0.0.1:${port}`
    server = await startLab(folder, port)
    await answering(`${address}/api?token=${token}`)
    browser = await driver.launch({ executablePath: chromium ?? '', args: flags, headless: true })
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  })

  afterAll(async () => {
    if (process.env.REVIEWBOOK_SCREENSHOTS) await screenshots(page, process.env.REVIEWBOOK_SCREENSHOTS)
    await browser?.close()
    if (server && server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('close', resolve))
      server.kill('SIGTERM')
      await ended
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })

  it(
    'runs all its cells and shows the year figure and an interactive view',
    { timeout: 240_000 },
    async () => {
      await runAll(page, `${address}/lab/tree/notebooks/02-years.ipynb?token=${token}`)
      const figure = await outputOf(page, 'showFigure(yearFigure(')
      const picture = figure.locator('img')
      await picture.waitFor({ timeout: 90_000 })
      // A picture that could not be read has no width.
      expect(
        await picture.evaluate((image) => (image as { naturalWidth?: number }).naturalWidth),
      ).toBeGreaterThan(600)
      expect(await figure.innerText()).toContain('Articles by year under two rules.')
      const interactive = await outputOf(page, 'showInteractive(')
      await interactive.locator('.vega-embed').waitFor({ timeout: 60_000 })
      const last = await outputOf(page, 'checkAnswer(recent')
      await last.getByText('Open.').waitFor({ timeout: 60_000 })
      expect(await page.locator('[data-mime-type="application/vnd.jupyter.stderr"]').count()).toBe(0)
    },
  )

  it('leads from a box of the flow to its records', { timeout: 240_000 }, async () => {
    await runAll(page, `${address}/lab/tree/notebooks/08-your-own-review.ipynb?token=${token}&reset`)
    const flow = await outputOf(page, 'showFlow(ledger')
    await flow.locator('img').waitFor({ timeout: 90_000 })
    const screened = flow.locator('#flow-screened')
    expect(await screened.isVisible()).toBe(false)
    await flow.getByRole('link', { name: 'Records screened: 35' }).click()
    await expect.poll(() => screened.isVisible()).toBe(true)
    expect(await screened.locator('tbody tr').count()).toBe(35)
    expect(await page.locator('[data-mime-type="application/vnd.jupyter.stderr"]').count()).toBe(0)
  })

  it('leaves nothing in the home folder of the user', async () => {
    expect(await readdir(join(folder, 'home'))).toEqual([])
  })
})

/** Opens a notebook and runs all its cells. */
async function runAll(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('.jp-Notebook').first().waitFor({ timeout: 60_000 })
  // Before its kernel is there, a notebook that is told to run asks which kernel it should take.
  await page.getByText('TypeScript | Idle').waitFor({ timeout: 60_000 })
  await page.getByRole('menuitem', { name: 'Run', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Run All Cells', exact: true }).click()
}

/** The output area of the code cell that holds this text. */
async function outputOf(page: Page, code: string) {
  const cell = page.locator('.jp-CodeCell', { hasText: code }).first()
  await cell.scrollIntoViewIfNeeded({ timeout: 60_000 })
  return cell.locator('.jp-OutputArea')
}

async function startLab(folder: string, port: number): Promise<ChildProcess> {
  // All cells in the page, also those outside the view, so that they can be looked for.
  const settings = join(folder, '.lab', 'settings', '@jupyterlab', 'notebook-extension')
  await mkdir(settings, { recursive: true })
  await writeFile(join(settings, 'tracker.jupyterlab-settings'), '{"windowingMode": "none"}')
  const home = join(folder, 'home')
  const env = { ...(await labEnvironment(folder)), HOME: home, USERPROFILE: home }
  const where = [`--port=${port}`, '--ip=127.0.0.1', `--IdentityProvider.token=${token}`]
  return spawn(lab?.program ?? '', ['--no-browser', '--allow-root', ...where], {
    cwd: folder,
    env,
    stdio: 'ignore',
  })
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error(`${url}: found no answer within a minute`)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function screenshots(page: Page, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const cells = page.locator('.jp-Cell')
  for (let index = 0; index < (await cells.count()); index += 4) {
    await cells.nth(index).scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(folder, `lab-${index}.png`) })
  }
}
