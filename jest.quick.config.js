import base from "./jest.config.js";

/**
 * The tests that need nothing built: `npm run test:quick -- test/domain/reading`.
 *
 * @type {import('jest').Config}
 */
export default {
  ...base,
  globalSetup: null,
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  reporters: ["default"],
};
