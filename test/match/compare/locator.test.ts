import { describe, expect, it } from 'vitest'
import { compareVolumes, profileIssue, profileVolume } from '../../../src/match/compare/locator.js'

describe('profileVolume', () => {
  it.each([
    ['35 ( Pt 1)', '35'],
    ['Vol. 012', '12'],
    ['0', '0'],
    ['Spring', 'spring'],
    ['A-B', 'ab'],
    ['', ''],
  ])('makes of %j: %j', (text, volume) => {
    expect(profileVolume(text)).toBe(volume)
  })
})

describe('profileIssue', () => {
  it.each([
    ['12', '12'],
    ['100', '100'],
    ['101', ''],
    ['1763', ''],
    ['Suppl', 'suppl'],
    ['', ''],
  ])('makes of %j: %j', (text, issue) => {
    expect(profileIssue(text)).toBe(issue)
  })
})

describe('compareVolumes', () => {
  it.each([
    ['35', '35', 'same'],
    ['35', '36', 'different'],
    ['', '36', 'unknown'],
    ['35', '', 'unknown'],
    ['', '', 'unknown'],
  ])('says of %j and %j: %s', (a, b, level) => {
    expect(compareVolumes(a, b)).toBe(level)
  })
})
