import type { JsonObject } from '../runner/notebook.js'

/** What the TypeScript kernel offers to the cells that run in it. */
interface KernelModule {
  display: KernelDisplay
  newDisplay(): KernelDisplay
}

/** One place in a cell's output. */
export interface KernelDisplay {
  html(html: string): void
  markdown(markdown: string): void
  raw(type: string, content: string | Uint8Array): void
}

type Send = (content: { data: JsonObject; metadata: JsonObject; transient: JsonObject }) => void

interface KernelGlobal {
  __tslab__?: { require(id: string): unknown }
}

/**
 * The display functions of the kernel in which this runs. They are had through the kernel's own `require`: importing `tslab` here would load
 * TypeScript, and perhaps another copy than the one that runs. Throws where there is no kernel.
 */
export function kernelModule(): KernelModule {
  return kernelRequire('tslab') as KernelModule
}

/**
 * Displays the same thing in several MIME types, of which a front end takes the best that it knows, with metadata for each. tslab's own
 * display sends one type without metadata; where its internals are not those of the version that this project pins, the last type alone is
 * sent.
 */
export function displayBundle(data: JsonObject, metadata: JsonObject): void {
  const send = internalSend()
  if (send) return send({ data, metadata, transient: {} })
  const [type, content] = Object.entries(data).at(-1) ?? ['text/plain', '']
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  kernelModule().display.raw(type, type === 'image/png' ? Buffer.from(text, 'base64') : text)
}

function internalSend(): Send | undefined {
  kernelModule()
  try {
    const { lastWriteDisplayData } = kernelRequire('tslab/dist/jupyter.js') as {
      lastWriteDisplayData?: Send | null
    }
    return lastWriteDisplayData ?? undefined
  } catch {
    return undefined
  }
}

function kernelRequire(id: string): unknown {
  const kernel = (globalThis as KernelGlobal).__tslab__
  if (!kernel)
    throw new Error('found no notebook kernel, expected to run in a cell of the TypeScript kernel (tslab)')
  return kernel.require(id)
}
