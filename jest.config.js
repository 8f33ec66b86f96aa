/** @type {import('jest').Config} */
export default {
  globalSetup: "<rootDir>/test/browser/prepare.mjs",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  transform: {
    "\\.(tsx?|m?js)$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  /** The library's smallest entry is for `import` only. */
  moduleNameMapper: { "^@zip\\.js/zip\\.js/lib/(.*)$": "<rootDir>/node_modules/@zip.js/zip.js/lib/$1" },
  transformIgnorePatterns: [
    "/node_modules/(?!(@formatjs|intl-messageformat|@zip\\.js|leven|@stryker-mutator|mutation-testing-report-schema)/)",
  ],
  reporters: ["default", "<rootDir>/test/closing-line.cjs"],
  testTimeout: 120_000,
};
