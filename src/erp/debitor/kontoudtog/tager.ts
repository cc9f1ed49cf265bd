import { formatBeloeb } from "../../../domain/beloeb.js";
import { type Fejl, fejl, fejltekst, stedtekst } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Bankpost } from "../../../domain/kontoudtog/kontoudtog.js";
import type { Postudfald } from "../../../domain/kontoudtog/postudfald.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import { type Anledning, withAnledning } from "../../anledning.js";
import type { Fil, Postsvar, Posttager } from "../../kontoudtog/tager.js";
import { tell } from "../haendelser.js";
import { findTilhoer, registrerIndbetaling } from "../indbetaling.js";
import { settleUdbetaling } from "../inddrivelse/modtag-afregning.js";
import { closeOpgave, createOpgave } from "../opgaver.js";
import { readPolitik } from "../politik.js";
import type { Debitor, Query } from "../porte.js";
import {
  type Bogfoertpost,
  findBankpost,
  findReferencer,
  lockBank,
  noteBankpost,
  referenceOf,
} from "./bankpost.js";
import { tagTilbage } from "./tag-tilbage.js";

/** Payments of claims: what comes in, and what the bank takes back of it. Each is a transaction of its own. */
export const debitortager = (debitor: Debitor): Posttager => ({
  konti: async (myndighed, dato) => (await readPolitik(debitor.database.query, myndighed, dato)).bankkonti,
  tag: async (fil, poster) => {
    const svar = new Map<Bankpost, Postsvar>();
    // Money in first: what is taken back may stand before what it takes.
    for (const post of poster.filter(({ retning }) => retning === "ind"))
      svar.set(post, await tag(debitor, fil, post));
    const ud = poster.filter(({ retning }) => retning === "ud");
    const kendte = await findReferencer(debitor.database.query, fil.myndighed, ud);
    for (const post of ud) {
      const egen = post.tilbagefoert || kendte.has(referenceOf(post));
      svar.set(post, egen ? await tag(debitor, fil, post) : { post, udfald: "SPRUNGET_OVER" });
    }
    return svar;
  },
  afslut: (fil, svar, ulaeste) => {
    const egne = svar.filter(({ udbetaling }) => udbetaling === undefined);
    return afslut(debitor, fil, svar, [...ulaeste, ...egne.flatMap((one) => one.fejl ?? [])]);
  },
});

/** One payment, known by now or taken. */
const tag = async (
  debitor: Debitor,
  { myndighed, id: kontoudtog, aktoer }: Fil,
  post: Bankpost,
): Promise<Postsvar> => {
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

const knownBefore = (post: Bankpost, kendt: Bogfoertpost): Result<Postsvar, readonly Fejl[]> =>
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
): Promise<Result<Postsvar, readonly Fejl[]>> => {
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
  { myndighed, id, meddelelse, aktoer }: Fil,
  svar: readonly Postsvar[],
  fejlene: readonly Fejl[],
): Promise<Result<void, readonly Fejl[]>> =>
  withAnledning(debitor, { myndighed, aktoer, tekst: "Kontoudtog indlæst" }, async (query, anledning) => {
    const antal: Partial<Record<Postudfald, number>> = {};
    for (const { udfald } of svar) antal[udfald] = (antal[udfald] ?? 0) + 1;
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
