export const environment = {
  inspect: (value) => Bun.inspect(value, { depth: 9 }),
};
