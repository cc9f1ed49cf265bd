import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { betalingsidOf } from "../../domain/nemkonto/betalingsid.js";
import { NKSStandsning } from "../../domain/nemkonto/model.js";
import { UBETALTE, udbetalingstilstandsnavn } from "../../domain/udbetaling/tilstand.js";
import { writeJson } from "../../kit/json-writer.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import { K, type Linje } from "../bilag.js";
import type { Erp, Query } from "../porte.js";
import { isBankfil } from "./bankfil.js";
import { readBeviser } from "./beviser.js";
import { bogfoerEn, findBevaegelser, INTET_BOGFOERT, readBogfoert } from "./bogfoer.js";
import { tellUdbetalinger } from "./haendelser.js";
import { UDBETALINGSSYSTEM } from "./konti.js";
import { udbetalingsopgaver } from "./opgaver.js";
import { findGenudbetalinger, grundlagOf, lockUdbetalinger, type Udbetalingsrow } from "./raekker.js";
import { afgjorte, findForgaengere } from "./slaegt.js";
import { sendBeskeder, tellFagsystemer } from "./status.js";
import { skiftUdbetalinger } from "./tilstande.js";

/** What people decide of payouts: each in the transaction of its caller, as the one who asks. */

type Svar = Result<Udbetalingsrow, readonly Fejl[]>;
type Handling = (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  valg: { readonly id: Uuid; readonly begrundelse: string },
) => Promise<Svar>;

const lockEn = async (query: Query, myndighed: string, id: Uuid): Promise<Svar> => {
  const [row] = await lockUdbetalinger(query, myndighed, [id]);
  return row === undefined ? failed([fejl("UDB-040", { id })]) : ok(row);
};

const wrongState = ({ id, tilstand }: Udbetalingsrow) =>
  failed([fejl("UDB-041", { id, tilstand: udbetalingstilstandsnavn(tilstand).toLowerCase() })]);

/**
 * Release a payout that is held back; it is then ready. UDB-042: by the one who made it (four eyes). UDB-034, UDB-039: what it
 * pays again is no longer unpaid. UDB-040, UDB-041.
 */
export const frigivUdbetaling: Handling = async (_, query, anledning, { id, begrundelse }) => {
  const { myndighed, aktoer } = anledning;
  const row = await lockEn(query, myndighed, id);
  if (!row.ok) return row;
  if (row.value.tilstand !== "TILBAGEHOLDT") return wrongState(row.value);
  if (row.value.oprettetAf === aktoer) return failed([fejl("UDB-042", { id, navn: aktoer })]);
  const forgaengere = await findForgaengere(query, myndighed, [row.value], { hold: true });
  const [afgjort] = afgjorte(forgaengere(row.value));
  if (afgjort !== undefined) return failed([afgjort]);
  const [efter] = await skiftUdbetalinger(query, anledning, [
    { row: row.value, haendelse: "udbetaling.frigivet", data: { begrundelse } },
  ]);
  await udbetalingsopgaver.close(query, myndighed, { art: "tilbageholdt", emne: id }, aktoer, begrundelse);
  return ok(efter!);
};

/** Reject a payout before it is sent: its own postings are taken back, and its fagsystem is told. UDB-040, UDB-041. */
export const afslaaUdbetaling: Handling = async (erp, query, anledning, { id, begrundelse }) => {
  const { myndighed, aktoer, dato } = anledning;
  const row = await lockEn(query, myndighed, id);
  if (!row.ok) return row;
  const { tilstand, genudbetalingAf } = row.value;
  if (tilstand !== "TILBAGEHOLDT" && tilstand !== "KLAR") return wrongState(row.value);
  const [efter] = await skiftUdbetalinger(query, anledning, [
    { row: row.value, haendelse: "udbetaling.afslaaet", data: { begrundelse } },
  ]);
  const booked = await tilbagefoer(erp, query, anledning, [efter!]);
  if (!booked.ok) return booked;
  await udbetalingsopgaver.close(query, myndighed, { art: "tilbageholdt", emne: id }, aktoer, begrundelse);
  // What it was to pay again is unpaid, and somebody's task once more.
  if (genudbetalingAf !== null) await reopen(erp, query, myndighed, genudbetalingAf);
  await tellFagsystemer(erp, query, myndighed, [
    { row: efter!, udfald: "AFSLAAET", dato, aarsag: begrundelse },
  ]);
  return ok(efter!);
};

const reopen = async (erp: Erp, query: Query, myndighed: string, id: Uuid): Promise<void> => {
  const [row] = await lockUdbetalinger(query, myndighed, [id]);
  if (row !== undefined && UBETALTE.includes(row.tilstand) && row.bortfaldet === null)
    await udbetalingsopgaver.create(erp, query, myndighed, { art: "ubetalt", emne: id, data: {} });
};

/** States in which NemKonto can still be asked to stop a payment. */
const KAN_STANDSES: readonly Udbetalingsrow["tilstand"][] = ["ANMODET", "MODTAGET", "KONTROLLERET"];

