import { formatBeloeb } from "../../../domain/beloeb.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Bankpost } from "../../../domain/kontoudtog/kontoudtog.js";
import { maskCpr } from "../../../domain/maskering.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import type { Postsvar } from "../../kontoudtog/tager.js";
import type { Indbetalingsrow } from "../billede.js";
import { annuller, frigoer, placer } from "../indbetaling.js";
import { lockIndbetaling, readDaekninger } from "../laes.js";
import type { Debitor, Query } from "../porte.js";
import { findOriginal, noteBankpost } from "./bankpost.js";

/**
 * Money that left the account: a payment that the bank takes back frees what it covered, and is taken back; of one taken
 * back in part the rest covers the same again. Any other debit is none of the collectors' business. IND-008, IND-009.
 */
export const tagTilbage = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  post: Bankpost,
  kontoudtog: Uuid,
): Promise<Result<Postsvar, readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const id = await findOriginal(query, myndighed, post);
  if (id === undefined)
    return post.tilbagefoert
      ? failed([fejl("IND-008", { beloeb: formatBeloeb(post.beloeb) })])
      : ok({ post, udfald: "SPRUNGET_OVER" });
  const indbetaling = (await lockIndbetaling(query, myndighed, id))!;
  const left = indbetaling.beloeb - indbetaling.annulleret;
  if (post.beloeb > left)
    return failed([fejl("IND-009", { beloeb: formatBeloeb(post.beloeb), rest: formatBeloeb(left) })]);
  const rest = await giveBack(debitor, query, anledning, indbetaling, post);
  if (!rest.ok) return rest;
  await noteBankpost(query, myndighed, post, { indbetaling: id, kontoudtog });
  return ok({ post, udfald: "TILBAGEFOERT", indbetaling: id, rest: rest.value });
};

/** Free, take back, cover again: each an event with a bilag of its own. Gives what the payment has left. */
const giveBack = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id, rest, skyldner }: Indbetalingsrow,
  { beloeb, tekst }: Bankpost,
): Promise<Result<bigint, readonly Fejl[]>> => {
  const step = (): Anledning => ({ ...anledning, haendelse: debitor.newId() });
  const aarsag = `Taget tilbage af banken: ${maskCpr(tekst)}`.slice(0, 100);
  const daekkede =
    rest >= beloeb
      ? []
      : (await readDaekninger(query, anledning.myndighed, id)).map(({ fordring }) => fordring);
  if (daekkede.length > 0) {
    const fri = await frigoer(debitor, query, step(), id, aarsag);
    if (!fri.ok) return fri;
  }
  const tilbage = await annuller(debitor, query, step(), { id, beloeb, aarsag });
  if (!tilbage.ok || tilbage.value === 0n || daekkede.length === 0 || skyldner === null) return tilbage;
  const igen = await placer(debitor, query, step(), id, { skyldner, fordringer: new Set(daekkede) });
  return igen.ok ? ok(igen.value.rest) : igen;
};
