/** @type {import('jest').Config} */
export default {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: {
    "\\.(t|m?j)s$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }],
  },
  transformIgnorePatterns: ["/node_modules/(?!(@formatjs|intl-messageformat|@zip\\.js)/)"],
  reporters: ["default", "<rootDir>/test/closing-line.cjs"],
  testTimeout: 120_000,
};
