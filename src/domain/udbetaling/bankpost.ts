import { formatBeloeb, type Oere } from "../beloeb.js";
import { type Fejl, fejl } from "../fejl.js";
import type { Uuid } from "../identifikatorer.js";
import type { Bankpost } from "../kontoudtog/kontoudtog.js";
import { readBetalingsid } from "../nemkonto/betalingsid.js";

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

/** The payout that an entry names, where it may be one of ours. */
export const udbetalingAf = ({ endeTilEnde }: Bankpost): Uuid | undefined =>
  endeTilEnde === undefined ? undefined : readBetalingsid(endeTilEnde);

/**
 * A debit is the payout made, a credit the payout come home: the id is ours alone, so a bank that does not mark a return as
 * one is understood all the same. Never booked unseen: UDB-070 another amount, UDB-071 nobody here has asked for it,
 * UDB-072 it has been told before with another reference, UDB-073 a return that the bank takes back.
 */
export const bedoemBankpost = (
  { id, beloeb, anmodet, sagt }: KendtUdbetaling,
  post: Bankpost,
): Bankudfald | Fejl => {
  const art: Bankudfald = post.retning === "ud" ? "UDFOERT" : "RETURNERET";
  const vaerdier = { udbetaling: id, beloeb: formatBeloeb(post.beloeb), retning: RETNING[post.retning] };
  if (post.retning === "ud" && post.tilbagefoert) return fejl("UDB-073", vaerdier, post.sted);
  if (!anmodet) return fejl("UDB-071", vaerdier, post.sted);
  const foer = sagt.get(art);
  if (foer !== undefined) return fejl("UDB-072", { ...vaerdier, reference: foer.slice(0, 60) }, post.sted);
  if (post.beloeb !== beloeb)
    return fejl("UDB-070", { ...vaerdier, besluttet: formatBeloeb(beloeb) }, post.sted);
  return art;
};

const RETNING = { ud: "trukket", ind: "indsat" } as const;
