import { describe, expect, it } from 'vitest'
import { formatNotebook, withoutOutputs } from '../../src/runner/format-notebook.js'
import { hasTag } from '../../src/runner/notebook.js'
import { parseNotebook } from '../../src/runner/read-notebook.js'

/** As JupyterLab 4.6 saved it. */
const saved = `{
 "cells": [
  {
   "cell_type": "markdown",
   "id": "a",
   "metadata": {},
   "source": [
    "# Title\\n",
    "text"
   ]
  },
  {
   "cell_type": "code",
   "execution_count": 2,
   "id": "b",
   "metadata": {
    "tags": [
     "parameters"
    ]
   },
   "outputs": [
    {
     "name": "stdout",
     "output_type": "stream",
     "text": [
      "1\\n",
      "2\\n"
     ]
    },
    {
     "data": {
      "application/json": {
       "k": [
        1
       ]
      },
      "text/html": [
       "<p>\\n",
       "</p>"
      ]
     },
     "metadata": {},
     "output_type": "display_data"
    }
   ],
   "source": []
  }
 ],
 "metadata": {},
 "nbformat": 4,
 "nbformat_minor": 5
}
`

describe('a notebook file', () => {
  it('comes back byte for byte after reading and writing', () => {
    expect(formatNotebook(parseNotebook(saved, 'a.ipynb'))).toBe(saved)
  })

  it('holds its texts in one piece and its tags', () => {
    const [text, code] = parseNotebook(saved, 'a.ipynb').cells
    expect(text?.source).toBe('# Title\ntext')
    expect(code && hasTag(code, 'parameters')).toBe(true)
    expect(code && hasTag(code, 'other')).toBe(false)
  })

  it('loses outputs and counts, and nothing else, when it is made ready to be kept', () => {
    const notebook = parseNotebook(saved, 'a.ipynb')
    expect(withoutOutputs(notebook).cells[1]).toEqual({
      ...notebook.cells[1],
      execution_count: null,
      outputs: [],
    })
    expect(withoutOutputs(notebook).cells[0]).toEqual(notebook.cells[0])
  })

  it.each([
    ['no JSON', '{', 'a.ipynb: found no JSON, expected a notebook'],
    ['an old format', saved.replace('"nbformat": 4', '"nbformat": 3'), 'expected notebook format 4'],
    ['an old minor format', saved.replace('minor": 5', 'minor": 4'), 'expected notebook format 4.5 or later'],
    ['a cell without an id', saved.replace('   "id": "a",\n', ''), 'cells.0.id'],
    ['an id with a space', saved.replace('"id": "a"', '"id": "a b"'), 'expected an id of 1 to 64'],
    ['an unknown kind of cell', saved.replace('"markdown"', '"heading"'), 'cells.0.cell_type'],
  ])('with %s is refused with the file and the place', (_, text, message) => {
    expect(text).not.toBe(saved)
    expect(() => parseNotebook(text, 'a.ipynb')).toThrow(message)
    expect(() => parseNotebook(text, 'a.ipynb')).toThrow('a.ipynb')
  })
})