/**
 * Stop a payout: before it is sent it is rejected; after it NemKonto is asked to (NKSBetalingStands), and its answer decides.
 * UDB-040; UDB-041: it has ended; UDB-043: too late; ISO-007: the bank has it as a file.
 */
export const standsUdbetaling: Handling = async (erp, query, anledning, valg) => {
  const { myndighed } = anledning;
  const row = await lockEn(query, myndighed, valg.id);
  if (!row.ok) return row;
  const { id, tilstand } = row.value;
  if (tilstand === "TILBAGEHOLDT" || tilstand === "KLAR")
    return afslaaUdbetaling(erp, query, anledning, valg);
  if (tilstand === "KOMPLETTERET" || tilstand === "I_PENGEINSTITUT")
    return failed([fejl("UDB-043", { id, tilstand: udbetalingstilstandsnavn(tilstand).toLowerCase() })]);
  if (!KAN_STANDSES.includes(tilstand)) return wrongState(row.value);
  if (await isBankfil(query, myndighed, row.value.bundt!)) return failed([fejl("ISO-007", { id })]);
  const beskedIdentifikator = erp.newId();
  const indhold = writeJson(NKSStandsning, {
    beskedIdentifikator,
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem: UDBETALINGSSYSTEM,
    betalingIdentifikator: betalingsidOf(id),
    bundtIdentifikator: row.value.bundt!,
    begrundelse: valg.begrundelse,
  });
  await sendBeskeder(query, myndighed, [
    { id: beskedIdentifikator, modtager: null, operation: "NKSBetalingStands", indhold },
  ]);
  await tellUdbetalinger(query, anledning, [
    { udbetaling: id, art: "udbetaling.standsning-bedt", data: { begrundelse: valg.begrundelse } },
  ]);
  return ok(row.value);
};

/**
 * Decide that what has not been paid shall not be: it lapses with all that it was to pay again, back to one that has been paid
 * after all. Cost that the ERP has booked is taken back; what a fagsystem has booked (SF1590_A) it takes back itself. UDB-040; UDB-041: it is not unpaid; UDB-046: it is
 * being paid again.
 */
export const bortfaldUdbetaling: Handling = async (erp, query, anledning, { id, begrundelse }) => {
  const { myndighed, aktoer, dato } = anledning;
  const foerst = await lockEn(query, myndighed, id);
  if (!foerst.ok) return foerst;
  if (!UBETALTE.includes(foerst.value.tilstand) || foerst.value.bortfaldet !== null)
    return wrongState(foerst.value);
  const betalesIgen = (await findGenudbetalinger(query, myndighed, [id])).get(id);
  if (betalesIgen !== undefined) return failed([fejl("UDB-046", { id, af: betalesIgen.id })]);
  const led = (await findForgaengere(query, myndighed, [foerst.value], { hold: true }))(foerst.value);
  const betalt = led.findIndex(({ tilstand }) => !UBETALTE.includes(tilstand));
  const rows = [foerst.value, ...(betalt === -1 ? led : led.slice(0, betalt))];
  const ids = rows.map((row) => row.id);
  await query(
    "udbetaling-bortfald",
    "update udbetaling.udbetaling set bortfaldet = $3 where myndighed = $1 and id = any ($2::uuid[])",
    [myndighed, ids, dato],
  );
  const efter = rows.map((row) => ({ ...row, bortfaldet: dato }));
  const booked = await tilbagefoer(erp, query, anledning, efter);
  if (!booked.ok) return booked;
  await tellUdbetalinger(
    query,
    anledning,
    ids.map((udbetaling) => ({ udbetaling, art: "udbetaling.bortfaldet", data: { begrundelse } })),
  );
  await udbetalingsopgaver.closeAlle(query, myndighed, { art: "ubetalt", emner: ids }, aktoer, begrundelse);
  return ok(efter.find((row) => row.id === id)!);
};

/** Take back the ERP's own postings of cost, of payouts that are not to be paid. */
const tilbagefoer = async (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  rows: readonly Udbetalingsrow[],
): Promise<Result<undefined, readonly Fejl[]>> => {
  const ids = rows.map(({ id }) => id);
  const bogfoert = await readBogfoert(query, anledning.myndighed, ids);
  const kendte = await readBeviser(query, anledning.myndighed, rows);
  const bevaegelser = rows.flatMap((row) =>
    findBevaegelser(grundlagOf(row), bogfoert.get(row.id) ?? INTET_BOGFOERT, kendte.get(row.id)?.bank ?? 0n),
  );
  if (bevaegelser.length === 0) return ok(undefined);
  const omkostninger = await query<{ kontering: Linje["kontering"]; beloeb: bigint }>(
    "udbetaling-omkostninger",
    "select kontering, beloeb from udbetaling.konteringslinje where myndighed = $1 and udbetaling = any ($2::uuid[])",
    [anledning.myndighed, ids],
  );
  return bogfoerEn(
    erp,
    query,
    anledning,
    bevaegelser,
    omkostninger.map(({ kontering, beloeb }) => K(kontering, beloeb)),
  );
};
