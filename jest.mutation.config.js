import base from "./jest.config.js";

const { transform, moduleNameMapper, transformIgnorePatterns } = base;

/** One file with all tests that enter the reading and the judging, so that the standards are loaded once for a mutant. */
export default {
  transform,
  moduleNameMapper,
  transformIgnorePatterns,
  testEnvironment: "@stryker-mutator/jest-runner/jest-env/node",
  testMatch: ["<rootDir>/test/mutation/entry.ts"],
};
