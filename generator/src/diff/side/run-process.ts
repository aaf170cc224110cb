import { spawn } from "node:child_process";
import type { SideSurroundings } from "./side-request.js";

export interface ProcessRequest extends SideSurroundings {
  readonly command: string;
  readonly parameters: readonly string[];
  /** In milliseconds; then it is ended. */
  readonly timeout?: number | undefined;
}

export interface ProcessResult {
  /** `undefined` where a signal ended it. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, without a shell and with nothing to read. Rejects with the system's error where it cannot be started. */
export function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  const { command, parameters, folder, env, timeout } = request;
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: folder,
      env,
      timeout,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output.stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code: code ?? undefined, ...output });
    });
  });
}
