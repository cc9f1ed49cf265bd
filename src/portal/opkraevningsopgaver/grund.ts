import { formatBeloeb } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { maskCpr } from "../parts/maske.js";
import type { Opkraevningsopgave } from "../parts/opkraevningsopgave.js";
import { formatDato } from "../parts/tid.js";
import { texts } from "./texts.js";

/** Why a task is there, read out of what the ledger has kept with it. */

type Data = Readonly<Record<string, unknown>>;

const readData = (text: string): Data => {
  const data: unknown = JSON.parse(text);
  return typeof data === "object" && data !== null ? (data as Data) : {};
};

const textOf = (data: Data, name: string): string | undefined =>
  typeof data[name] === "string" && data[name] !== "" ? maskCpr(data[name]) : undefined;

/** PSRM's number of an error; 0 is that its list has none. */
const numberOf = (data: Data, name: string): string | undefined =>
  typeof data[name] === "number" && data[name] > 0 ? String(data[name]) : undefined;

const listOf = (data: Data, name: string): readonly Data[] =>
  Array.isArray(data[name]) ? (data[name] as readonly Data[]) : [];

/** Sentences that the ledger has kept as they are. */
const saetningerOf = (data: Data, name: string): readonly string[] =>
  Array.isArray(data[name])
    ? (data[name] as readonly unknown[]).flatMap((one) => (typeof one === "string" ? [maskCpr(one)] : []))
    : [];

/** PSRM's rules that were broken, or the errors it answered with. */
const brudOf = (data: Data): readonly string[] =>
  [...listOf(data, "fund"), ...listOf(data, "fejl")].flatMap((one) => {
    const forklaring = textOf(one, "forklaring") ?? textOf(one, "tekst");
    const regel = textOf(one, "regel") ?? numberOf(one, "kode");
    return forklaring === undefined ? [] : [regel === undefined ? forklaring : `${regel}: ${forklaring}`];
  });

const pengeOf = (data: Data, sprog: Sprog): readonly string[] => {
  const beloeb = textOf(data, "beloeb") ?? textOf(data, "udbetalt");
  const [dato, tekst] = [textOf(data, "dato"), textOf(data, "tekst")];
  if (beloeb === undefined || !/^-?\d+$/.test(beloeb)) return [];
  const kroner = `${formatBeloeb(BigInt(beloeb))} ${texts(sprog).kr}`;
  const dele = [dato === undefined ? undefined : formatDato(dato, sprog), kroner, tekst];
  return [dele.filter((del) => del !== undefined).join(", ")];
};

/** In words, a line each; never empty. */
export const grundeOf = ({ data: text, art }: Opkraevningsopgave, sprog: Sprog): readonly string[] => {
  const data = readData(text);
  const anmodning = ["handling", "begrundelse", "aarsag", "meddelelse", "operation", "svar"].map((navn) =>
    textOf(data, navn),
  );
  const dato = textOf(data, "foraeldelsesdato");
  const grunde = [
    ...brudOf(data),
    ...saetningerOf(data, "fejl"),
    ...pengeOf(data, sprog),
    ...(dato === undefined ? [] : [texts(sprog).foraeldes(formatDato(dato, sprog))]),
    ...anmodning.filter((one) => one !== undefined),
  ];
  return grunde.length === 0 ? [art] : grunde;
};
