/** Changes the reading and the judging in small ways and sees whether a test notices: `npm run mutation`. */
export default {
  testRunner: "jest",
  coverageAnalysis: "perTest",
  mutate: ["src/domain/reading/*.ts", "src/domain/judging/*.ts"],
  ignoreStatic: true,
  jest: { projectType: "custom", configFile: "jest.mutation.config.js", enableFindRelatedTests: false },
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  clearTextReporter: { logTests: false },
  htmlReporter: { fileName: "dist/mutation/index.html" },
  jsonReporter: { fileName: "dist/mutation/mutation.json" },
  tempDirName: ".cache/mutation",
  thresholds: { high: 95, low: 85, break: 85 },
};
