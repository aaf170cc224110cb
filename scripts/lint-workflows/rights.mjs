/**
 * Jobs that may write or ask for an identity, by workflow and job: with which rights, and after which jobs. Whoever adds one adds it here, where a
 * reviewer sees it.
 */
export const privileged = {
  "release.yml": {
    version: {
      rights: { contents: "write", "pull-requests": "write" },
    },
    publish: {
      rights: { contents: "read", "id-token": "write" },
      needs: ["pack", "rehearse"],
      environment: "npm",
      // So that nothing is published where one of those has failed.
      hasNoCondition: true,
    },
    tag: { rights: { contents: "write" }, needs: ["publish"] },
  },
  "spec-diff.yml": {
    comment: { rights: { "pull-requests": "write" }, needs: ["diff"] },
    "code-scanning": {
      rights: { contents: "read", "security-events": "write" },
      needs: ["diff"],
    },
  },
};

/** Lines of `run` that are no npm script, by workflow. */
export const otherCommands = {
  "spec-diff.yml": [
    "mkdir -p spec-diff",
    "if [ -f spec-diff/comment.md ]; then",
    'cat spec-diff/comment.md >> "$GITHUB_STEP_SUMMARY"',
    'echo "reported=true" >> "$GITHUB_OUTPUT"',
    "fi",
  ],
};
