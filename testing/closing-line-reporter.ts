import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Prints `N passed, N failed, N skipped` as the last line of a run, for whoever reads only that. A file that does not
 * load, an error outside any test and a run without a test count as failed; `todo` counts as skipped.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): void {
    const { passed, failed, skipped } = count(modules, errors, reason);
    // The default reporter writes its summary after this call.
    process.on('exit', () => console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`));
  }
}

function count(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): Counts {
  const states = modules.flatMap(statesOf);
  const of = (state: string) => states.filter((each) => each === state).length;
  const passed = of('passed');
  const failed = of('failed') + errors.length;
  const unseen = failed === 0 && (reason !== 'passed' || states.length === 0) ? 1 : 0;
  return { passed, failed: failed + unseen, skipped: states.length - passed - of('failed') };
}

/** The state of each test; a file or a `beforeAll` that failed without a failed test in it adds a failure of its own. */
function statesOf(module: TestModule): string[] {
  const states = [...module.children.allTests()].map((test) => test.result().state as string);
  const silentFailure = module.state() === 'failed' && !states.includes('failed');
  return silentFailure ? [...states, 'failed'] : states;
}
