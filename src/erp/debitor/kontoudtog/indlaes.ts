import { createHash } from "node:crypto";
import { v5 as uuidOf } from "uuid";
import { formatBeloeb } from "../../../domain/beloeb.js";
import { type Fejl, fejl, fejltekst, stedtekst } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { readCamt054 } from "../../../domain/kontoudtog/camt054.js";
import { type Bankpost, type Kontoudtog, kontonoegle } from "../../../domain/kontoudtog/kontoudtog.js";
import type { Postudfald } from "../../../domain/kontoudtog/postudfald.js";
import { todayIn } from "../../../kit/dates.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import { type Anledning, withAnledning } from "../anledning.js";
import { tell } from "../haendelser.js";
import { findTilhoer, registrerIndbetaling } from "../indbetaling.js";
import { settleUdbetaling } from "../inddrivelse/modtag-afregning.js";
import { closeOpgave, createOpgave } from "../opgaver.js";
import { readPolitik } from "../politik.js";
import type { Debitor, Query } from "../porte.js";
import {
  type Bankpostsvar,
  type Bogfoertpost,
  findBankpost,
  lockBank,
  noteBankpost,
  referenceOf,
} from "./bankpost.js";
import { tagTilbage } from "./tag-tilbage.js";

export type Indlaesning = {
  readonly id: Uuid;
  readonly meddelelse: string;
  readonly ikkeBogfoert: number;
  readonly poster: readonly Bankpostsvar[];
  /** Of entries that could not be read, or not be taken. */
  readonly fejl: readonly Fejl[];
};

/** The id of a file follows from its content. Ours. */
const NAVNERUM = "6b5d0c1e-3f59-4d0a-8a64-15900000c054";

/**
 * Take a camt.054 in. Each payment is a transaction of its own, so what is taken stays taken; known by the bank's
 * reference, so the same file, or one that overlaps it, takes nothing twice. What could not be taken is in the answer,
 * and a task until the file has been taken in without errors. The file is refused whole: FMT-…, IND-001, IND-010.
 */
export const indlaesKontoudtog = async (
  debitor: Debitor,
  myndighed: string,
  bytes: Uint8Array,
  aktoer: string,
): Promise<Result<Indlaesning, readonly Fejl[]>> => {
  const laest = readCamt054(bytes);
  if (!laest.ok) return laest;
  const kontoudtog = laest.value;
  const id = uuidOf(`${myndighed}/${createHash("sha256").update(bytes).digest("hex")}`, NAVNERUM);
  const idag = todayIn("Europe/Copenhagen", debitor.clock());
  const { bankkonti } = await readPolitik(debitor.database.query, myndighed, idag);
  const egne = new Set(bankkonti.map(kontonoegle));
  const svar = new Map<Bankpost, Bankpostsvar>();
  // Money in first: what is taken back may stand before what it takes.
  for (const retning of ["ind", "ud"])
    for (const post of kontoudtog.poster.filter((one) => one.retning === retning))
      svar.set(
        post,
        egne.has(kontonoegle(post.konto)) ? await tag(debitor, myndighed, id, post, aktoer) : ukendt(post),
      );
  const poster = kontoudtog.poster.map((post) => svar.get(post)!);
  const fejlene = [...kontoudtog.fejl, ...poster.flatMap((one) => one.fejl ?? [])];
  const indlaesning = {
    id,
    meddelelse: kontoudtog.meddelelse,
    ikkeBogfoert: kontoudtog.ikkeBogfoert,
    poster,
  };
  const afsluttet = await afslut(debitor, myndighed, { ...indlaesning, fejl: fejlene }, aktoer);
  return afsluttet.ok ? ok({ ...indlaesning, fejl: fejlene }) : afsluttet;
};

const ukendt = (post: Bankpost): Bankpostsvar => ({
  post,
  udfald: "AFVIST",
  fejl: [fejl("IND-003", { konto: post.konto.slice(0, 40) }, post.sted)],
});

