export const environment = {
  inspect: (value) => Deno.inspect(value, { depth: 9 }),
};
