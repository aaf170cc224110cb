/** What is made of other files, and git does not keep. */
export const built = "dist";

/** What `dist` is made of, as `turbo.json` says it of the task `build`. */
const buildInputs = [/^src\//, /^build\.mjs$/, /^tsconfig[^/]*\.json$/];

/** What npm packs whether `files` names it or not. The manifest is compared by itself, and a changelog is what changesets make. */
const always = [/^README(\.[^/]*)?$/i, /^LICEN[CS]E(\.[^/]*)?$/i];

/** Whether a file of a package, relative to its folder, is in its tarball or decides what is. */
export function shapesTarball(path, { files = [] }) {
  if (/^CHANGELOG(\.[^/]*)?$/i.test(path)) return false;
  const isNamed = files.some(
    (entry) => path === entry || path.startsWith(`${entry}/`),
  );
  const patterns = files.includes(built) ? [...always, ...buildInputs] : always;
  return isNamed || patterns.some((pattern) => pattern.test(path));
}

/** What users get of a manifest. Its version is what a release changes; scripts and development dependencies are ours. */
export function publicManifest(manifest) {
  const { version, scripts, devDependencies, ...rest } = manifest;
  return JSON.stringify(rest);
}
