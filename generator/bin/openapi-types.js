// The thread that `compat/openapi-types-thread.ts` starts: here, since this path is the same seen from `src` and from `dist`.
import { serveOpenapiTypes } from "../dist/compat/serve-openapi-types.js";

serveOpenapiTypes();
