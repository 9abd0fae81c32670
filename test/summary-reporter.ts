import type { Reporter, TestModule } from 'vitest/node'

/** Closes a run with one plain line, `12 passed, 0 failed, 1 skipped`, for whoever reads logs by machine. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const number = (state: string) => states.filter((each) => each === state).length
    const broken = errors.length + modules.filter((module) => module.errors().length > 0).length
    // The default reporter prints its own summary when the run ends; this line comes after it.
    process.once('exit', () =>
      process.stdout.write(
        `\n${number('passed')} passed, ${number('failed') + broken} failed, ${number('skipped')} skipped\n`,
      ),
    )
  }
}
