/** One head and the rows of each case of `measureSpeed`. */
export const speedHead = [
  "client",
  "calls/s",
  "of bare fetch",
  "middle half",
  "CPU µs/call",
  "CPU of bare fetch",
];

export function speedTitle({ method, concurrency }) {
  return method === "get"
    ? `GET with an API key, concurrency ${concurrency}`
    : `POST of JSON, concurrency ${concurrency}`;
}

export function speedRows({ results }) {
  return results.map(
    ({ name, perSecond, ratio, ratioQuartiles, cpu, cpuRatio }) => [
      name,
      perSecond.toFixed(0),
      ratio.toFixed(2),
      ratioQuartiles.map((quartile) => quartile.toFixed(2)).join(" – "),
      cpu.toFixed(0),
      cpuRatio.toFixed(2),
    ],
  );
}
