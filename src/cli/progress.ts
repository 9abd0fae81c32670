import type { Progress } from '../study/output-files.js'

/** Shows progress as one line that is written over, on standard error and only at a terminal. */
export function terminalProgress(): { show: Progress; done: () => void } {
  const { stderr } = process
  if (!stderr.isTTY) return { show: () => undefined, done: () => undefined }
  const clear = '\r\u001b[K'
  return {
    show: (step, done, all) => stderr.write(`${clear}[${done + 1}/${all}] ${step}`),
    done: () => stderr.write(clear),
  }
}

/** Does work that shows its progress, and clears the line when it ends. */
export async function withProgress<T>(work: (show: Progress) => Promise<T>): Promise<T> {
  const { show, done } = terminalProgress()
  try {
    return await work(show)
  } finally {
    done()
  }
}
