import { writeBeloeb } from "../../domain/beloeb.js";
import { forklarSvar } from "../../domain/nemkonto/aarsager.js";
import { UBETALTE, udbetalingstilstandsnavn } from "../../domain/udbetaling/tilstand.js";
import { given } from "../../kit/given.js";
import { groupBy } from "../../kit/group-by.js";
import type { Anledning } from "../anledning.js";
import type { NyOpgave } from "../opgaver.js";
import type { Erp, Query } from "../porte.js";
import type { Udbetalingsbevis } from "./beviser.js";
import type { Nyt } from "./nyt.js";
import { type Udbetalingsopgaveart, udbetalingsopgaver } from "./opgaver.js";
import { lockUdbetalinger, type Udbetalingsrow } from "./raekker.js";
import { findEfterfoelgere, findForgaengere } from "./slaegt.js";
import { type Melding, tellFagsystemer, udfaldOf } from "./status.js";
import { skiftUdbetalinger } from "./tilstande.js";

/** What follows from new knowledge of payouts: tasks that come and go, repayments that must wait, and what fagsystemer are told. */
export const foelgOp = async (
  erp: Pick<Erp, "newId">,
  query: Query,
  anledning: Anledning,
  nyt: readonly Nyt[],
): Promise<void> => {
  const { myndighed, aktoer } = anledning;
  const efterfoelgere = await findEfterfoelgere(
    query,
    myndighed,
    nyt.map(({ foer }) => foer.id),
  );
  const betalesIgen = ({ foer }: Nyt) => efterfoelgere.get(foer.id) ?? [];
  const forgaengere = await findForgaengere(
    query,
    myndighed,
    nyt.map(({ foer }) => foer),
    { hold: false },
  );
  await udbetalingsopgaver.createAlle(
    erp,
    query,
    myndighed,
    nyt.flatMap((one) => opgaverAf(one, betalesIgen(one), forgaengere(one.foer))),
  );
  const loeste = groupBy(
    nyt.filter(({ foer, efter }) => isUbetalt(foer) && !isUbetalt(efter)).map(({ efter }) => efter),
    ({ tilstand }) => tilstand,
  );
  for (const [tilstand, rows] of loeste) {
    const emner = rows.map(({ id }) => id);
    const svar = udbetalingstilstandsnavn(tilstand);
    await udbetalingsopgaver.closeAlle(query, myndighed, { art: "ubetalt", emner }, aktoer, svar);
  }
  const venter = nyt.flatMap((one) => (isUbetalt(one.efter) ? [] : betalesIgen(one)));
  await holdTilbage(erp, query, anledning, venter);
  await tellFagsystemer(
    erp,
    query,
    myndighed,
    nyt.flatMap((one) => meldingOf(anledning, one)),
  );
};

const isUbetalt = ({ tilstand }: Udbetalingsrow): boolean => UBETALTE.includes(tilstand);

/** Sent, and not known not to be paid. */
const isSendt = (row: Udbetalingsrow): boolean => row.bundt !== null && !isUbetalt(row);

const opgaverAf = (
  { efter, stand, kendt }: Nyt,
  betalesIgen: readonly Udbetalingsrow[],
  forgaengere: readonly Udbetalingsrow[],
): readonly NyOpgave<Udbetalingsopgaveart>[] => {
  const emne = efter.id;
  const genudbetaling = isUbetalt(efter) ? undefined : betalesIgen.find(isSendt);
  const betaltFoer = efter.tilstand === "UDFOERT" ? forgaengere.find(isSendt) : undefined;
  const anden = genudbetaling ?? betaltFoer;
  const found: readonly (NyOpgave<Udbetalingsopgaveart> | undefined)[] = [
    isUbetalt(efter) && efter.bortfaldet === null && betalesIgen.length === 0
      ? { art: "ubetalt", emne, data: {} }
      : undefined,
    stand.modstrid || (efter.bortfaldet !== null && !isUbetalt(efter))
      ? { art: "modstrid", emne, data: { bortfaldet: efter.bortfaldet } }
      : undefined,
    kendt.afvigende.length > 0
      ? { art: "beloeb", emne, data: { beloeb: kendt.afvigende.map(writeBeloeb) } }
      : undefined,
    kendt.udfoert > 1 || anden !== undefined
      ? { art: "dobbelt", emne, data: { gange: kendt.udfoert, genudbetaling: anden?.id } }
      : undefined,
  ];
  return found.filter((one) => one !== undefined);
};

/** What pays another again must wait for a person, when the other has not been left unpaid after all. */
const holdTilbage = async (
  erp: Pick<Erp, "newId">,
  query: Query,
  anledning: Anledning,
  genudbetalinger: readonly Udbetalingsrow[],
): Promise<void> => {
  const laaste = await lockUdbetalinger(
    query,
    anledning.myndighed,
    genudbetalinger.map(({ id }) => id),
  );
  await tilbagehold(
    erp,
    query,
    anledning,
    laaste.filter(({ tilstand }) => tilstand === "KLAR"),
  );
};

/** Hold locked repayments back: what they pay again has got another outcome. */
export const tilbagehold = async (
  erp: Pick<Erp, "newId">,
  query: Query,
  anledning: Pick<Anledning, "myndighed" | "aktoer">,
  klare: readonly Udbetalingsrow[],
): Promise<void> => {
  const data = (row: Udbetalingsrow) => ({ grunde: ["oprindelig-aendret"], ligner: [row.genudbetalingAf] });
  await skiftUdbetalinger(
    query,
    anledning,
    klare.map((row) => ({ row, haendelse: "udbetaling.tilbageholdt", data: data(row) })),
  );
  await udbetalingsopgaver.createAlle(
    erp,
    query,
    anledning.myndighed,
    klare.map((row) => ({ art: "tilbageholdt", emne: row.id, data: data(row) })),
  );
};

const meldingOf = ({ dato }: Anledning, { foer, efter, afgjort }: Nyt): readonly Melding[] => {
  const udfald = udfaldOf(efter.tilstand);
  if (foer.tilstand === efter.tilstand || udfald === undefined) return [];
  return [{ row: efter, udfald, dato: afgjort?.dato ?? dato, ...aarsagOf(efter, afgjort) }];
};

/** Why, in words; that a payout was executed has no reason. */
const aarsagOf = ({ tilstand }: Udbetalingsrow, bevis: Udbetalingsbevis | undefined) => {
  if (tilstand === "UDFOERT" || bevis === undefined) return {};
  const { aarsagskode, tekst } = bevis;
  const svar = bevis.slags === "svar" ? { svarkode: bevis.svarkode, statuskode: bevis.statuskode } : {};
  return { ...given("aarsagskode", aarsagskode), aarsag: forklarSvar({ ...svar, aarsagskode, tekst }).tekst };
};
