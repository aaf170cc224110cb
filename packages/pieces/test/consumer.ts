import { Pieces } from "@userapis/pieces";
import type { UserProfile, UserProfileInput } from "@userapis/pieces";
import { createFetchClient } from "@userapis/pieces/openapi-fetch";
import { createClient, snapshot } from "@userapis/pieces/operations";

const pieces = new Pieces({ server: 1 });

const profile: UserProfileInput = {
  id: "id",
  aesthetics: { theme: { dark: true }, font: { size: 14 } },
};

export async function use(): Promise<void> {
  const { user } = await pieces.user.snapshot();
  user satisfies UserProfile | null | undefined;
  (await pieces.user.clear()) satisfies undefined;
  await pieces.user.update({ body: profile });

  for await (const message of pieces.user.stream()) {
    if (message.kind === "json") message.data satisfies UserProfile;
    else if (message.kind === "text") message.text satisfies string;
    else message.cause satisfies Error;
  }

  const result = await pieces.user.updateVanityName().result();
  if (result.ok) result.data satisfies UserProfile;
  else if (result.status === 409) result.error satisfies string | undefined;

  await snapshot(createClient());
  await createFetchClient({}).GET("/user/providers");
}

export async function refuse(): Promise<void> {
  // @ts-expect-error -- a required property of the body is missing
  await pieces.user.update({ body: { id: "id" } });
  // @ts-expect-error -- a wrong key
  await pieces.user.snapshot({ user: "ada" });
  // @ts-expect-error -- the document has three servers
  new Pieces({ server: 3 });
  const result = await pieces.user.refresh().result();
  // @ts-expect-error -- a status that the document does not have
  if (result.status === 404) return;
}
