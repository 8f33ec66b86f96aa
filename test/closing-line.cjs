/** Ends a run with one line of its own that counts every test: `N passed, N failed` (and skipped ones, if any). */
class ClosingLine {
  onRunComplete(_contexts, results) {
    const suitesThatNeverRan = results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const counts = [
      `${results.numPassedTests} passed`,
      `${results.numFailedTests + suitesThatNeverRan} failed`,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    setImmediate(() => process.stdout.write(`${counts.join(", ")}\n`));
  }
}

module.exports = ClosingLine;
