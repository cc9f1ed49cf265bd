import { formatBeloeb } from "../../../domain/beloeb.js";
import { type Fejl, fejl, fejltekst } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Bankpost } from "../../../domain/kontoudtog/kontoudtog.js";
import {
  type Bankpostdom,
  type Bankudfald,
  bedoemBankpost,
  type KendtUdbetaling,
  udbetalingAf,
} from "../../../domain/udbetaling/bankpost.js";
import { ok, type Result } from "../../../kit/result.js";
import { type Anledning, withAnledning } from "../../anledning.js";
import type { Fil, Postsvar, Posttager } from "../../kontoudtog/tager.js";
import type { Erp, Query } from "../../porte.js";
import type { NytBevis } from "../beviser.js";
import { noterBeviserI } from "../noter.js";
import { udbetalingsopgaver } from "../opgaver.js";
import { readBetalerkonti } from "../politik.js";
import {
  findBankensUdbetalinger,
  findBankposter,
  type Kendtpost,
  lockBank,
  type NyBankpost,
  noegleOf,
  noteBankposter,
} from "./bankpost.js";

/** Entries taken in one transaction. */
const PIECE = 2_000;

/**
 * Payouts: what has left the account, and what has come home. Whole pieces at once; each entry once, by the bank's
 * reference. Entries that are of no payout and of nobody else are kept too, so that reconciliation can show them.
 */
export const udbetalingstager = (erp: Erp): Posttager => ({
  konti: async (myndighed) => {
    const konti = await readBetalerkonti(erp.database.query, myndighed);
    return konti.map(({ registreringsnummer, kontonummer }) => `${registreringsnummer}${kontonummer}`);
  },
  tag: async (fil, poster) => {
    const egne = poster.flatMap((post) => {
      const id = udbetalingAf(post);
      return id === undefined ? [] : [{ post, id }];
    });
    const svar = new Map<Bankpost, Postsvar>();
    // Money out first: what comes home may stand before what left.
    for (const retning of ["ud", "ind"])
      for (const stykke of pieces(egne.filter(({ post }) => post.retning === retning)))
        for (const one of await tag(erp, fil, stykke)) svar.set(one.post, one);
    return svar;
  },
  afslut: async (fil, svar) => {
    const fremmede = svar.filter(({ udfald }) => udfald === "SPRUNGET_OVER");
    for (const stykke of pieces(fremmede.map(({ post }) => ({ post, udfald: "SPRUNGET_OVER" as const }))))
      await noteBankposter(erp.database.query, fil.myndighed, fil.id, stykke);
    return ok(undefined);
  },
});

const pieces = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / PIECE) }, (_, nr) => all.slice(nr * PIECE, (nr + 1) * PIECE));

type Egen = { readonly post: Bankpost; readonly id: Uuid };

/** All of a piece in one transaction; where it cannot be booked, none of it is taken: ERP-001…003, ERP-010…012. */
const tag = async (erp: Erp, fil: Fil, egne: readonly Egen[]): Promise<readonly Postsvar[]> => {
  const { myndighed, aktoer } = fil;
  const hvad = { myndighed, aktoer, tekst: "Udbetalinger: bankens poster" };
  const svar = await withAnledning(erp, hvad, (query, anledning) => tagI(erp, query, anledning, fil, egne));
  if (svar.ok) return svar.value;
  return egne.map(({ post }) => ({
    post,
    udfald: "AFVIST",
    fejl: svar.error.map((one) => ({ ...one, sted: post.sted })),
  }));
};

