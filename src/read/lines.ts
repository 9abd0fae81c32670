import type { Problem, Reader } from './raw-record.js'

/** The longest line that readers of lines accept, in characters: real ones stay below 100,000. */
export const longestLine = 16 * 1024 * 1024

/** Takes lines one by one, numbered from 1. */
export type OnLine = (text: string, line: number) => void

/**
 * Cuts text that comes in pieces into lines; each is passed on as soon as its LF has come, the last at the end.
 * A line longer than `longestLine` is not held in memory: what follows its first part is dropped and said so.
 */
export function lineSplitter(onLine: OnLine, onProblem: (problem: Problem) => void): Reader {
  let rest = ''
  let line = 1
  let dropping = false

  const tooLong = () =>
    onProblem({
      line,
      code: 'line-too-long',
      message: `found a line of more than ${longestLine} characters, expected less; the rest of it is left out`,
    })

  return {
    write(text: string) {
      let from = 0
      for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        if (dropping) dropping = false
        else if (rest === '') onLine(text.slice(from, text.charCodeAt(to - 1) === 13 ? to - 1 : to), line)
        else onLine(withoutReturn(rest + text.slice(from, to)), line)
        rest = ''
        line++
        from = to + 1
      }
      if (dropping) return
      rest += text.slice(from)
      if (rest.length <= longestLine) return
      tooLong()
      onLine(rest.slice(0, longestLine), line)
      rest = ''
      dropping = true
    },
    end() {
      if (rest !== '') onLine(withoutReturn(rest), line)
      rest = ''
    },
  }
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text
}
