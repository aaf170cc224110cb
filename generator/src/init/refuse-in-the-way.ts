import { UsageError } from "../support/usage-error.js";
import type { InitPlan } from "./plan-init.js";

/** @throws UsageError naming every file that is in the way, and the ways around them. */
export function refuseInTheWay({ write, settings }: InitPlan): void {
  const { blocked, folder } = write;
  if (blocked.length === 0) return;
  const hints = [
    "Nothing was written. Move these away",
    ...(settings.layout === "single"
      ? ["add --workspace, which gives the package a folder of its own"]
      : ["choose another folder with --output"]),
    ...(blocked.some((path) => path.startsWith(".github/"))
      ? ["leave out the workflow with --ci none"]
      : []),
  ];
  throw new UsageError(
    `In the way:\n${blocked.map((path) => `  ${folder}/${path}`).join("\n")}`,
    `${hints.join(", or ")}.`,
  );
}
