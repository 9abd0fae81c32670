import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../src/base/issue.js'
import { readLabelled, readTexts } from '../../src/tag/labelled.js'

describe('readLabelled', () => {
  it('costs a bad line only itself, and names it', () => {
    const text = [
      '\uFEFF{"id": 7, "title": null, "abstract": "Text.", "labels": ["a"], "more": 1}',
      '',
      '{"id": "x", "labels": "a"}',
      '{bad',
      '{"title": "no id", "labels": []}',
      '{"id": "7", "labels": []}',
      '{"id": "8", "sentences": [{"text": "One."}], "labels": []}',
    ].join('\r\n')
    const { documents, lines, issues } = readLabelled(text, 'l.jsonl')
    expect(documents).toEqual([
      { id: '7', abstract: 'Text.', labels: ['a'] },
      { id: '8', sentences: [{ text: 'One.', labels: [] }], labels: [] },
    ])
    expect(lines).toEqual([1, 7])
    expect(issues.map(formatIssue)).toEqual([
      "l.jsonl:3: labels: found 'a', expected a list",
      'l.jsonl:4: found no JSON, expected one JSON object a line',
      'l.jsonl:5: id: found nothing, expected a value',
      "l.jsonl:6: found id '7' again, expected each once (line 1)",
    ])
  })
})

describe('readTexts', () => {
  it('takes records without labels', () => {
    expect(readTexts('{"id": "1", "title": "T", "year": 2020}\n', 'r.jsonl').documents).toEqual([
      { id: '1', title: 'T' },
    ])
  })
})
