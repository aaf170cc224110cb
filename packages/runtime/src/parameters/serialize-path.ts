import { explainInput } from "../invalid-input.js";
import { fillPath, safePathText } from "./path-template.js";

/**
 * Fills a path template in style `simple`, for clients that take a path serializer, such as openapi-fetch's `pathSerializer`.
 * Throws an `InputError` where a value is missing, empty or would leave the route.
 */
export function serializePath(
  template: string,
  values: Readonly<Record<string, unknown>>,
): string {
  return explainInput({}, () =>
    fillPath(template, (name) =>
      safePathText(
        { name, in: "path" },
        Object.hasOwn(values, name) ? values[name] : undefined,
      ),
    ),
  );
}
