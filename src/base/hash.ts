import { createHash } from 'node:crypto'

/**
 * The SHA-256 of bytes or of UTF-8 text, in lower-case hexadecimal.
 *
 * @example
 * sha256('abc').slice(0, 8) // => 'ba7816bf'
 */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
