/** 0: all is well; 1: what was looked for was found (stale files, too many warnings); 2: the spec, the configuration or the command line is wrong. */
export type ExitCode = 0 | 1 | 2;
