/** The exit codes, as docs/cli.md lists them. */
export const EXIT = {
  clean: 0,
  /** Findings at or above `--fail-on`, or files that `format --check` would change. */
  findings: 1,
  /** Usage, configuration, reading or writing. */
  complaint: 2,
  /** A defect of Waymark itself. */
  internal: 3,
} as const;
