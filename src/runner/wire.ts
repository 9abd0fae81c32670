import { createHmac, timingSafeEqual } from 'node:crypto'
import type { JsonObject } from './notebook.js'

/** A message of the Jupyter protocol, version 5.3, as far as running cells needs it. */
export interface Message {
  type: string
  id: string
  /** The id of the request that it answers. */
  parent: string
  content: JsonObject
}

const delimiter = '<IDS|MSG>'

/** A request as frames for the wire: identities, delimiter, signature, header, parent, metadata, content. */
export function encodeMessage(key: string, { type, id, content }: Omit<Message, 'parent'>): string[] {
  // The protocol wants a date; no kernel reads it, and a fixed one keeps the clock out.
  const header = {
    msg_id: id,
    msg_type: type,
    session: 'reviewbook',
    username: '',
    version: '5.3',
    date: '1970-01-01T00:00:00Z',
  }
  const parts = [header, {}, {}, content].map((part) => JSON.stringify(part))
  return [delimiter, signature(key, parts), ...parts]
}

/** Reads frames from the wire; throws where they are no message or are not signed with the key. */
export function decodeMessage(key: string, frames: readonly Buffer[]): Message {
  const start = frames.findIndex((frame) => frame.toString() === delimiter)
  const [signed, ...parts] = frames.slice(start + 1)
  if (start < 0 || signed === undefined || parts.length < 4)
    throw new Error(`kernel: found ${frames.length} frames, expected a message of the Jupyter protocol`)
  const expected = Buffer.from(signature(key, parts))
  if (expected.length !== signed.length || !timingSafeEqual(expected, signed))
    throw new Error('kernel: found a message that is not signed with the key of this run')
  const [header, parent, , content] = parts.map(
    (part) => JSON.parse(part.toString()) as Record<string, never>,
  )
  return {
    type: String(header?.msg_type),
    id: String(header?.msg_id),
    parent: String(parent?.msg_id ?? ''),
    content: content ?? {},
  }
}

function signature(key: string, parts: readonly (string | Buffer)[]): string {
  const digest = createHmac('sha256', key)
  for (const part of parts) digest.update(part)
  return digest.digest('hex')
}
