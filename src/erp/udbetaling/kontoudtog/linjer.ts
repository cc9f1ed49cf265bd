import { formatBeloeb } from "../../../domain/beloeb.js";
import { type Fejl, fejl, fejltekst } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Bankpost } from "../../../domain/kontoudtog/kontoudtog.js";
import {
  type Bankpostdom,
  type Bankudfald,
  bedoemBankpost,
  type KendtUdbetaling,
} from "../../../domain/udbetaling/bankpost.js";
import { ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import type { Postsvar } from "../../kontoudtog/tager.js";
import type { Erp, Query } from "../../porte.js";
import type { NytBevis } from "../beviser.js";
import { noterBeviserI } from "../noter.js";
import { udbetalingsopgaver } from "../opgaver.js";
import {
  findBankensUdbetalinger,
  findBankposter,
  findHele,
  heltnoegleOf,
  type Kendtpost,
  linjenoegleOf,
  lockBank,
  type NyBankpost,
  noegleOf,
  noteBankposter,
} from "./bankpost.js";

/** An entry, or a line of one, and the payout that it names. */
export type Egen = { readonly post: Bankpost; readonly id: Uuid };

/** Take entries of payouts, each once; those that name none of ours are left out. ERP-001…003, ERP-010…012. */
export const tagLinjer = async (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  kontoudtog: Uuid,
  egne: readonly Egen[],
): Promise<Result<readonly Postsvar[], readonly Fejl[]>> => {
  const { myndighed } = anledning;
  await lockBank(query, myndighed);
  const udbetalinger = await findBankensUdbetalinger(query, myndighed, [
    ...new Set(egne.map(({ id }) => id)),
  ]);
  const vores = egne.filter(({ id }) => udbetalinger.has(id));
  const kendte = await findBankposter(query, myndighed, vores);
  const hele = await findHele(query, myndighed, vores);
  const bedoemte = bedoem(udbetalinger, kendte, hele, vores);
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
export const told = (post: Bankpost, idag: string): Bankpost =>
  post.dato > idag ? { ...post, dato: idag } : post;

type Bedoemt = {
  readonly svar: Postsvar;
  /** It has not been told before. */
  readonly ny?: NyBankpost & { readonly udbetaling: Uuid };
};

/** Each entry in the light of those before it. */
const bedoem = (
  udbetalinger: ReadonlyMap<Uuid, KendtUdbetaling & { readonly sagt: Map<Bankudfald, string> }>,
  kendte: ReadonlyMap<string, Kendtpost>,
  hele: ReadonlySet<string>,
  vores: readonly Egen[],
): readonly Bedoemt[] => {
  const sete = new Map(kendte);
  return vores.map(({ post, id }): Bedoemt => {
    const kendt = sete.get(noegleOf(post)) ?? sete.get(linjenoegleOf(post, id));
    if (kendt !== undefined) return { svar: knownBefore(post, id, kendt) };
    sete.set(noegleOf(post), { beloeb: post.beloeb });
    const udbetaling = udbetalinger.get(id)!;
    const dom = hele.has(heltnoegleOf(post)) ? fremmedLinje(post, id) : bedoemBankpost(udbetaling, post);
    if (dom.udfald !== "AFVIST") udbetaling.sagt.set(dom.udfald, post.reference);
    return {
      svar: { post, udbetaling: id, udfald: dom.udfald, ...fejlOf(dom) },
      ny: { post, udbetaling: id, udfald: dom.udfald, ...(dom.fejl === undefined ? {} : { fejl: dom.fejl }) },
    };
  });
};

const fejlOf = ({ fejl: one }: Bankpostdom) => (one === undefined ? {} : { fejl: [one] });

/** Its entry was taken as a whole bundle, and this payout was not in it. */
const fremmedLinje = (post: Bankpost, udbetaling: Uuid): Bankpostdom => {
  const samlepost = (post.samlepost ?? "").slice(0, 60);
  const vaerdier = { samlepost, udbetaling, beloeb: formatBeloeb(post.beloeb) };
  return { udfald: "AFVIST", fejl: fejl("UDB-078", vaerdier, post.sted) };
};

const knownBefore = (post: Bankpost, udbetaling: Uuid, { beloeb }: Kendtpost): Postsvar =>
  beloeb === post.beloeb
    ? { post, udbetaling, udfald: "KENDT" }
    : { post, udbetaling, udfald: "AFVIST", fejl: [andetBeloeb(post, beloeb)] };

/** IND-007: the bank has used the reference before, for another amount. */
export const andetBeloeb = (post: Bankpost, foer: bigint): Fejl =>
  fejl(
    "IND-007",
    { reference: post.reference.slice(0, 60), foer: formatBeloeb(foer), nu: formatBeloeb(post.beloeb) },
    post.sted,
  );

const toBevis = ({ post, udfald, udbetaling }: NyBankpost & { udbetaling: Uuid }): readonly NytBevis[] => {
  if (udfald !== "UDFOERT" && udfald !== "RETURNERET") return [];
  const { beloeb, dato, aarsagskode, aarsag } = post;
  const art = udfald === "UDFOERT" ? "udfoert" : "returneret";
  const noegle = `bank/${noegleOf(post)}`;
  return [{ slags: "bank", art, om: { udbetaling }, noegle, beloeb, dato, aarsagskode, tekst: aarsag }];
};

const toOpgave = ({ post, udbetaling, fejl: fejlene = [] }: Postsvar) => ({
  art: fejlene.some(({ kode }) => kode === "UDB-078") ? ("samlepost" as const) : ("bankpost" as const),
  emne: udbetaling!,
  data: { reference: post.reference, dato: post.dato, tekst: fejlene.map((one) => fejltekst(one)).join(" ") },
});
