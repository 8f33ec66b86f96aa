/** Changes the reading and the judging in small ways and sees whether a test notices: `npm run mutation`. */
export default {
  plugins: ["./scripts/mutation/in-process-runner.mjs", "./scripts/mutation/survivors-reporter.mjs"],
  testRunner: "inProcess",
  buildCommand: "webpack --config scripts/mutation/webpack.config.mjs",
  coverageAnalysis: "perTest",
  mutate: ["src/domain/reading/*.ts", "src/domain/judging/*.ts"],
  ignorePatterns: ["dist", "docs"],
  timeoutMS: 60_000,
  timeoutFactor: 4,
  reporters: ["progress-append-only", "survivors", "clear-text", "json", "html"],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: "dist/mutation/index.html" },
  jsonReporter: { fileName: "dist/mutation/mutation.json" },
  tempDirName: ".cache/mutation",
  thresholds: { high: 95, low: 85, break: 85 },
};
