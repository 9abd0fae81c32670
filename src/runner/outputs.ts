import type { DisplayOutput, JsonObject, Output } from './notebook.js'
import type { Message } from './wire.js'

/** Collects what the cells of one run put out. */
export interface OutputCollector {
  /** The outputs of a new cell, and what takes the kernel's messages to them. */
  startCell(): { outputs: Output[]; take: (message: Message) => void }
}

/**
 * Makes outputs of messages by the rules of nbclient: text printed in a row to the same stream is one output, a display that has an id is
 * replaced wherever it stands when it is updated.
 */
export function collectOutputs(): OutputCollector {
  const displays = new Map<string, { data: JsonObject; metadata: JsonObject }[]>()
  const take = (outputs: Output[], { type, content }: Message) => {
    const { data = {}, metadata = {}, transient = {} } = content as Record<string, JsonObject>
    const id = transient.display_id
    if (type === 'stream' && typeof content.text === 'string')
      addText(outputs, content.name === 'stderr' ? 'stderr' : 'stdout', content.text)
    if (type === 'display_data') {
      const output: DisplayOutput = { output_type: 'display_data', data, metadata }
      outputs.push(output)
      if (typeof id === 'string') displays.set(id, [...(displays.get(id) ?? []), output])
    }
    if (type === 'update_display_data' && typeof id === 'string')
      for (const output of displays.get(id) ?? []) Object.assign(output, { data, metadata })
  }
  return {
    startCell() {
      const outputs: Output[] = []
      return { outputs, take: (message) => take(outputs, message) }
    },
  }
}

function addText(outputs: Output[], name: 'stdout' | 'stderr', text: string): void {
  const last = outputs.at(-1)
  if (last?.output_type === 'stream' && last.name === name) last.text += text
  else outputs.push({ output_type: 'stream', name, text })
}