const tagI = async (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  fil: Fil,
  egne: readonly Egen[],
): Promise<Result<readonly Postsvar[], readonly Fejl[]>> => {
  const { myndighed, id: kontoudtog } = fil;
  await lockBank(query, myndighed);
  const udbetalinger = await findBankensUdbetalinger(query, myndighed, [
    ...new Set(egne.map(({ id }) => id)),
  ]);
  const vores = egne.filter(({ id }) => udbetalinger.has(id));
  const kendte = await findBankposter(
    query,
    myndighed,
    vores.map(({ post }) => post),
  );
  const bedoemte = bedoem(udbetalinger, kendte, vores);
  const nye = bedoemte.flatMap(({ ny }) =>
    ny === undefined ? [] : [{ ...ny, post: told(ny.post, anledning.dato) }],
  );
  await noteBankposter(query, myndighed, kontoudtog, nye);
  const noteret = await noterBeviserI(erp, query, anledning, nye.flatMap(toBevis));
  if (!noteret.ok) return noteret;
  await udbetalingsopgaver.createAlle(
    erp,
    query,
    myndighed,
    bedoemte.filter(({ svar: { udfald } }) => udfald === "AFVIST").map(({ svar }) => toOpgave(svar)),
  );
  return ok(bedoemte.map(({ svar }) => svar));
};

/** What is told has happened: an entry dated ahead (by its value date, or in a rehearsal) counts from today, as it is booked. */
const told = (post: Bankpost, idag: string): Bankpost => (post.dato > idag ? { ...post, dato: idag } : post);

type Bedoemt = {
  readonly svar: Postsvar;
  /** It has not been told before. */
  readonly ny?: NyBankpost & { readonly udbetaling: Uuid };
};

/** Each entry in the light of those before it. */
const bedoem = (
  udbetalinger: ReadonlyMap<Uuid, KendtUdbetaling & { readonly sagt: Map<Bankudfald, string> }>,
  kendte: ReadonlyMap<string, Kendtpost>,
  vores: readonly Egen[],
): readonly Bedoemt[] => {
  const sete = new Map(kendte);
  return vores.map(({ post, id }): Bedoemt => {
    const kendt = sete.get(noegleOf(post));
    if (kendt !== undefined) return { svar: knownBefore(post, id, kendt) };
    sete.set(noegleOf(post), { beloeb: post.beloeb });
    const udbetaling = udbetalinger.get(id)!;
    const dom = bedoemBankpost(udbetaling, post);
    if (dom.udfald !== "AFVIST") udbetaling.sagt.set(dom.udfald, post.reference);
    return {
      svar: { post, udbetaling: id, udfald: dom.udfald, ...fejlOf(dom) },
      ny: { post, udbetaling: id, udfald: dom.udfald, ...(dom.fejl === undefined ? {} : { fejl: dom.fejl }) },
    };
  });
};

const fejlOf = ({ fejl: one }: Bankpostdom) => (one === undefined ? {} : { fejl: [one] });

const knownBefore = (post: Bankpost, udbetaling: Uuid, { beloeb }: Kendtpost): Postsvar => {
  if (beloeb === post.beloeb) return { post, udbetaling, udfald: "KENDT" };
  const vaerdier = {
    reference: post.reference.slice(0, 60),
    foer: formatBeloeb(beloeb),
    nu: formatBeloeb(post.beloeb),
  };
  return { post, udbetaling, udfald: "AFVIST", fejl: [fejl("IND-007", vaerdier, post.sted)] };
};

const toBevis = ({ post, udfald, udbetaling }: NyBankpost & { udbetaling: Uuid }): readonly NytBevis[] => {
  if (udfald !== "UDFOERT" && udfald !== "RETURNERET") return [];
  const { beloeb, dato, aarsagskode, aarsag } = post;
  const art = udfald === "UDFOERT" ? "udfoert" : "returneret";
  const noegle = `bank/${noegleOf(post)}`;
  return [{ slags: "bank", art, om: { udbetaling }, noegle, beloeb, dato, aarsagskode, tekst: aarsag }];
};

const toOpgave = ({ post, udbetaling, fejl: fejlene = [] }: Postsvar) => ({
  art: "bankpost" as const,
  emne: udbetaling!,
  data: { reference: post.reference, dato: post.dato, tekst: fejlene.map((one) => fejltekst(one)).join(" ") },
});
