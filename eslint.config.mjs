import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Files that answer a GraphQL field or mutation: no permission, no role and no SQL belongs there. */
const resolvers = ["src/**/*.resolver.ts", "src/**/*.mutations.ts"];

export default defineConfig(
  globalIgnores(["dist/", "coverage/", ".hearthline/", ".hearthline-bench/"]),
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // A rule holds everywhere or is changed here: comments that switch one off have no effect.
    linterOptions: { noInlineConfig: true },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Async says that a promise is answered, whether or not there is something to wait for.
      "@typescript-eslint/require-await": "off",
      // Facts and commands are plain objects, read by destructuring; none of their functions knows a `this`.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Only the commands speak on standard output.
    files: ["src/**"],
    ignores: ["src/main.ts", "src/commands/**", "src/journey/**", "src/graphql/explorer-page/**"],
    rules: { "no-console": "error" },
  },
  {
    // A test reads answers as a client does: their shape is whatever its document asked for.
    files: ["test/**"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // The policy is pure: no clock, no chance, no import from outside itself.
    files: ["src/policy/**"],
    rules: {
      "no-restricted-globals": ["error", "process", "fetch", "setTimeout", "setInterval", "performance"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The policy reads no clock: take the moment as a fact." },
        { object: "Math", property: "random", message: "The policy makes nothing up." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The policy reads no clock: take the moment as a fact.",
        },
      ],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^[^.]", message: "The policy imports nothing outside itself." },
            {
              regex: "^(\\.\\./)+(access|demo|graphql|improvement|journey|platform|records|reports)/",
              message: "The policy imports nothing outside itself.",
            },
          ],
        },
      ],
    },
  },
  {
    files: resolvers,
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "Literal[value=/^(COUNTY_WORKER|ASWS|FPS_WORKER|COORDINATOR|STATE_OFFICE)$/]",
          message: "Who may do what stands in src/access/roles.ts alone.",
        },
        {
          selector: "Identifier[name=/^(manager|dataSource|createQueryBuilder|getRepository)$/]",
          message: "A resolver reads through the request's reader and writes through perform.",
        },
      ],
    },
  },
  {
    // Configuration and the explorer's page are plain JavaScript, without types.
    files: ["**/*.{js,mjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
