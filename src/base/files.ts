import { randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputError } from './issue.js'

/** A file to be written: its path below some folder, with forward slashes, and what it holds. */
export interface OutputFile {
  path: string
  content: string | Uint8Array
}

/** Reads UTF-8 text; a file that is not there or cannot be read becomes an {@link InputError} that names it. */
export async function readText(path: string, shownAs = path): Promise<string> {
  return (await readBytes(path, shownAs)).toString('utf8')
}

/** Reads a file as it is, see {@link readText}. */
export async function readBytes(path: string, shownAs = path): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const found =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'found a folder, expected a file'
          : `cannot be read (${code})`
    throw new InputError([{ code: 'file-unreadable', message: found, file: shownAs }])
  }
}

/** Writes a file whole or not at all: a temporary file beside it, then a rename. Makes the folder if need be. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await makeWay(path)
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asInputError(error, path)
  }
}

/**
 * Writes every file below `folder`: all are first written to a staging folder inside it, then renamed into place in the order given, so
 * that an interruption while writing leaves the folder as it was, and no file is ever seen half written. Throws {@link InputError} before
 * anything is replaced where a folder stands in the way of a file or a file in the way of a folder.
 */
export async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  const staging = join(folder, `${stagingPrefix}${process.pid}-${randomBytes(4).toString('hex')}`)
  const signals = holdSignals()
  try {
    await makeFolder(folder)
    await removeAbandoned(folder)
    for (const { path, content } of files) {
      await makeFolder(dirname(join(staging, path)))
      await writeFile(join(staging, path), content)
    }
    for (const { path } of files) await makeWay(join(folder, path))
    if (signals.caught() === undefined)
      for (const { path } of files) await rename(join(staging, path), join(folder, path))
  } catch (error) {
    throw asInputError(error, folder)
  } finally {
    // Where the folder itself could not be made there is nothing to clear.
    await rm(staging, { recursive: true, force: true }).catch(() => undefined)
    signals.release()
  }
}

/**
 * Keeps an interruption from ending the process in the middle of a change of many files; `release` passes it on. One that was caught
 * before the first file was moved stops the change.
 */
function holdSignals(): { caught(): NodeJS.Signals | undefined; release(): void } {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let caught: NodeJS.Signals | undefined
  const hold = (signal: NodeJS.Signals): void => {
    caught = signal
  }
  for (const name of names) process.on(name, hold)
  return {
    caught: () => caught,
    release() {
      for (const name of names) process.off(name, hold)
      if (caught !== undefined) process.kill(process.pid, caught)
    },
  }
}

const stagingPrefix = '.staging-'

/** A process that was killed leaves its staging folder behind; the next one clears it, but not that of a process that still runs. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = name.startsWith(stagingPrefix)
      ? Number(name.slice(stagingPrefix.length).split('-')[0])
      : undefined
    if (owner !== undefined && !isRunning(owner))
      await rm(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Makes a folder and those above it. Node's own recursive `mkdir` never ends where a file system such as /proc takes no folder. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeOneFolder(path)
  } catch (error) {
    const above = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error
    await makeFolder(above)
    await makeOneFolder(path)
  }
}

async function makeOneFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (!(await stat(path).catch(() => undefined))?.isDirectory()) throw error
  }
}

/** Makes the folder of a file and refuses a folder where the file is to be. */
async function makeWay(path: string): Promise<void> {
  await makeFolder(dirname(path))
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory())
    throw new InputError([
      { code: 'file-unwritable', message: 'found a folder, expected a file or nothing', file: path },
    ])
}

/** What the file system refuses is the caller's to mend; anything else is a fault of the program and passes. */
function asInputError(error: unknown, folder: string): unknown {
  const { code, path = folder } = error as NodeJS.ErrnoException
  if (error instanceof InputError || code === undefined) return error
  const found = ['EEXIST', 'ENOTDIR'].includes(code)
    ? 'found a file, expected a folder'
    : `cannot be written (${code})`
  return new InputError([{ code: 'file-unwritable', message: found, file: path }])
}
