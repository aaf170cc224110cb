import { expect, test } from "vitest";
import { repositoryAddress } from "../../src/init/repository-address.js";

test.each([
  ["https://github.com/acme/pets.git", "https://github.com/acme/pets"],
  ["https://github.com/acme/pets/", "https://github.com/acme/pets"],
  ["https://ada:s3cret@github.com/acme/pets", "https://github.com/acme/pets"],
  ["https://s3cret@GitHub.com/acme/pets", "https://github.com/acme/pets"],
  ["git@github.com:acme/pets.js.git", "https://github.com/acme/pets.js"],
  ["ssh://git@gitlab.com:22/acme/a/b.git", "https://gitlab.com/acme/a/b"],
  ["git@gitlab.com:acme/a/b.git", "https://gitlab.com/acme/a/b"],
  ["https://git.example/acme/pets", undefined],
  ["https://github.com.example/acme/pets", undefined],
  ["git@notgithub.com:acme/pets", undefined],
  ["https://github.com/acme/pets?token=s3cret", undefined],
  ["../pets.git", undefined],
  ["/srv/github.com:acme/pets", undefined],
])("%s: %s", (remote, wanted) => {
  expect(repositoryAddress(remote)).toBe(wanted);
});
