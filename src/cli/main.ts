/** Runs the command line; gives the exit code. */
export function main(words: readonly string[]): Promise<number> {
  void words
  return Promise.resolve(0)
}
