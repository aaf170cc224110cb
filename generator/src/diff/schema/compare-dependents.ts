import { isObject } from "../../model/located.js";
import type { JsonValue } from "../../spec/spec-document.js";
import type { Parted, SchemaPair } from "./comparison.js";
import { objectsOf } from "./schema-part.js";

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

/** `credit_card requires billing_address`. */
function requirementsOf({ parts }: Parted): ReadonlySet<string> {
  return new Set(
    objectsOf(parts, keyword)
      .filter((value: JsonValue) => isObject(value))
      .flatMap((value) =>
        Object.entries(value).flatMap(([name, others]) =>
          Array.isArray(others)
            ? others
                .filter((other) => typeof other === "string")
                .map((other) => `${name} requires ${other}`)
            : [],
        ),
      ),
  );
}
