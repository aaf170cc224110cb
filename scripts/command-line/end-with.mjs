/** Ends the process with 2, as a command does that could not begin its work: the message, and how the command is written, if that is what was wrong. */
export function endWith(message, usage) {
  console.error(message);
  if (usage !== undefined) console.error(`Usage: ${usage}`);
  process.exit(2);
}
