/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // PostgreSQL and the tests share two cores well; one worker alone leaves half of them idle.
  maxWorkers: 2,
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
  setupFiles: ["reflect-metadata", "<rootDir>/test/support/properties.ts"],
  // A slow machine is no failure.
  testTimeout: 60_000,
  // jose ships as ES modules alone.
  transformIgnorePatterns: ["/node_modules/(?!jose/)"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: {
    "^.+\\.(ts|js)$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true, dynamicImport: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: "commonjs", ignoreDynamic: true },
      },
    ],
  },
};
