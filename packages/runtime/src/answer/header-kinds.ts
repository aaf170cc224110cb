import type { HeaderKind } from "../operation.js";

export const textHeader: HeaderKind = (text) => text;

export const numberHeader: HeaderKind = (text) => {
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? undefined : value;
};

export const booleanHeader: HeaderKind = (text) => {
  const word = text.trim().toLowerCase();
  return word === "true" || (word === "false" ? false : undefined);
};

export const jsonHeader: HeaderKind = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
