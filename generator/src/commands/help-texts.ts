/** What stands below the list of options in each `--help`. */
export const exitCodes = `
Exit codes:
  0  all is well
  1  something was found: stale files, too many warnings
  2  the spec, the configuration or the command line is wrong

Examples:
  userapis generate
  userapis lint specs/petstore.yaml
  userapis help generate
`;

export const generateExamples = `
Examples:
  userapis generate                     all packages of userapis.config.yaml
  userapis generate petstore --watch    one of them, and again after each change
  userapis generate --check             in CI: exits with 1 if a committed package is stale
  userapis generate --spec petstore.yaml --output packages/petstore --package-name @acme/petstore
`;

export const lintExamples = `
Examples:
  userapis lint                         the specs of userapis.config.yaml
  userapis lint petstore.yaml           one file, without a configuration
  userapis lint --max-warnings 0        warnings fail too
  userapis lint --format json           for programs
`;
