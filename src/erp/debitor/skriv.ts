import type { Haeftelseshaendelse } from "../../domain/debitor/haeftelse.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Kontering } from "../../domain/kontering.js";
import { ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import { bookIn } from "../ledger.js";
import { bilagOf } from "./bilag.js";
import type { Bevaegelserow } from "./billede.js";
import { flytFordringer } from "./flytninger.js";
import { tell } from "./haendelser.js";
import { judgeFoedte, renewParathed } from "./inddrivelse/parathed.js";
import { indsaet } from "./indsaet.js";
import { followUp } from "./opfoelgning.js";
import type { Debitor, Query } from "./porte.js";
import type { Skrivning } from "./skrivning.js";
import { overdragKonti, skiftFordringer, skiftKonti } from "./tilstande.js";

/**
 * Write what has been decided, in a transaction that the caller has begun: rows, movements, their bilag, changes of state,
 * what follows from them (claims that are paid, accounts that close, messages to fagsystemer, actions to PSRM). Nothing is
 * written when it cannot be booked: the errors of `bilagOf`.
 */
export const skriv = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  skrivning: Skrivning,
): Promise<Result<readonly Bevaegelserow[], readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const konteringer = await readKonteringer(query, myndighed, skrivning);
  const bilag = bilagOf(anledning, skrivning, (delfordring) => konteringer.get(delfordring)!, debitor.newId);
  if (!bilag.ok) return bilag;
  await indsaet(query, myndighed, skrivning);
  await judgeFoedte(query, anledning, skrivning);
  await afslut(query, myndighed, skrivning);
  const bevaegelser = await bevaeg(query, anledning, skrivning);
  await annuller(query, myndighed, skrivning);
  if (bilag.value !== undefined) await bookIn(query, [bilag.value]);
  await note(query, anledning, skrivning);
  const flyttede = await flytFordringer(query, anledning, skrivning.flytninger ?? []);
  await skiftFordringer(query, anledning, skrivning.fordringsskift ?? []);
  await renewParathed(query, anledning, [...flyttede, ...withNyeFrister(skrivning)]);
  await skiftKonti(query, anledning, skrivning.kontoskift ?? []);
  await overdragKonti(query, myndighed, skrivning.overdragelser ?? []);
  await followUp(debitor, query, anledning, bevaegelser);
  return ok(bevaegelser);
};

/** The kontering of every delfordring that a movement touches: new ones as they are told, the rest as they stand. */
const readKonteringer = async (
  query: Query,
  myndighed: string,
  { bevaegelser = [], delfordringer = [] }: Skrivning,
): Promise<ReadonlyMap<Uuid, Kontering>> => {
  const kendte = new Map(delfordringer.map(({ id, kontering }) => [id, kontering]));
  const ukendte = [...new Set(bevaegelser.map(({ delfordring }) => delfordring))].filter(
    (id) => !kendte.has(id),
  );
  if (ukendte.length === 0) return kendte;
  const rows = await query<{ id: Uuid; kontering: Kontering }>(
    "debitor-konteringer",
    "select id, kontering from debitor.delfordring where myndighed = $1 and id = any ($2::uuid[])",
    [myndighed, ukendte],
  );
  for (const { id, kontering } of rows) kendte.set(id, kontering);
  return kendte;
};

const BEVAEG = `insert into debitor.bevaegelse
    (myndighed, fordring, delfordring, art, beloeb, virkningsdato, indbetaling, ophaever, aarsag, haendelse, aktoer)
  select $1, n.*, $2, $3
  from unnest($4::uuid[], $5::uuid[], $6::text[], $7::bigint[], $8::date[], $9::uuid[], $10::bigint[], $11::text[]) as n
  returning nr, fordring, delfordring, art, beloeb, virkningsdato, bogfoert, indbetaling, ophaever, haendelse, aarsag, aktoer`;

const bevaeg = async (
  query: Query,
  { myndighed, haendelse, aktoer }: Anledning,
  { bevaegelser = [] }: Skrivning,
): Promise<readonly Bevaegelserow[]> =>
  bevaegelser.length === 0
    ? []
    : query<Bevaegelserow>("debitor-bevaeg", BEVAEG, [
        myndighed,
        haendelse,
        aktoer,
        bevaegelser.map(({ fordring }) => fordring),
        bevaegelser.map(({ delfordring }) => delfordring),
        bevaegelser.map(({ art }) => art),
        bevaegelser.map(({ beloeb }) => beloeb),
        bevaegelser.map(({ virkningsdato }) => virkningsdato),
        bevaegelser.map(({ indbetaling }) => indbetaling ?? null),
        bevaegelser.map(({ ophaever }) => ophaever ?? null),
        bevaegelser.map(({ aarsag }) => aarsag ?? null),
      ]);

/** Claims whose last day of payment, or of being demanded, has moved. */
const withNyeFrister = ({ fordringsskift = [] }: Skrivning): readonly Uuid[] =>
  fordringsskift
    .filter(({ felter }) => felter?.srb !== undefined || felter?.foraeldelsesdato !== undefined)
    .map(({ fordring }) => fordring);

const annuller = async (
  query: Query,
  myndighed: string,
  { annulleringer = [] }: Skrivning,
): Promise<void> => {
  for (const { indbetaling, beloeb } of annulleringer)
    await query(
      "debitor-annuller",
      `update debitor.indbetaling set rest = rest - $3::bigint, annulleret = annulleret + $3::bigint
       where myndighed = $1 and id = $2`,
      [myndighed, indbetaling, beloeb],
    );
};

const afslut = async (query: Query, myndighed: string, { afslutninger = [] }: Skrivning): Promise<void> => {
  for (const { tabel, id, dato } of afslutninger)
    await query(
      `debitor-afslut-${tabel}`,
      `update debitor.${tabel} set gyldig_til = $3 where myndighed = $1 and id = $2`,
      [myndighed, id, dato],
    );
};

const note = (
  query: Query,
  anledning: Anledning,
  { noter = [], fordringer = [], konti = [], haeftelser = [] }: Skrivning,
): Promise<void> =>
  tell(query, anledning, [
    ...konti.map(({ id }) => ({ emneArt: "debitorkonto", emne: id, art: "debitorkonto.oprettet", data: {} })),
    ...haeftelser.map(({ id, rolle }) => ({
      emneArt: "haeftelse",
      emne: id,
      art: "haeftelse.oprettet" satisfies Haeftelseshaendelse,
      data: { rolle },
    })),
    ...fordringer.map(({ id, tilstand }) => ({
      emneArt: "fordring",
      emne: id,
      art: "fordring.oprettet",
      data: { tilstand },
    })),
    ...noter,
  ]);
