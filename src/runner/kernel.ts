import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { makeConnection, type Connection } from './connection.js'
import type { JsonObject } from './notebook.js'
import { openWire, type Wire } from './kernel-wire.js'
import type { Message } from './wire.js'

/** What the kernel process reports beside the Jupyter protocol. */
export interface Report {
  /** `ready`: it listens; `thrown`: by the running cell; `not-awaited`: by work that no cell waited for. */
  kind: 'ready' | 'thrown' | 'not-awaited'
  message: string
  /** The line of JavaScript that threw, empty where it is not known. */
  compiled: string
}

/** A running TypeScript kernel. */
export interface Kernel {
  /** What it says of its language, for a notebook's metadata. */
  languageInfo: JsonObject
  /** Runs one cell and hands over what it puts out; gives how it ended. */
  execute(code: string, seconds: number, output: (message: Message) => void): Promise<CellEnd>
  /** Ends the process, waits until it is gone, and gives all its reports. */
  close(): Promise<readonly Report[]>
}

/** How a cell ended: done, failed, still running at the limit, or with the end of the kernel process. */
export type CellEnd = 'ok' | 'error' | 'timeout' | 'died'

/** How a kernel is started. */
export interface KernelOptions {
  /** The folder from which cells import packages. */
  cwd: string
  /** Ends the kernel at once, whatever it is doing. */
  signal?: AbortSignal
  transport?: 'ipc' | 'tcp'
}

const startLimit = 60
const program = fileURLToPath(new URL('../../dist/runner/kernel-process.cjs', import.meta.url))

/** Starts a kernel process and waits until it answers. */
export async function startKernel({ cwd, signal, transport }: KernelOptions): Promise<Kernel> {
  signal?.throwIfAborted()
  const connection = await makeConnection(transport)
  const child = spawnKernel(connection, cwd)
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => resolve()).once('error', () => resolve()),
  )
  const kill = () => end(child, connection)
  signal?.addEventListener('abort', kill)
  const { reports, ready } = readReports(child)
  const noise = readNoise(child)
  const wires: Wire[] = []
  const close = async () => {
    kill()
    for (const wire of wires) wire.close()
    await ended
    signal?.removeEventListener('abort', kill)
    return reports
  }
  const connect = async () => {
    await ready
    const wire = await openWire(connection)
    wires.push(wire)
    return { wire, info: await handshake(wire) }
  }
  try {
    const start = await orEnd(connect(), ended, startLimit)
    if (typeof start === 'string') throw startError(start, noise.text)
    return {
      languageInfo: start.info.content.language_info as JsonObject,
      close,
      execute: (code, seconds, output) =>
        executeCell(start.wire, code, output, (done) => orEnd(done, ended, seconds)),
    }
  } catch (error) {
    await close()
    throw error
  }
}

function startError(end: 'timeout' | 'died', noise: string): Error {
  const found = end === 'died' ? 'ended at its start' : `did not answer within ${startLimit} s`
  return new Error(`kernel: ${found}${noise === '' ? '' : `: ${noise.trim()}`}`)
}

function spawnKernel({ file, folder }: Connection, cwd: string): ChildProcess {
  return spawn(process.execPath, [program, file, folder], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A process group of its own: an interrupt at the terminal reaches it through this program alone, and its children end with it.
    detached: process.platform !== 'win32',
  })
}

function end(child: ChildProcess, { folder }: Connection): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
  rmSync(folder, { recursive: true, force: true })
}

/** The reports as they come in, and a promise of the one that says that the kernel listens. */
function readReports(child: ChildProcess): { reports: Report[]; ready: Promise<void> } {
  const reports: Report[] = []
  const pipe = child.stdio[3] as Readable
  pipe.on('error', () => undefined)
  const ready = new Promise<void>((resolve) => {
    createInterface(pipe).on('line', (line) => {
      const report = JSON.parse(line) as Report
      if (report.kind === 'ready') resolve()
      else reports.push(report)
    })
  })
  return { reports, ready }
}

/** The last lines that the process itself wrote, for the case that it does not start. */
function readNoise(child: ChildProcess): { text: string } {
  const noise = { text: '' }
  child.stderr?.on('data', (chunk) => (noise.text = `${noise.text}${chunk}`.slice(-2000)))
  return noise
}

/** Asks until an answer and the end of its handling are seen: the socket of outputs joins late and misses what came before. */
async function handshake(wire: Wire): Promise<Message> {
  for (;;) {
    const request = wire.request('kernel_info_request', {}, () => undefined)
    const answer = await request.reply
    const seen = await Promise.race([request.idle, sleep(20, 'missed' as const)])
    if (seen !== 'missed') return answer
  }
}

async function executeCell(
  wire: Wire,
  code: string,
  output: (message: Message) => void,
  limited: (done: Promise<Message>) => Promise<Message | 'timeout' | 'died'>,
): Promise<CellEnd> {
  const content = {
    code,
    silent: false,
    store_history: true,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: true,
  }
  const { reply, idle } = wire.request('execute_request', content, output)
  const end = await limited(Promise.all([reply, idle]).then(([answer]) => answer))
  if (typeof end === 'string') return end
  return end.content.status === 'ok' ? 'ok' : 'error'
}

async function orEnd<T>(
  work: Promise<T>,
  ended: Promise<void>,
  seconds: number,
): Promise<T | 'timeout' | 'died'> {
  const limit = new AbortController()
  try {
    const timeout = sleep(seconds * 1000, 'timeout' as const, { signal: limit.signal })
    return await Promise.race([work, ended.then(() => 'died' as const), timeout])
  } finally {
    limit.abort()
  }
}
