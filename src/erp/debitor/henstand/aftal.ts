import { nextBankdag } from "../../../domain/bankdage.js";
import { formatBeloeb, type Oere, sum } from "../../../domain/beloeb.js";
import { isRaterGyldige, type Rate } from "../../../domain/debitor/betalingsordning.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import { tell } from "../haendelser.js";
import type { Debitor, Query } from "../porte.js";
import { skriv } from "../skriv.js";
import { lockUdsaettelige } from "./giv.js";
import { henstand } from "./henstand.js";
import { insertOrdning, lockOrdning, type Ordning, skiftOrdning } from "./ordninger.js";
import { slutFor } from "./slut.js";

type Oenske = {
  readonly fordringer: readonly Uuid[];
  /** The instalments of so much. */
  readonly rater: (skyldes: Oere) => readonly Rate[];
  readonly begrundelse: string;
};
type Svar = Promise<Result<Ordning, readonly Fejl[]>>;

/**
 * Agree on instalments of what one debtor owes of these claims, with their interest and fees. DEB-074: the instalments are
 * not what is owed; DEB-075: their days; DEB-076: the claims are of several debtors; and the errors of `lockUdsaettelige`.
 */
export const aftal = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { fordringer: ids, rater: raterAf, begrundelse }: Oenske,
): Svar => {
  const { myndighed, dato } = anledning;
  const laaste = await lockUdsaettelige(query, myndighed, ids);
  if (!laaste.ok) return laaste;
  const fordringer = laaste.value;
  const skyldes = sum(fordringer.map(({ restance }) => restance));
  const rater = raterAf(skyldes);
  const aftalt = sum(rater.map(({ beloeb }) => beloeb));
  const skyldnere = new Set(fordringer.map(({ skyldner }) => skyldner));
  const problems = [
    ...(aftalt === skyldes
      ? []
      : [fejl("DEB-074", { aftalt: formatBeloeb(aftalt), skyldes: formatBeloeb(skyldes) })]),
    ...(isRaterGyldige(rater, dato) ? [] : [fejl("DEB-075")]),
    ...(skyldnere.size === 1 ? [] : [fejl("DEB-076")]),
  ];
  if (problems.length > 0) return failed(problems);
  const id = debitor.newId();
  await insertOrdning(query, anledning, {
    id,
    skyldner: fordringer[0]!.skyldner,
    beloeb: skyldes,
    begrundelse,
    rater,
  });
  await tell(query, anledning, [
    { emneArt: "betalingsordning", emne: id, art: "betalingsordning.aftalt", data: { rater: rater.length } },
  ]);
  const til = nextBankdag(rater.at(-1)!.dato);
  const skrevet = await skriv(debitor, query, anledning, {
    fordringsskift: henstand(fordringer, til, { begrundelse, ordning: id }),
  });
  return skrevet.ok ? ok((await lockOrdning(query, myndighed, id))!) : skrevet;
};

/** A collector ends an agreement; the claims are collected again. DEB-077: no such one; DEB-078: it does not run. */
export const ophaev = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id, begrundelse }: { readonly id: Uuid; readonly begrundelse: string },
): Svar => {
  const { myndighed } = anledning;
  const ordning = await lockOrdning(query, myndighed, id);
  if (ordning === undefined) return failed([fejl("DEB-077", { id })]);
  if (ordning.tilstand !== "AKTIV") return failed([fejl("DEB-078", { id, tilstand: ordning.tilstand })]);
  await skiftOrdning(query, anledning, ordning, "betalingsordning.ophaevet", { begrundelse });
  const fordringsskift = await slutFor(query, anledning, [ordning], { ordning: id, begrundelse });
  const skrevet = await skriv(debitor, query, anledning, { fordringsskift });
  return skrevet.ok ? ok((await lockOrdning(query, myndighed, id))!) : skrevet;
};
