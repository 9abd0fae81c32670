import { describe, expect, it } from 'vitest'
import { collectOutputs } from '../../src/runner/outputs.js'
import type { JsonObject } from '../../src/runner/notebook.js'

const message = (type: string, content: JsonObject) => ({ type, id: '', parent: '', content })
const stream = (name: string, text: string) => message('stream', { name, text })
const display = (type: string, text: string, display_id?: string) =>
  message(type, {
    data: { 'text/plain': text },
    metadata: {},
    transient: display_id === undefined ? {} : { display_id },
  })

describe('outputs of cells', () => {
  it('join text that is printed in a row to the same stream', () => {
    const { outputs, take } = collectOutputs().startCell()
    for (const each of [
      stream('stdout', 'a'),
      stream('stdout', 'b'),
      stream('stderr', 'c'),
      stream('stdout', 'd'),
    ])
      take(each)
    expect(outputs.map((output) => output.output_type === 'stream' && output.text)).toEqual(['ab', 'c', 'd'])
  })

  it('are replaced wherever they stand when a display is updated', () => {
    const collector = collectOutputs()
    const first = collector.startCell()
    first.take(display('display_data', 'half', 'id'))
    first.take(display('display_data', 'other'))
    const second = collector.startCell()
    second.take(display('update_display_data', 'done', 'id'))
    second.take(display('update_display_data', 'lost', 'nobody'))
    expect(first.outputs.map((output) => 'data' in output && output.data['text/plain'])).toEqual([
      'done',
      'other',
    ])
    expect(second.outputs).toEqual([])
  })

  it('leave out what only says how the kernel is', () => {
    const { outputs, take } = collectOutputs().startCell()
    take(message('execute_input', { code: '1' }))
    expect(outputs).toEqual([])
  })
})
