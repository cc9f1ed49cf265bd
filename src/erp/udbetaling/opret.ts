import { createHash } from "node:crypto";
import { isBankkonto } from "../../domain/betalingsfelter.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { runRules } from "../../domain/rule.js";
import { type Bankkonto, type Destination, Udbetaling } from "../../domain/udbetaling/model.js";
import { dagfejl, udbetalingRules } from "../../domain/udbetaling/rules.js";
import { writeJson } from "../../kit/json-writer.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import type { Erp, Query } from "../porte.js";
import { bogfoer } from "./bogfoer.js";
import { readGrundlag } from "./grundlag.js";
import { foedselsbogfoering, indsaetUdbetalinger } from "./indsaet.js";
import { UDBETALINGSSYSTEM } from "./konti.js";
import { felterOf } from "./oensker.js";
import { findUdbetalinger, lockUdbetalinger, type Udbetalingsrow } from "./raekker.js";
import { createDommer, type Oensket } from "./vurder.js";

/** Payouts that people make, each in the transaction of its caller. */

type Svar = Result<Udbetalingsrow, readonly Fejl[]>;

/** Two who make a payout of one id at the same moment: the second finds the first, whoever it was to. */
const lockId = (query: Query, myndighed: string, id: Uuid): Promise<unknown> =>
  query("udbetaling-laas-id", "select pg_advisory_xact_lock(hashtext('udbetaling-id' || $1), hashtext($2))", [
    myndighed,
    id,
  ]);

const make = async (erp: Erp, query: Query, anledning: Anledning, oensket: Oensket): Promise<Svar> => {
  const { myndighed, aktoer: menneske } = anledning;
  await lockId(query, myndighed, oensket.id);
  const grundlag = await readGrundlag(query, myndighed, [oensket], {
    nu: erp.clock(),
    hold: true,
    menneske,
  });
  const dom = createDommer(grundlag)([oensket], (nye) => foedselsbogfoering(anledning, nye, erp.newId));
  if (!dom.ok) return dom;
  await indsaetUdbetalinger(erp, query, anledning, dom.value.nye);
  await bogfoer(query, myndighed, [dom.value.bogfoering]);
  const [row] = await findUdbetalinger(query, myndighed, [oensket.id]);
  return ok(row!);
};

/**
 * A payout made by hand: a second person must release it, whatever it is. The same id with the same content is the same payout.
 * The rules of SF1590_C, UDB-031, and ERP-001…003, ERP-010…012 where its cost cannot be booked.
 */
export const opretManuel = async (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  udbetaling: Udbetaling,
  begrundelse: string,
): Promise<Svar> => {
  const { myndighed, aktoer } = anledning;
  const besked = {
    beskedIdentifikator: anledning.haendelse,
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem: UDBETALINGSSYSTEM,
    udbetalinger: [udbetaling],
  };
  const broken = runRules(udbetalingRules, besked, [], erp.clock());
  if (broken.length > 0) return failed(broken);
  return make(erp, query, anledning, {
    ...felterOf(udbetaling),
    id: udbetaling.udbetalingIdentifikator,
    fagsystem: null,
    beskedId: null,
    indholdHash: createHash("sha256").update(writeJson(Udbetaling, udbetaling)).digest(),
    oprettetAf: aktoer,
    skalSes: "manuel",
    begrundelse,
    element: "Udbetaling",
  });
};

export type Genudbetaling = {
  readonly id: Uuid;
  readonly dispositionsdato: string;
  /** Absent: as before. */
  readonly destination?: Destination | undefined;
  readonly bankkonto?: Bankkonto | undefined;
  readonly begrundelse: string;
};

/**
 * Pay again what has not been paid: a new payout that names the first. To another account than before, and of an amount that is
 * large by what others have decided, it must be released by a second person. UDB-012, UDB-034, UDB-035, UDB-039, UDB-040; UDB-048: account and destination do not fit, or it is no account.
 */
export const genudbetal = async (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  { id, dispositionsdato, begrundelse, ...valg }: Genudbetaling,
): Promise<Svar> => {
  const [foer] = await lockUdbetalinger(query, anledning.myndighed, [id]);
  if (foer === undefined) return failed([fejl("UDB-040", { id })]);
  const destination = valg.destination ?? foer.destination;
  const samme = valg.bankkonto === undefined && destination === foer.destination;
  const regNr = samme ? foer.regNr : (valg.bankkonto?.registreringsnummer ?? null);
  const kontoNr = samme ? foer.kontoNr : (valg.bankkonto?.kontonummer ?? null);
  if (!isKonto(destination, regNr, kontoNr)) return failed([fejl("UDB-048")]);
  const dag = dagfejl(dispositionsdato, "Udbetaling", anledning.dato);
  if (dag.length > 0) return failed(dag);
  const isFoer = destination === foer.destination && regNr === foer.regNr && kontoNr === foer.kontoNr;
  return make(erp, query, anledning, {
    ...foer,
    ...{ destination, regNr, kontoNr, dispositionsdato, begrundelse },
    id: erp.newId(),
    fagsystem: null,
    beskedId: null,
    indholdHash: null,
    oprettetAf: anledning.aktoer,
    genudbetalingAf: id,
    konteringslinjer: [],
    ...(isFoer ? {} : { skalSes: "ny-konto" }),
    element: "Udbetaling",
  });
};

const isKonto = (destination: Destination, regNr: string | null, kontoNr: string | null): boolean =>
  destination === "Bankkonto"
    ? isBankkonto({ registreringsnummer: regNr ?? "", kontonummer: kontoNr ?? "" })
    : regNr === null && kontoNr === null;
