/** Money is whole øre as bigint, everywhere in memory. On the wire it is kroner with at most two decimals. */
export type Oere = bigint;

/** `1234.5` -> 123450n. Undefined when it is not kroner with a point and at most two decimals (13 digits before). */
export const readBeloeb = (text: string): Oere | undefined => {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? BigInt(match[1]!) * 100n + BigInt((match[2] ?? "").padEnd(2, "0")) : undefined;
};

/** 123450n -> `1234.50`; the form of the wire, also for negative amounts in balances. */
export const writeBeloeb = (oere: Oere): string => {
  const sign = oere < 0n ? "-" : "";
  const digits = (oere < 0n ? -oere : oere).toString().padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** 123450n -> `1.234,50`; the form for people in Denmark. */
export const formatBeloeb = (oere: Oere): string => {
  const [kroner = "", oerer = ""] = writeBeloeb(oere).split(".");
  return `${kroner.replace(/\B(?=(\d{3})+$)/g, ".")},${oerer}`;
};

export const sum = (beloeb: readonly Oere[]): Oere => beloeb.reduce((total, oere) => total + oere, 0n);
