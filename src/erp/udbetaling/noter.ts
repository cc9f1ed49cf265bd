import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { siger, standOf } from "../../domain/nemkonto/tilstand.js";
import { haendelseTil } from "../../domain/udbetaling/tilstand.js";
import { groupBy } from "../../kit/group-by.js";
import { ok, type Result } from "../../kit/result.js";
import { type Anledning, withAnledning } from "../anledning.js";
import { periodefejl } from "../periodekontrol.js";
import type { Erp, Query } from "../porte.js";
import {
  fordelBeviser,
  indsaetBeviser,
  type NytBevis,
  readBeviser,
  type Udbetalingsbevis,
} from "./beviser.js";
import { bogfoerEn, findBevaegelser, INTET_BOGFOERT, readBogfoert } from "./bogfoer.js";
import { foelgOp } from "./foelg-op.js";
import { UDBETALINGSKONTERINGER } from "./konti.js";
import type { Nyt } from "./nyt.js";
import { grundlagOf, lockUdbetalinger, type Udbetalingsrow } from "./raekker.js";
import { skiftUdbetalinger } from "./tilstande.js";

/** What came of evidence. */
export type Noteret = {
  /** Payouts that something new is known of. */
  readonly nye: readonly Uuid[];
  /** Evidence of payouts that are not here, or that nobody has been asked to pay. */
  readonly ukendte: readonly Udbetalingsbevis[];
};

/** Who speaks, where nobody has a better name for it. */
const AKTOER = "NemKonto";

/** `noterBeviserI` in a transaction of its own. */
export const noterBeviser = (
  erp: Erp,
  myndighed: string,
  beviser: readonly NytBevis[],
  aktoer = AKTOER,
): Promise<Result<Noteret, readonly Fejl[]>> =>
  withAnledning(erp, { myndighed, aktoer, tekst: "Udbetalinger: svar" }, (query, anledning) =>
    noterBeviserI(erp, query, anledning, beviser),
  );

/**
 * Note what NemKonto and the bank have said of payouts: their states follow from all that is known of each, and the books are
 * moved by what is required less what is booked, so that any order, any repetition and any lateness end the same. Tasks and
 * messages to fagsystemer are written with it. An entry of the bank is booked on its own day where that can still be booked on,
 * anything else today. ERP-001…003, ERP-010…012: nothing is noted.
 */
export const noterBeviserI = async (
  erp: Pick<Erp, "newId">,
  query: Query,
  anledning: Anledning,
  beviser: readonly NytBevis[],
): Promise<Result<Noteret, readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const alle = await fordelBeviser(query, myndighed, beviser);
  const ids = [...new Set(alle.map(({ udbetaling }) => udbetaling))];
  const laaste = await lockUdbetalinger(query, myndighed, ids);
  const rows = new Map(laaste.filter(({ bundt }) => bundt !== null).map((row) => [row.id, row]));
  const kendte = alle.filter((bevis) => isAbout(rows.get(bevis.udbetaling), bevis));
  const grupper = [...groupBy(kendte, (bevis) => bogfoeringsdatoOf(anledning, bevis))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const nye = new Set<Uuid>();
  for (const [dato, gruppe] of grupper) {
    const hvad = { ...anledning, dato, haendelse: erp.newId() };
    const noteret = await noterGruppe(erp, query, hvad, rows, gruppe);
    if (!noteret.ok) return noteret;
    for (const row of noteret.value) {
      rows.set(row.id, row);
      nye.add(row.id);
    }
  }
  return ok({ nye: [...nye], ukendte: alle.filter((bevis) => !isAbout(rows.get(bevis.udbetaling), bevis)) });
};

const isAbout = (row: Udbetalingsrow | undefined, { om }: Udbetalingsbevis): boolean =>
  row !== undefined && ("bundt" in om || om.iBundt === undefined || om.iBundt === row.bundt);

/** An entry's own day, unless it is to come, or its month is closed. */
const bogfoeringsdatoOf = ({ dato, kontobog }: Anledning, bevis: Udbetalingsbevis): string => {
  if (bevis.slags !== "bank" || bevis.dato > dato || kontobog === undefined) return dato;
  const linje = { dato: bevis.dato, kontering: UDBETALINGSKONTERINGER.bank, sted: {} };
  return periodefejl("NOR", kontobog.periode, linje).length > 0 ? dato : bevis.dato;
};

const noterGruppe = async (
  erp: Pick<Erp, "newId">,
  query: Query,
  anledning: Anledning,
  rows: ReadonlyMap<Uuid, Udbetalingsrow>,
  beviser: readonly Udbetalingsbevis[],
): Promise<Result<readonly Udbetalingsrow[], readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const beroerte = (await indsaetBeviser(query, myndighed, beviser)).map((id) => rows.get(id)!);
  if (beroerte.length === 0) return ok([]);
  const kendte = await readBeviser(query, myndighed, beroerte);
  const sagte = groupBy(beviser, ({ udbetaling }) => udbetaling);
  const nyt = beroerte.map((foer) => {
    const kendt = kendte.get(foer.id)!;
    const stand = standOf(kendt.taeller);
    return { foer, stand, kendt, afgjort: sagte.get(foer.id)!.find((one) => siger(one) === stand.tilstand) };
  });
  const skiftede = await skift(query, anledning, nyt);
  const alt = nyt.map((one): Nyt => ({ ...one, efter: skiftede.get(one.foer.id) ?? one.foer }));
  const bogfoert = await readBogfoert(
    query,
    myndighed,
    alt.map(({ foer }) => foer.id),
  );
  const bevaegelser = alt.flatMap(({ efter, kendt }) =>
    findBevaegelser(grundlagOf(efter), bogfoert.get(efter.id) ?? INTET_BOGFOERT, kendt.bank),
  );
  const booked = await bogfoerEn(erp, query, anledning, bevaegelser);
  if (!booked.ok) return booked;
  await foelgOp(erp, query, anledning, alt);
  return ok(alt.map(({ efter }) => efter));
};

const skift = async (
  query: Query,
  anledning: Anledning,
  nyt: readonly Omit<Nyt, "efter">[],
): Promise<ReadonlyMap<Uuid, Udbetalingsrow>> => {
  const rows = await skiftUdbetalinger(
    query,
    anledning,
    nyt
      .filter(({ foer, stand }) => foer.tilstand !== stand.tilstand)
      .map(({ foer, stand, afgjort }) => ({
        row: foer,
        haendelse: haendelseTil(stand.tilstand),
        data: afgjort === undefined ? {} : aarsagsdata(afgjort),
      })),
  );
  return new Map(rows.map((row) => [row.id, row]));
};

const aarsagsdata = (bevis: Udbetalingsbevis) => ({
  ...(bevis.slags === "svar"
    ? { svarkode: bevis.svarkode, statuskode: bevis.statuskode }
    : { bank: bevis.art }),
  aarsagskode: bevis.aarsagskode,
  tekst: bevis.tekst,
});
