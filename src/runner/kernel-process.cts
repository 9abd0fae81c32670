// The process in which cells run: tslab's kernel, started by kernel.ts. Beside tslab it does three things: it says when the kernel listens,
// it reports what tslab does not say (the compiled line at which a cell threw, errors that no cell awaited), and it ends when the program
// that started it is gone, however that ended.
import { writeSync } from 'node:fs'
import vm from 'node:vm'
import { Worker } from 'node:worker_threads'
import { ZmqServer } from 'tslab/dist/jupyter.js'
import { startKernel } from 'tslab/dist/main.js'

/** The pipe to the program that started the kernel; it closes when that program ends. */
const pipe = 3
const [, , configPath = '', folder = ''] = process.argv

watchParent()
reportReady()
reportFailures()
startKernel({ configPath, enableFindLocal: false })

/** On a thread of its own, because a cell that never ends keeps the main one. */
function watchParent(): void {
  const code = `
    const { rmSync } = require('node:fs')
    const { Socket } = require('node:net')
    const end = () => {
      rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })
      process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL')
    }
    new Socket({ fd: ${pipe}, readable: true, writable: false }).on('close', end).on('error', end).resume()`
  new Worker(code, { eval: true }).unref()
}

/** A message that arrives while tslab still binds its sockets ends its loops for good: clients must not connect before. */
function reportReady(): void {
  const server = ZmqServer.prototype
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its server below
  const { init } = server
  server.init = async function (this: ZmqServer) {
    await init.call(this)
    say({ kind: 'ready' })
  }
}

function reportFailures(): void {
  const run = vm.runInThisContext.bind(vm)
  let count = 0
  vm.runInThisContext = (code, options) => {
    // tslab gives every cell the same file name; with one of its own, a stack trace says which lines are this cell's.
    const filename = `cell[${count++}]`
    const report = (error: unknown) =>
      say({ kind: 'thrown', message: messageOf(error), compiled: compiledLine(error, filename, code) })
    try {
      const value: unknown = run(code, { ...(typeof options === 'object' ? options : {}), filename })
      if (value instanceof Promise) value.catch(report)
      return value
    } catch (error) {
      report(error)
      throw error
    }
  }
  const lost = (error: unknown) => say({ kind: 'not-awaited', message: messageOf(error), compiled: '' })
  process.on('unhandledRejection', lost)
  process.on('uncaughtException', lost)
}

function compiledLine(error: unknown, filename: string, code: string): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const line = parseInt(stack.split(`${filename}:`)[1] ?? '', 10)
  return code.split('\n')[line - 1] ?? ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** One line of JSON: the shape is `Report` in kernel.ts. */
function say(report: { kind: string; message?: string; compiled?: string }): void {
  writeSync(pipe, `${JSON.stringify(report)}\n`)
}
