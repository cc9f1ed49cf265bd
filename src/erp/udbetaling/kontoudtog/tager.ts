import type { Database } from "../../../adapters/postgres/database.js";
import { formatBeloeb } from "../../../domain/beloeb.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Bankpost } from "../../../domain/kontoudtog/kontoudtog.js";
import { type Bankudfald, bedoemBankpost, udbetalingAf } from "../../../domain/udbetaling/bankpost.js";
import { ok } from "../../../kit/result.js";
import type { Fil, Postsvar, Posttager } from "../../kontoudtog/tager.js";
import {
  findBankposter,
  findUdbetalinger,
  type Kendtpost,
  lockBank,
  type NyBankpost,
  noegleOf,
  noteBankposter,
} from "./bankpost.js";

type Query = Database["query"];

/** What the bank has told of a payout. */
export type Bankbevis = {
  readonly udbetaling: Uuid;
  /** What it is known by. */
  readonly noegle: string;
  readonly post: Bankpost;
  readonly udfald: Bankudfald;
};

/** What the bank's file means for the ledger of payouts. */
export type Bankgrundlag = {
  readonly database: Database;
  readonly konti: Posttager["konti"];
  /** Evidence becomes states and postings, in the transaction that keeps the entries. */
  readonly noter: (query: Query, fil: Fil, beviser: readonly Bankbevis[]) => Promise<void>;
  /** What could not be booked is a task for a person. */
  readonly opret: (query: Query, fil: Fil, fejlene: readonly Bankfejl[]) => Promise<void>;
};

export type Bankfejl = { readonly udbetaling: Uuid; readonly post: Bankpost; readonly fejl: Fejl };

/** Entries taken in one transaction. */
const PIECE = 2_000;

/**
 * Payouts: what has left the account, and what has come home. Whole pieces at once; each entry once, by the bank's
 * reference. Entries that are of no payout and of nobody else are kept too, so that reconciliation can show them.
 */
export const udbetalingstager = (grundlag: Bankgrundlag): Posttager => ({
  konti: grundlag.konti,
  tag: async (fil, poster) => {
    const egne = poster.flatMap((post) => {
      const id = udbetalingAf(post);
      return id === undefined ? [] : [{ post, id }];
    });
    const svar = new Map<Bankpost, Postsvar>();
    // Money out first: what comes home may stand before what left.
    for (const retning of ["ud", "ind"]) {
      const samme = egne.filter(({ post }) => post.retning === retning);
      for (let from = 0; from < samme.length; from += PIECE)
        for (const one of await tag(grundlag, fil, samme.slice(from, from + PIECE))) svar.set(one.post, one);
    }
    return svar;
  },
  afslut: async (fil, svar) => {
    const fremmede = svar.filter(({ udfald }) => udfald === "SPRUNGET_OVER");
    for (let from = 0; from < fremmede.length; from += PIECE) {
      const nye = fremmede
        .slice(from, from + PIECE)
        .map(({ post }) => ({ post, udfald: "SPRUNGET_OVER" as const }));
      await noteBankposter(grundlag.database.query, fil.myndighed, fil.id, nye);
    }
    return ok(undefined);
  },
});

type Egen = { readonly post: Bankpost; readonly id: Uuid };

const tag = (
  { database, noter, opret }: Bankgrundlag,
  fil: Fil,
  egne: readonly Egen[],
): Promise<readonly Postsvar[]> =>
  database.transaction(async (query) => {
    await lockBank(query, fil.myndighed);
    const udbetalinger = await findUdbetalinger(query, fil.myndighed, [...new Set(egne.map(({ id }) => id))]);
    const vores = egne.filter(({ id }) => udbetalinger.has(id));
    const kendte = new Map(
      await findBankposter(
        query,
        fil.myndighed,
        vores.map(({ post }) => post),
      ),
    );
    const bedoemte = vores.map(({ post, id }): Bedoemt => {
      const noegle = noegleOf(post);
      const kendt = kendte.get(noegle);
      if (kendt !== undefined) return knownBefore(post, id, kendt);
      kendte.set(noegle, { beloeb: post.beloeb, udbetaling: id });
      const udbetaling = udbetalinger.get(id)!;
      const udfald = bedoemBankpost(udbetaling, post);
      if (typeof udfald !== "string")
        return { post, udbetaling: id, udfald: "AFVIST", fejl: udfald, ny: true };
      udbetaling.sagt.set(udfald, post.reference);
      return { post, udbetaling: id, udfald, ny: true };
    });
    const nye = bedoemte.filter(({ ny }) => ny);
    await noteBankposter(query, fil.myndighed, fil.id, nye.map(toNy));
    await noter(query, fil, nye.flatMap(toBevis));
    await opret(
      query,
      fil,
      bedoemte.flatMap(({ post, udbetaling, fejl: one }) =>
        one === undefined ? [] : [{ post, udbetaling, fejl: one }],
      ),
    );
    return bedoemte.map(({ post, udbetaling, udfald, fejl: one }) => ({
      post,
      udbetaling,
      udfald,
      ...(one === undefined ? {} : { fejl: [one] }),
    }));
  });

type Bedoemt = {
  readonly post: Bankpost;
  readonly udbetaling: Uuid;
  readonly udfald: Bankudfald | "AFVIST" | "KENDT";
  readonly fejl?: Fejl;
  /** It has not been told before. */
  readonly ny: boolean;
};

const knownBefore = (post: Bankpost, id: Uuid, { beloeb }: Kendtpost): Bedoemt => {
  if (beloeb === post.beloeb) return { post, udbetaling: id, udfald: "KENDT", ny: false };
  const vaerdier = {
    reference: post.reference.slice(0, 60),
    foer: formatBeloeb(beloeb),
    nu: formatBeloeb(post.beloeb),
  };
  return { post, udbetaling: id, udfald: "AFVIST", fejl: fejl("IND-007", vaerdier, post.sted), ny: false };
};

const toNy = ({ post, udbetaling, udfald, fejl: one }: Bedoemt): NyBankpost => ({
  post,
  udbetaling,
  udfald: udfald as NyBankpost["udfald"],
  ...(one === undefined ? {} : { fejl: one.kode }),
});

const toBevis = ({ post, udbetaling, udfald }: Bedoemt): readonly Bankbevis[] =>
  udfald === "UDFOERT" || udfald === "RETURNERET"
    ? [{ udbetaling, noegle: noegleOf(post), post, udfald }]
    : [];
