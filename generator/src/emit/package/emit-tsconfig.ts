import { headerText } from "../header.js";
import type { PackageTarget } from "../package-target.js";
import type { SourceFile } from "../source-file.js";

/** `tsconfig.json`, which needs nothing outside of the package. */
export function emitTsconfig({ specFile }: PackageTarget): SourceFile {
  const text = `{
  "//": ${JSON.stringify(headerText(specFile))},
  "compilerOptions": {
    "target": "ES2022",
    "module": "NodeNext",
    "moduleResolution": "NodeNext",
    "lib": ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    "types": [],
    "strict": true,
    "exactOptionalPropertyTypes": true,
    "noUncheckedIndexedAccess": true,
    "noPropertyAccessFromIndexSignature": true,
    "noImplicitOverride": true,
    "noUnusedLocals": true,
    "noUnusedParameters": true,
    "verbatimModuleSyntax": true,
    "isolatedModules": true,
    "skipLibCheck": false,
    "rootDir": "src",
    "outDir": "dist",
    "declaration": true
  },
  "include": ["src"]
}
`;
  return { path: "tsconfig.json", text };
}
