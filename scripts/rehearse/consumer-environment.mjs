import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** The environment variables of a stranger's machine that knows our registry only: nothing of the caller's but `PATH`, and no cache or configuration that was there before. */
export async function consumerEnvironment({ url, token }, { folder }) {
  const home = join(folder, "home");
  await mkdir(home);
  const configuration = [
    `registry=${url}`,
    `${url.replace(/^http:/, "")}:_authToken=${token}`,
    ...["audit=false", "fund=false", "update-notifier=false"],
    // What its cache has is of this rehearsal.
    "prefer-offline=true",
  ];
  const userconfig = join(home, ".npmrc");
  await writeFile(userconfig, `${configuration.join("\n")}\n`);
  return {
    PATH: pathWithoutOurs(process.env["PATH"] ?? ""),
    HOME: home,
    DO_NOT_TRACK: "1",
    NO_COLOR: "1",
    npm_config_userconfig: userconfig,
    npm_config_globalconfig: join(home, "none"),
    npm_config_cache: join(home, "npm"),
    BUN_INSTALL_CACHE_DIR: join(home, "bun"),
    DENO_DIR: join(home, "deno"),
    NPM_CONFIG_REGISTRY: url,
  };
}

/** npm puts the programs of the repository's own dependencies there. */
function pathWithoutOurs(path) {
  return path
    .split(delimiter)
    .filter((part) => !/node_modules[\\/]/.test(part))
    .join(delimiter);
}
