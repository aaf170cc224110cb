/** No credential, a 404 and an input error: prints what a user's program would see. */
export async function showFailures(vendors) {
  const cloudsmith = vendors.find((vendor) => vendor.name === "cloudsmith");
  await show("no credential", () => cloudsmith.anonymous.user.tokensList());
  await show("a 404", () =>
    cloudsmith.client.user.tokensRefresh(
      { slug_perm: "gone" },
      { headers: { Prefer: "code=404" } },
    ),
  );
  await show("an input error", () =>
    cloudsmith.client.user.tokensRefresh({ slug_perm: ".." }),
  );
}

async function show(title, call) {
  try {
    await call();
  } catch (error) {
    console.log(
      `${title}\n  ${error.name}: ${error.message.replaceAll("\n", "\n  ")}\n`,
    );
    return;
  }
  throw new Error(`${title}: the call should have failed`);
}
