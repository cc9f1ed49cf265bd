import type { Database } from "../../adapters/postgres/database.js";
import type { Oere } from "../../domain/beloeb.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Skrivning } from "./skrivning.js";

/** New rows of the debtor ledger: one statement a table, however many there are. */

type Query = Database["query"];
type Rows = readonly Readonly<Record<string, unknown>>[];

/** A table's columns with their types, and where each value comes from in a row. */
type Tabel = {
  readonly navn: string;
  readonly kolonner: readonly (readonly [kolonne: string, type: string, felt: string])[];
};

const same = (...kolonner: readonly (readonly [string, string])[]): Tabel["kolonner"] =>
  kolonner.map(([kolonne, type]) => [
    kolonne,
    type,
    kolonne.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  ]);

const KONTO: Tabel = {
  navn: "konto",
  kolonner: same(
    ["id", "uuid"],
    ["fagsystem", "uuid"],
    ["betegnelse", "text"],
    ["sagsnummer", "text"],
    ["kle_nummer", "text"],
    ["tilstand", "text"],
  ),
};
const HAEFTELSE: Tabel = {
  navn: "haeftelse",
  kolonner: same(
    ["id", "uuid"],
    ["konto", "uuid"],
    ["rolle", "text"],
    ["part", "text"],
    ["navn", "text"],
    ["gyldig_fra", "date"],
    ["gyldig_til", "date"],
  ),
};
const ABONNEMENT: Tabel = {
  navn: "materialeabonnement",
  kolonner: same(
    ["id", "uuid"],
    ["haeftelse", "uuid"],
    ["materiale", "text"],
    ["gyldig_fra", "date"],
    ["gyldig_til", "date"],
  ),
};
const FORDRING: Tabel = {
  navn: "fordring",
  kolonner: same(
    ["id", "uuid"],
    ["konto", "uuid"],
    ["skyldner", "text"],
    ["slags", "text"],
    ["hovedfordring", "uuid"],
    ["regime", "text"],
    ["fordringstype", "text"],
    ["beskrivelse", "text"],
    ["hovedstol", "bigint"],
    ["rentegrundlag", "bigint"],
    ["restance", "bigint"],
    ["stiftelsesdato", "date"],
    ["forfaldsdato", "date"],
    ["srb", "date"],
    ["periode_fra", "date"],
    ["periode_til", "date"],
    ["foraeldelsesdato", "date"],
    ["domsdato", "date"],
    ["forligsdato", "date"],
    ["bfe_nummer", "text"],
    ["p_nummer", "text"],
    ["tilstand", "text"],
  ),
};
const DELFORDRING: Tabel = {
  navn: "delfordring",
  kolonner: same(
    ["id", "uuid"],
    ["fordring", "uuid"],
    ["nr", "integer"],
    ["tekst", "text"],
    ["kontering", "jsonb"],
    ["restance", "bigint"],
  ),
};
const INDBETALING: Tabel = {
  navn: "indbetaling",
  kolonner: [
    ...same(["id", "uuid"], ["kilde", "text"], ["reference", "text"], ["beloeb", "bigint"]),
    ["rest", "bigint", "beloeb"],
    ...same(
      ["dato", "date"],
      ["betalingsid", "text"],
      ["betaler", "text"],
      ["tekst", "text"],
      ["skyldner", "text"],
    ),
  ],
};

const insert = async (
  query: Query,
  { navn, kolonner }: Tabel,
  myndighed: string,
  rows: Rows,
): Promise<void> => {
  if (rows.length === 0) return;
  const names = kolonner.map(([kolonne]) => kolonne).join(", ");
  const arrays = kolonner.map(([, type], index) => `$${index + 2}::${type}[]`).join(", ");
  await query(
    `debitor-ny-${navn}`,
    `insert into debitor.${navn} (myndighed, ${names}) select $1, n.* from unnest(${arrays}) as n (${names})`,
    [myndighed, ...kolonner.map(([, type, felt]) => rows.map((row) => parameterOf(type, row[felt])))],
  );
};

const parameterOf = (type: string, value: unknown): unknown =>
  type === "jsonb" ? JSON.stringify(value) : (value ?? null);

/** An address is one row at a time: PostgreSQL takes a list of lists apart. */
const insertAdresser = async (
  query: Query,
  myndighed: string,
  rows: Skrivning["adresser"] = [],
): Promise<void> => {
  for (const { id, haeftelse, linjer, gyldigFra, gyldigTil } of rows)
    await query(
      "debitor-ny-adresse",
      `insert into debitor.adresse (myndighed, id, haeftelse, linjer, gyldig_fra, gyldig_til) values ($1, $2, $3, $4, $5, $6)`,
      [myndighed, id, haeftelse, [...linjer], gyldigFra, gyldigTil],
    );
};

/** What new claims and their parts are born with, by id. Throws on a birth of a part that is not new: it would go uncounted. */
const foedte = ({ bevaegelser = [], delfordringer = [] }: Skrivning): ReadonlyMap<Uuid, Oere> => {
  const nye = new Set(delfordringer.map(({ id }) => id));
  const restancer = new Map<Uuid, Oere>();
  for (const { art, fordring, delfordring, beloeb } of bevaegelser) {
    if (art !== "STIFTELSE") continue;
    if (!nye.has(delfordring)) throw new Error(`${delfordring} is not new, and cannot be born`);
    for (const id of [fordring, delfordring]) restancer.set(id, (restancer.get(id) ?? 0n) + beloeb);
  }
  return restancer;
};

/** Accounts before what stands on them. */
export const indsaet = async (query: Query, myndighed: string, skrivning: Skrivning): Promise<void> => {
  const restancer = foedte(skrivning);
  const born = <T extends { readonly id: Uuid }>(rows: readonly T[] = []) =>
    rows.map((row) => ({ ...row, restance: restancer.get(row.id) ?? 0n }));
  await insert(query, KONTO, myndighed, skrivning.konti ?? []);
  await insert(query, HAEFTELSE, myndighed, skrivning.haeftelser ?? []);
  await insertAdresser(query, myndighed, skrivning.adresser);
  await insert(query, ABONNEMENT, myndighed, skrivning.abonnementer ?? []);
  await insert(query, FORDRING, myndighed, born(skrivning.fordringer));
  await insert(query, DELFORDRING, myndighed, born(skrivning.delfordringer));
  await insert(query, INDBETALING, myndighed, skrivning.indbetalinger ?? []);
};
