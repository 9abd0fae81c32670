import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a kernel listens, as its connection file says it. */
export interface Connection {
  /** A temporary folder of this connection alone. */
  folder: string
  /** The connection file. */
  file: string
  key: string
  shell: string
  iopub: string
}

const channels = ['shell', 'iopub', 'control', 'stdin', 'hb'] as const

/**
 * Writes the connection file of a new kernel. Sockets are files of the temporary folder, which nobody else can take between choosing and
 * binding them; Windows has none for ZeroMQ, so there they are free ports of the loopback address.
 */
export async function makeConnection(transport: 'ipc' | 'tcp' = defaultTransport): Promise<Connection> {
  const folder = await mkdtemp(join(tmpdir(), 'reviewbook-'))
  const ip = transport === 'ipc' ? join(folder, 'k') : '127.0.0.1'
  const ports = transport === 'ipc' ? channels.map((_, index) => index + 1) : await freePorts(channels.length)
  const key = randomBytes(16).toString('hex')
  const file = join(folder, 'connection.json')
  const named = Object.fromEntries(channels.map((channel, index) => [`${channel}_port`, ports[index]]))
  const description = { transport, ip, key, signature_scheme: 'hmac-sha256', kernel_name: 'tslab', ...named }
  await writeFile(file, JSON.stringify(description), { mode: 0o600 })
  const address = (index: number) => `${transport}://${ip}:${ports[index]}`
  return { folder, file, key, shell: address(0), iopub: address(1) }
}

const defaultTransport = process.platform === 'win32' ? 'tcp' : 'ipc'

/** Free ports, all held at once so that none is given twice. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once('error', reject)
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
        }),
    ),
  )
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
