import { stringsAt } from "../../model/located.js";
import type { Parted, SchemaPair } from "./schema-pair.js";
import { objectsOf, valuesOf } from "./schema-part.js";

const keyword = "dependentRequired";

/** Properties that others require. */
export function compareDependents(schemas: SchemaPair): void {
  const before = requirementsOf(schemas.base);
  const after = requirementsOf(schemas.revision);
  const lost = [...before].filter((one) => !after.has(one));
  const won = [...after].filter((one) => !before.has(one));
  if (won.length > 0) {
    const newValue = won.join(", ");
    schemas.find("schema-dependent-required-added", { keyword, newValue });
  }
  if (lost.length > 0) {
    const oldValue = lost.join(", ");
    schemas.find("schema-dependent-required-removed", { keyword, oldValue });
  }
}

/** Without what is required anyway: `credit_card requires billing_address`. */
function requirementsOf({ parts }: Parted): ReadonlySet<string> {
  const required = new Set(valuesOf(parts, "required").flat());
  return new Set(
    objectsOf(parts, keyword).flatMap((value) =>
      Object.keys(value).flatMap((name) =>
        stringsAt(value, name)
          .filter((other) => !required.has(other))
          .map((other) => `${name} requires ${other}`),
      ),
    ),
  );
}