/** One payment, known by now or taken. */
const tag = async (
  debitor: Debitor,
  myndighed: string,
  kontoudtog: Uuid,
  post: Bankpost,
  aktoer: string,
): Promise<Bankpostsvar> => {
  const hvad = {
    myndighed,
    aktoer,
    tekst: post.retning === "ind" ? "Indbetaling" : "Indbetaling taget tilbage",
  };
  const svar = await withAnledning(debitor, hvad, async (query, anledning) => {
    await lockBank(query, myndighed);
    const kendt = await findBankpost(query, myndighed, post);
    if (kendt !== undefined) return knownBefore(post, kendt);
    if (post.retning === "ud") return tagTilbage(debitor, query, anledning, post, kontoudtog);
    if (post.tilbagefoert) return ok({ post, udfald: "SPRUNGET_OVER" as const });
    return tagInd(debitor, query, anledning, post, kontoudtog);
  });
  if (svar.ok) return svar.value;
  return { post, udfald: "AFVIST", fejl: svar.error.map((one) => ({ ...one, sted: post.sted })) };
};

const knownBefore = (post: Bankpost, kendt: Bogfoertpost): Result<Bankpostsvar, readonly Fejl[]> =>
  kendt.beloeb === post.beloeb
    ? ok({ post, udfald: "KENDT", indbetaling: kendt.indbetaling })
    : failed([
        fejl("IND-007", {
          reference: post.reference.slice(0, 60),
          foer: formatBeloeb(kendt.beloeb),
          nu: formatBeloeb(post.beloeb),
        }),
      ]);

const tagInd = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  post: Bankpost,
  kontoudtog: Uuid,
): Promise<Result<Bankpostsvar, readonly Fejl[]>> => {
  const { beloeb, dato, ocr, betaler = null, tekst } = post;
  const betalingsid = ocr?.betalingsid ?? null;
  const tilhoer = await findTilhoer(query, anledning.myndighed, betalingsid, ocr?.kreditornummer);
  const ny = {
    kilde: "bank" as const,
    reference: referenceOf(post),
    beloeb,
    dato,
    betalingsid,
    betaler,
    tekst,
  };
  const svar = await registrerIndbetaling(debitor, query, anledning, ny, tilhoer);
  if (!svar.ok) return svar;
  const { id: indbetaling, daekket, rest, placeret } = svar.value;
  await noteBankpost(query, anledning.myndighed, post, { indbetaling, kontoudtog });
  const afregnet = placeret
    ? ok(undefined)
    : await settleUdbetaling(debitor, query, anledning, { ...ny, id: indbetaling });
  if (!afregnet.ok) return afregnet;
  if (afregnet.value !== undefined)
    return ok({ post, udfald: "AFREGNET", indbetaling, daekket, rest: afregnet.value });
  return ok({ post, udfald: placeret ? "PLACERET" : "UPLACERET", indbetaling, daekket, rest });
};

/** What the file came to is kept; its errors are a task, until it has none. */
const afslut = (
  debitor: Debitor,
  myndighed: string,
  {
    id,
    meddelelse,
    poster,
    fejl: fejlene,
  }: Omit<Indlaesning, "ikkeBogfoert"> & Pick<Kontoudtog, "ikkeBogfoert">,
  aktoer: string,
) =>
  withAnledning(debitor, { myndighed, aktoer, tekst: "Kontoudtog indlæst" }, async (query, anledning) => {
    const antal: Partial<Record<Postudfald, number>> = {};
    for (const { udfald } of poster) antal[udfald] = (antal[udfald] ?? 0) + 1;
    const data = { meddelelse, antal, fejl: fejlene.length };
    await tell(query, anledning, [{ emneArt: "kontoudtog", emne: id, art: "kontoudtog.indlaest", data }]);
    await closeOpgave(query, myndighed, { art: "kontoudtog", emne: id }, aktoer, "indlæst igen");
    if (fejlene.length > 0)
      await createOpgave(debitor, query, myndighed, {
        art: "kontoudtog",
        emne: id,
        data: { meddelelse, fejl: fejlene.slice(0, MAX_KEPT).map(tellFejl) },
      });
    return ok(undefined);
  });

/** Errors that a task repeats; the answer has them all. */
const MAX_KEPT = 50;

const tellFejl = (one: Fejl): string => `${one.kode} ${fejltekst(one)} (${stedtekst(one.sted)})`;
