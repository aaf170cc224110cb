import type { Profile } from "../profile.js";
import { alsid } from "./alsid.js";
import { cloudsmith } from "./cloudsmith.js";
import { everything } from "./everything.js";
import { glowmarkt } from "./glowmarkt.js";
import { pieces } from "./pieces.js";
import { tiledb } from "./tiledb.js";

/** Every package that the scenarios are run with. */
export const profiles: readonly Profile[] = [
  cloudsmith,
  tiledb,
  alsid,
  glowmarkt,
  pieces,
  everything,
];
