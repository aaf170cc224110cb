import type { CatalogueEntry } from "./catalogue-entry.js";
import { notice } from "./verdicts.js";

/** What announces the end of something: `deprecated` and `x-sunset`. */
export function agingChanges(kind: string): readonly CatalogueEntry[] {
  return [
    {
      id: `${kind}-deprecated`,
      mirror: `${kind}-undeprecated`,
      group: "deprecated",
      message: "{place} is deprecated",
      verdicts: notice("safe"),
      why: "It still works; editors strike it through, so that its users can plan.",
      fix: "Say in the description what to use in its place, and set `x-sunset` once there is a date.",
    },
    {
      id: `${kind}-undeprecated`,
      mirror: `${kind}-deprecated`,
      group: "changed",
      message: "{place} is not deprecated any more",
      verdicts: notice("safe"),
      why: "It works as before.",
      fix: "Nothing.",
    },
    {
      id: `${kind}-sunset-added`,
      mirror: `${kind}-sunset-removed`,
      group: "deprecated",
      message: "{place} may be gone after {new}",
      verdicts: notice("safe"),
      why: "It works until then.",
      fix: "Set `deprecated` too, so that editors show it.",
    },
    {
      id: `${kind}-sunset-removed`,
      mirror: `${kind}-sunset-added`,
      group: "changed",
      message: "{place} has no sunset any more, was {old}",
      verdicts: notice("safe"),
      why: "It works as before.",
      fix: "Nothing.",
    },
    ...movedSunset(kind),
  ];
}

function movedSunset(kind: string): readonly CatalogueEntry[] {
  return [
    {
      id: `${kind}-sunset-moved-earlier`,
      mirror: `${kind}-sunset-moved-later`,
      group: "deprecated",
      message: "{place} may be gone after {new}, was {old}",
      verdicts: notice("risky"),
      why: "Its users have planned with the later date.",
      fix: "Keep the date that was announced.",
    },
    {
      id: `${kind}-sunset-moved-later`,
      mirror: `${kind}-sunset-moved-earlier`,
      group: "changed",
      message: "{place} stays until {new}, was {old}",
      verdicts: notice("safe"),
      why: "Its users have more time.",
      fix: "Nothing.",
    },
    {
      id: `${kind}-sunset-changed`,
      mirror: `${kind}-sunset-changed`,
      group: "changed",
      message: "the sunset of {place} is {new}, was {old}",
      verdicts: notice("risky"),
      why: "At least one of them is no date, so nobody can tell which is earlier.",
      fix: "Write dates as `2026-01-31`.",
    },
  ];
}
