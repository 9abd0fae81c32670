import { describe, expect, it } from 'vitest'
import { decodeMessage, encodeMessage } from '../../src/runner/wire.js'

const frames = encodeMessage('key', { type: 'execute_request', id: 'request-1', content: { code: '1' } }).map(
  (frame) => Buffer.from(frame),
)

describe('a message on the wire', () => {
  it('comes back as it was sent, with any identities before it', () => {
    const expected = { type: 'execute_request', id: 'request-1', parent: '', content: { code: '1' } }
    expect(decodeMessage('key', frames)).toEqual(expected)
    expect(decodeMessage('key', [Buffer.from('identity'), ...frames])).toEqual(expected)
  })

  it('is signed as the protocol asks: HMAC-SHA-256 over header, parent, metadata and content', () => {
    // printf '%s' HEADER{}{}'{"code":"1"}' | openssl dgst -sha256 -hmac key
    expect(frames[1]?.toString()).toBe('ffae0ef5410f99686c611e5a83db718bb05ea16f8fc3a4d7ce5eef1d4c9d1ddf')
  })

  it('is refused where it was changed, was signed with another key, or is none', () => {
    const changed = [...frames.slice(0, 5), Buffer.from('{"code":"2"}')]
    expect(() => decodeMessage('key', changed)).toThrow('not signed with the key')
    expect(() => decodeMessage('other', frames)).toThrow('not signed with the key')
    expect(() => decodeMessage('key', [Buffer.from('x')])).toThrow(
      'expected a message of the Jupyter protocol',
    )
  })
})
