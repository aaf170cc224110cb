/** What stands below the list of options in each `--help`. */
export const exitCodes = `
Exit codes:
  0  all is well
  1  something was found: stale files, too many warnings, changes that break
  2  the spec, the configuration or the command line is wrong

Examples:
  userapis init --spec petstore.yaml
  userapis generate
  userapis lint specs/petstore.yaml
  userapis diff git:main:specs/petstore.yaml specs/petstore.yaml
  userapis help generate
`;

export const initExamples = `
Exit codes:
  0  all is well
  1  everything is written, but could not be installed, built, tested or packed
  2  the document, the project or the command line is wrong; nothing is written

Examples:
  userapis init                         in an empty folder: asks for the document
  userapis init --spec petstore.yaml --yes
  userapis init --spec https://example.com/openapi.json --package-name @acme/petstore
  userapis init --spec petstore.yaml --workspace --dry-run
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

export const diffExamples = `
Levels of --fail-on, each with all that the one before it has:
  none < wire < types < types:exhaustive < types:mock < names < any
  wire:risky is wire and what may break; any has it too.

Examples:
  userapis diff                         the specs of userapis.config.yaml against the merge base
  userapis diff --only petstore         one of them
  userapis diff old.yaml new.yaml       two documents
  userapis diff git:main:petstore.yaml petstore.yaml
  userapis diff npm:@acme/petstore@latest petstore.yaml --format bump
  userapis diff --format text --format sarif=diff.sarif --format markdown=comment.md
  userapis diff --accept 1f0c2b3a4d5e --reason "No client reads it."
  userapis diff --explain schema-enum-value-added
`;
