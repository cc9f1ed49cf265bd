import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Udbetalingshaendelse } from "../../domain/udbetaling/tilstand.js";
import { transitionUdbetaling } from "../../domain/udbetaling/tilstand.js";
import { given } from "../../kit/given.js";
import { writeExact } from "../../kit/json-exact.js";
import type { Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import { D } from "../bilag.js";
import type { Erp, Query } from "../porte.js";
import { type Bogfoering, findBevaegelser, INTET_BOGFOERT, udbetalingsbilag } from "./bogfoer.js";
import { tellUdbetalinger } from "./haendelser.js";
import { udbetalingsopgaver } from "./opgaver.js";
import type { Bedoemt } from "./vurder.js";

/** New payouts, written as they were judged. Many at once. */

const foedsel = ({ grunde }: Bedoemt): Udbetalingshaendelse =>
  grunde.length > 0 ? "udbetaling.tilbageholdt" : "udbetaling.klar";

const INDSAET = `insert into udbetaling.udbetaling (myndighed, id, fagsystem, besked_id, modtager, ydelsesmodtager, beloeb,
    ydelsesart, periode_fra, periode_til, dispositionsdato, udfoerelsesdato, destination, reg_nr, konto_nr, tekst,
    fakturanummer, sagsnummer, genudbetaling_af, tilstand, konteret, indhold_hash, oprettet_af)
  select $1, n.id, n.fagsystem, n.besked_id, n.modtager, n.ydelsesmodtager, n.beloeb, n.ydelsesart, n.periode_fra,
    n.periode_til, n.dispositionsdato, n.udfoerelsesdato, n.destination, n.reg_nr, n.konto_nr,
    coalesce(string_to_array(n.tekst, E'\\n'), '{}'), n.fakturanummer, n.sagsnummer, n.genudbetaling_af, n.tilstand,
    n.konteret, n.indhold_hash, n.oprettet_af
  from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::date[],
    $10::date[], $11::date[], $12::date[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[],
    $19::uuid[], $20::text[], $21::boolean[], $22::bytea[], $23::text[])
    as n (id, fagsystem, besked_id, modtager, ydelsesmodtager, beloeb, ydelsesart, periode_fra, periode_til,
      dispositionsdato, udfoerelsesdato, destination, reg_nr, konto_nr, tekst, fakturanummer, sagsnummer,
      genudbetaling_af, tilstand, konteret, indhold_hash, oprettet_af)`;

/** Rows, lines of cost, events and tasks; what is paid again is no longer anybody's task. */
export const indsaetUdbetalinger = async (
  erp: Pick<Erp, "newId">,
  query: Query,
  anledning: Pick<Anledning, "myndighed" | "aktoer">,
  nye: readonly Bedoemt[],
): Promise<void> => {
  if (nye.length === 0) return;
  const { myndighed } = anledning;
  const kolonne = <T>(of: (ny: Bedoemt) => T): readonly T[] => nye.map(of);
  await query("udbetaling-indsaet", INDSAET, [
    myndighed,
    kolonne(({ id }) => id),
    kolonne(({ fagsystem }) => fagsystem),
    kolonne(({ beskedId }) => beskedId),
    kolonne(({ modtager }) => modtager),
    kolonne(({ ydelsesmodtager }) => ydelsesmodtager),
    kolonne(({ beloeb }) => beloeb),
    kolonne(({ ydelsesart }) => ydelsesart),
    kolonne(({ periodeFra }) => periodeFra),
    kolonne(({ periodeTil }) => periodeTil),
    kolonne(({ dispositionsdato }) => dispositionsdato),
    kolonne(({ udfoerelsesdato }) => udfoerelsesdato),
    kolonne(({ destination }) => destination),
    kolonne(({ regNr }) => regNr),
    kolonne(({ kontoNr }) => kontoNr),
    kolonne(({ tekst }) => (tekst.length === 0 ? null : tekst.join("\n"))),
    kolonne(({ fakturanummer }) => fakturanummer),
    kolonne(({ sagsnummer }) => sagsnummer),
    kolonne(({ genudbetalingAf }) => genudbetalingAf),
    kolonne((ny) => transitionUdbetaling(null, foedsel(ny))!),
    kolonne(({ konteringslinjer }) => konteringslinjer.length > 0),
    kolonne(({ indholdHash }) => indholdHash),
    kolonne(({ oprettetAf }) => oprettetAf),
  ]);
  await indsaetLinjer(query, myndighed, nye);
  await tellFoedte(query, anledning, nye);
  await noteOpgaver(erp, query, anledning, nye);
};

const tellFoedte = (
  query: Query,
  anledning: Pick<Anledning, "myndighed" | "aktoer">,
  nye: readonly Bedoemt[],
): Promise<void> =>
  tellUdbetalinger(query, anledning, [
    ...nye.map((ny) => ({
      udbetaling: ny.id,
      art: foedsel(ny),
      data: {
        ...(ny.grunde.length === 0 ? {} : { grunde: ny.grunde, ligner: ny.ligner }),
        ...given("begrundelse", ny.begrundelse),
      },
    })),
    ...nye.flatMap(({ id, genudbetalingAf: af }) =>
      af === null ? [] : [{ udbetaling: af, art: "udbetaling.genudbetales" as const, data: { af: id } }],
    ),
  ]);

/** What is held back is a task; what is paid again is no longer anybody's. */
const noteOpgaver = async (
  erp: Pick<Erp, "newId">,
  query: Query,
  { myndighed, aktoer }: Pick<Anledning, "myndighed" | "aktoer">,
  nye: readonly Bedoemt[],
): Promise<void> => {
  await udbetalingsopgaver.createAlle(
    erp,
    query,
    myndighed,
    nye
      .filter(({ grunde }) => grunde.length > 0)
      .map(({ id, grunde, ligner }) => ({ art: "tilbageholdt", emne: id, data: { grunde, ligner } })),
  );
  const emner = nye.flatMap(({ genudbetalingAf }) => genudbetalingAf ?? []);
  await udbetalingsopgaver.closeAlle(query, myndighed, { art: "ubetalt", emner }, aktoer, "betales igen");
};

const indsaetLinjer = async (query: Query, myndighed: string, nye: readonly Bedoemt[]): Promise<void> => {
  const linjer = nye.flatMap(({ id, konteringslinjer }) =>
    konteringslinjer.map((linje, index) => ({ id, nr: index + 1, ...linje })),
  );
  if (linjer.length === 0) return;
  await query(
    "udbetaling-indsaet-linjer",
    `insert into udbetaling.konteringslinje (myndighed, udbetaling, nr, beloeb, kontering, tekst)
     select $1, n.* from unnest($2::uuid[], $3::int[], $4::bigint[], $5::jsonb[], $6::text[]) as n`,
    [
      myndighed,
      linjer.map(({ id }) => id),
      linjer.map(({ nr }) => nr),
      linjer.map(({ beloeb }) => beloeb),
      linjer.map(({ kontering }) => writeExact(kontering)),
      linjer.map(({ tekst }) => tekst),
    ],
  );
};

/** The bilag of births: cost against the interim account, of those that have their own. ERP-001…003, ERP-010…012. */
export const foedselsbogfoering = (
  anledning: Anledning,
  nye: readonly Bedoemt[],
  newId: () => Uuid,
): Result<Bogfoering, readonly Fejl[]> =>
  udbetalingsbilag(
    anledning,
    nye.flatMap((ny) => {
      const konteret = ny.konteringslinjer.length > 0;
      const foedt = {
        ...ny,
        tilstand: transitionUdbetaling(null, foedsel(ny))!,
        konteret,
        bortfaldet: false,
      };
      return findBevaegelser(foedt, INTET_BOGFOERT, 0n);
    }),
    nye.flatMap(({ konteringslinjer }) =>
      konteringslinjer.map(({ kontering, beloeb }) => D(kontering, beloeb)),
    ),
    newId,
  );
