import type { Connection } from './connection.js'
import type { JsonObject } from './notebook.js'
import { decodeMessage, encodeMessage, type Message } from './wire.js'

/** A request that was sent. */
export interface Request {
  /** The answer to it. */
  reply: Promise<Message>
  /** Settled when the kernel has done all that the request asked for and its outputs have arrived. */
  idle: Promise<void>
}

/** The two sockets through which cells are run. */
export interface Wire {
  request(type: string, content: JsonObject, output: (message: Message) => void): Request
  close(): void
}

interface Pending {
  reply: (message: Message) => void
  idle: () => void
  output: (message: Message) => void
}

/** Connects to a kernel; it need not be listening yet. */
export async function openWire({ key, shell, iopub }: Connection): Promise<Wire> {
  const { Dealer, Subscriber } = await import('zeromq')
  const options = { linger: 0, reconnectInterval: 10 }
  const [dealer, subscriber] = [new Dealer(options), new Subscriber(options)]
  const pending = new Map<string, Pending>()
  dealer.connect(shell)
  subscriber.connect(iopub)
  subscriber.subscribe()
  const dispatch = (message: Message) => {
    const request = pending.get(message.parent)
    if (!request) return
    if (message.type.endsWith('_reply')) request.reply(message)
    else if (message.type !== 'status') request.output(message)
    else if (message.content.execution_state === 'idle') request.idle()
  }
  void listen(dealer, key, dispatch)
  void listen(subscriber, key, dispatch)
  let sent = 0
  return {
    request(type, content, output) {
      const id = `request-${++sent}`
      const request = { output } as Pending
      const reply = new Promise<Message>((resolve) => (request.reply = resolve))
      const idle = new Promise<void>((resolve) => (request.idle = resolve))
      pending.set(id, request)
      void dealer.send(encodeMessage(key, { type, id, content })).catch(() => undefined)
      return { reply, idle }
    },
    close() {
      dealer.close()
      subscriber.close()
    },
  }
}

async function listen(
  socket: AsyncIterable<Buffer[]>,
  key: string,
  dispatch: (message: Message) => void,
): Promise<void> {
  for await (const frames of socket) dispatch(decodeMessage(key, frames))
}
