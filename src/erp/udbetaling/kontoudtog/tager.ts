import { bundtAf } from "../../../domain/iso20022/pain001.js";
import type { Bankpost } from "../../../domain/kontoudtog/kontoudtog.js";
import { udbetalingAf } from "../../../domain/udbetaling/bankpost.js";
import { ok } from "../../../kit/result.js";
import { withAnledning } from "../../anledning.js";
import type { Fil, Postsvar, Posttager } from "../../kontoudtog/tager.js";
import type { Erp } from "../../porte.js";
import { readBetalerkonti } from "../politik.js";
import { noteBankposter } from "./bankpost.js";
import { type Egen, tagLinjer } from "./linjer.js";
import { tagSamlepost } from "./samlepost.js";

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
    const svar = new Map<Bankpost, Postsvar>();
    // Money out first: what comes home may stand before what left. Of money out whole bundles last: what is left is theirs.
    for (const retning of ["ud", "ind"] as const) {
      const samme = poster.filter((post) => post.retning === retning);
      for (const stykke of pieces(samme.flatMap(egenOf)))
        for (const one of await tag(erp, fil, stykke)) svar.set(one.post, one);
      for (const one of await tagSamlede(erp, fil, samme)) svar.set(one.post, one);
    }
    return svar;
  },
  afslut: async (fil, svar) => {
    const fremmede = svar.filter(({ udfald }) => udfald === "SPRUNGET_OVER");
    for (const stykke of pieces(fremmede.map(({ post }) => ({ post, udfald: "SPRUNGET_OVER" as const }))))
      await noteBankposter(erp.database.query, fil.myndighed, fil.id, stykke);
    return ok(undefined);
  },
});

/** Entries of whole bundles, each by itself. */
const tagSamlede = async (erp: Erp, fil: Fil, poster: readonly Bankpost[]): Promise<readonly Postsvar[]> => {
  const svar: Postsvar[] = [];
  for (const post of poster) {
    const bundt = post.bundt === undefined ? undefined : bundtAf(post.bundt);
    const one = bundt === undefined ? undefined : await tagSamlepost(erp, fil, bundt, post);
    if (one !== undefined) svar.push(one);
  }
  return svar;
};

const egenOf = (post: Bankpost): readonly Egen[] => {
  const id = udbetalingAf(post);
  return id === undefined ? [] : [{ post, id }];
};

const pieces = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / PIECE) }, (_, nr) => all.slice(nr * PIECE, (nr + 1) * PIECE));

/** All of a piece in one transaction; where it cannot be booked, none of it is taken: ERP-001…003, ERP-010…012. */
const tag = async (erp: Erp, fil: Fil, egne: readonly Egen[]): Promise<readonly Postsvar[]> => {
  const { myndighed, aktoer } = fil;
  const hvad = { myndighed, aktoer, tekst: "Udbetalinger: bankens poster" };
  const svar = await withAnledning(erp, hvad, (query, anledning) =>
    tagLinjer(erp, query, anledning, fil.id, egne),
  );
  if (svar.ok) return svar.value;
  return egne.map(({ post }) => ({
    post,
    udfald: "AFVIST",
    fejl: svar.error.map((one) => ({ ...one, sted: post.sted })),
  }));
};
