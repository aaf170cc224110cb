/** Every type that both readers give for the operations of one API: `{ label, ours, theirs }`, the latter two as TypeScript. */
export function listComparisons(model) {
  return model.tags
    .flatMap((tag) => tag.operations)
    .flatMap((operation) => [
      ...operation.parameters.map((parameter) =>
        compareParameter(operation, parameter),
      ),
      ...(operation.body?.content ?? []).map((media) =>
        compareBody(operation, media),
      ),
      ...(operation.webSocket
        ? []
        : operation.responses.map((response) =>
            compareResponse(operation, response),
          )),
    ]);
}

function compareParameter(operation, parameter) {
  return {
    label: `${operation.methodName} ${parameter.in} ${parameter.name}`,
    ours: `NonNullable<ours.${operation.typeName}Input[${JSON.stringify(parameter.key)}]>`,
    theirs: `NonNullable<NonNullable<${theirs(operation)}["parameters"]["${parameter.in}"]>[${JSON.stringify(parameter.name)}]>`,
  };
}

function compareBody(operation, media) {
  return {
    label: `${operation.methodName} body`,
    ours: `NonNullable<ours.${operation.typeName}Input["body"]>`,
    theirs: `NonNullable<${theirs(operation)}["requestBody"]>["content"][${JSON.stringify(media.mediaType)}]`,
  };
}

function compareResponse(operation, response) {
  const success = response.status.startsWith("2");
  const status =
    response.status === "default"
      ? "500"
      : response.status.replace(/XX$/i, "00");
  const content = response.content.map(
    (media) => `["content"][${JSON.stringify(media.mediaType)}]`,
  );
  const key = /^\d+$/.test(response.status)
    ? response.status
    : JSON.stringify(response.status);
  const answer = `${theirs(operation)}["responses"][${key}]`;
  return {
    label: `${operation.methodName} ${response.status}`,
    ours: `At<ours.${operation.typeName}Result, ${status}>["${success ? "data" : "error"}"]`,
    theirs:
      content.length === 0
        ? `${answer}["content"]`
        : content.map((part) => answer + part).join(" | "),
  };
}

function theirs(operation) {
  return `paths[${JSON.stringify(operation.path)}]["${operation.method.toLowerCase()}"]`;
}
