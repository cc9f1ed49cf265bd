import { failed, ok, type Result } from "../../kit/result.js";
import { formatBeloeb, type Oere, sum } from "../beloeb.js";
import { type Fejl, fejl } from "../fejl.js";
import type { Uuid } from "../identifikatorer.js";
import type { Bankpost } from "../kontoudtog/kontoudtog.js";
import { betalingsidOf, readBetalingsid } from "../nemkonto/betalingsid.js";

/** What an entry in the bank says of the payout whose id it carries (EndToEndId). */
export type Bankudfald = "UDFOERT" | "RETURNERET";

/** A payout as the bank's entries are held against it. */
export type KendtUdbetaling = {
  readonly id: Uuid;
  readonly beloeb: Oere;
  /** It has been sent to NemKonto. */
  readonly anmodet: boolean;
  /** What the bank has told of it, with the bank's reference. */
  readonly sagt: ReadonlyMap<Bankudfald, string>;
};

/** What an entry comes to. `AFVIST`: it is not booked. With `fejl` otherwise: it is booked, and a person must see it. */
export type Bankpostdom = { readonly udfald: Bankudfald | "AFVIST"; readonly fejl?: Fejl };

/** The payout that an entry names, where it may be one of ours. */
export const udbetalingAf = ({ endeTilEnde }: Bankpost): Uuid | undefined =>
  endeTilEnde === undefined ? undefined : readBetalingsid(endeTilEnde);

/**
 * A debit is the payout made, a credit the payout come home: the id is ours alone, so a bank that does not mark a return as
 * one is understood all the same. The books follow the bank, and what is not as it should be is never silent: UDB-070 another
 * amount, UDB-072 told before with another reference, UDB-073 a return taken back. UDB-071: nobody here has asked for it, so
 * there is nothing to book it against.
 */
export const bedoemBankpost = (udbetaling: KendtUdbetaling, post: Bankpost): Bankpostdom => {
  const { id, beloeb, anmodet, sagt } = udbetaling;
  const udfald: Bankudfald = post.retning === "ud" ? "UDFOERT" : "RETURNERET";
  const vaerdier = { udbetaling: id, beloeb: formatBeloeb(post.beloeb), retning: RETNING[post.retning] };
  const med = (one: Fejl): Bankpostdom => ({ udfald, fejl: one });
  if (!anmodet) return { udfald: "AFVIST", fejl: fejl("UDB-071", vaerdier, post.sted) };
  if (post.retning === "ud" && post.tilbagefoert) return med(fejl("UDB-073", vaerdier, post.sted));
  const foer = sagt.get(udfald);
  if (foer !== undefined)
    return med(fejl("UDB-072", { ...vaerdier, reference: foer.slice(0, 60) }, post.sted));
  if (post.beloeb !== beloeb)
    return med(fejl("UDB-070", { ...vaerdier, besluttet: formatBeloeb(beloeb) }, post.sted));
  return { udfald };
};

const RETNING = { ud: "trukket", ind: "indsat" } as const;

/** A payout of a bundle, as an entry of the whole bundle is held against it. */
export type BundtetUdbetaling = {
  readonly id: Uuid;
  readonly beloeb: Oere;
  /** Refused or stopped, by what NemKonto or the bank has answered. */
  readonly naegtet: boolean;
  /** The bank has told that it is executed. */
  readonly udfoert: boolean;
};

/** The reference of a payout's line in an entry that the bank gives no lines of. */
export const linjereferenceOf = (samlepost: string, udbetaling: Uuid): string =>
  `${samlepost}#${betalingsidOf(udbetaling)}`;

/**
 * The lines of an entry that a bank has booked a whole bundle as. It can only be those that have been neither refused nor stopped
 * nor executed before: when they are of its amount, each is a line. Otherwise nothing is guessed: UDB-076 another amount, UDB-077
 * a credit, which may be of any of them.
 */
export const linjerAf = (
  bundt: Uuid,
  udbetalinger: readonly BundtetUdbetaling[],
  post: Bankpost,
): Result<readonly Bankpost[], Fejl> => {
  const vaerdier = { bundt, beloeb: formatBeloeb(post.beloeb) };
  if (post.retning === "ind" || post.tilbagefoert)
    return failed(fejl("UDB-077", { ...vaerdier, retning: RETNING[post.retning] }, post.sted));
  const ventede = udbetalinger.filter(({ naegtet, udfoert }) => !naegtet && !udfoert);
  const ventet = sum(ventede.map(({ beloeb }) => beloeb));
  if (ventet === post.beloeb) return ok(ventede.map((one) => linjeAf(post, one)));
  const summer = { ventet: formatBeloeb(ventet), forskel: formatBeloeb(post.beloeb - ventet) };
  return failed(fejl("UDB-076", { ...vaerdier, antal: String(ventede.length), ...summer }, post.sted));
};

const linjeAf = ({ bundt: _, ...post }: Bankpost, { id, beloeb }: BundtetUdbetaling): Bankpost => ({
  ...post,
  reference: linjereferenceOf(post.reference, id),
  samlepost: post.reference,
  endeTilEnde: betalingsidOf(id),
  beloeb,
});
