import type { Problem, Reader } from '../raw-record.js'

/** The longest line that readers of lines accept, in characters: real ones stay below 100,000. */
export const longestLine = 16 * 1024 * 1024

/** Takes lines one by one, numbered from 1. */
export type OnLine = (text: string, line: number) => void

/** Takes lines one by one as they stand in a longer text, from `from` to before `to`, numbered from 1. */
export type OnLineIn = (text: string, from: number, to: number, line: number) => void

/**
 * Cuts text that comes in pieces into lines; each is passed on as soon as its LF has come, the last at the end.
 * A line longer than `longestLine` is not held in memory: what follows its first part is dropped and said so. `onEnd` is called after the
 * last line, to pass on what is open.
 */
export function lineSplitter(
  onLine: OnLine,
  onProblem: (problem: Problem) => void,
  onEnd?: () => void,
): Reader {
  return lineFinder((text, from, to, line) => onLine(text.slice(from, to), line), onProblem, onEnd)
}

/** The same, for a reader that cuts out only what it needs of each line. */
export function lineFinder(
  onLine: OnLineIn,
  onProblem: (problem: Problem) => void,
  onEnd?: () => void,
): Reader {
  let rest = ''
  let line = 1
  let dropping = false

  const pass = (text: string, from: number, to: number) =>
    onLine(text, from, to > from && text.charCodeAt(to - 1) === 13 ? to - 1 : to, line)
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
        else if (rest === '') pass(text, from, to)
        else {
          const joined = rest + text.slice(from, to)
          pass(joined, 0, joined.length)
        }
        rest = ''
        line++
        from = to + 1
      }
      if (dropping) return
      rest += text.slice(from)
      if (rest.length <= longestLine) return
      tooLong()
      onLine(rest, 0, longestLine, line)
      rest = ''
      dropping = true
    },
    end() {
      if (rest !== '') pass(rest, 0, rest.length)
      rest = ''
      onEnd?.()
    },
  }
}
