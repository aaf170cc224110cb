/** The document with so many edits, spread over its operations and schemas; each run makes the same. */
export function withScatteredEdits(document, count) {
  const edited = structuredClone(document);
  const schemas = objectSchemas([edited.paths, edited.components]);
  const operations = operationsOf(edited);
  const pick = picker();
  for (let number = 0; number < count; number += 1) {
    const edit = edits[number % edits.length];
    edit({ schema: pick(schemas), operation: pick(operations), pick, number });
  }
  return edited;
}

const edits = [
  ({ schema, number }) => {
    schema.properties[`added_${number}`] = { type: "string" };
  },
  ({ schema, pick }) => {
    delete schema.properties[pick(Object.keys(schema.properties))];
  },
  ({ schema, number }) => {
    schema.description = `Edit ${number}.`;
  },
  ({ schema, pick }) => {
    const name = pick(Object.keys(schema.properties));
    schema.required = (schema.required ?? []).filter((one) => one !== name);
  },
  ({ operation, number }) => {
    operation.parameters ??= [];
    const schema = { type: "string" };
    operation.parameters.push({ name: `p${number}`, in: "query", schema });
  },
  ({ operation }) => {
    operation.deprecated = true;
  },
  ({ schema, pick }) => {
    schema.properties[pick(Object.keys(schema.properties))] = {
      type: "integer",
    };
  },
  ({ operation, number }) => {
    operation.summary = `Edit ${number}`;
  },
];

function operationsOf({ paths }) {
  return Object.values(paths).flatMap((item) =>
    Object.values(item).filter((operation) => operation?.responses),
  );
}

/** Those with properties, in the order of the document. */
function objectSchemas(roots) {
  const found = [];
  const open = [...roots];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const { properties } = value;
    const isSchema = value.type === "object" && properties;
    if (isSchema && Object.keys(properties).length > 1) found.push(value);
    open.push(...Object.values(value));
  }
  return found;
}

/** A linear congruential generator: the same picks on every run. */
function picker() {
  let state = 7;
  return (list) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return list[state % list.length];
  };
}
