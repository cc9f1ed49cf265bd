import { type Oere, sum } from "../../../domain/beloeb.js";
import { type Fejl, fejltekst } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { gruppeidOf } from "../../../domain/iso20022/pain001.js";
import { type Bankpost, kontonoegle } from "../../../domain/kontoudtog/kontoudtog.js";
import { isNaegtelse } from "../../../domain/nemkonto/tilstand.js";
import { type BundtetUdbetaling, linjerAf, udbetalingAf } from "../../../domain/udbetaling/bankpost.js";
import { ok, type Result } from "../../../kit/result.js";
import { type Anledning, withAnledning } from "../../anledning.js";
import type { Fil, Postsvar } from "../../kontoudtog/tager.js";
import type { Erp, Query } from "../../porte.js";
import { readBeviser } from "../beviser.js";
import { udbetalingsopgaver } from "../opgaver.js";
import { lockBank, noteBankposter, TAGET } from "./bankpost.js";
import { andetBeloeb, tagLinjer, told } from "./linjer.js";

/** An entry of a whole bundle, of which the bank gives no lines: it is given them here, and they are taken as the bank's own. */

/**
 * Take it in one transaction, once: the same entry again, with lines or without, changes nothing. What does not fit is kept,
 * is a task, and is tried again when there is more to know (`genproevSamleposter`). Undefined: the bundle is not here.
 */
export const tagSamlepost = async (
  erp: Erp,
  { myndighed, aktoer, id }: Pick<Fil, "myndighed" | "aktoer" | "id">,
  bundt: Uuid,
  post: Bankpost,
): Promise<Postsvar | undefined> => {
  const hvad = { myndighed, aktoer, tekst: "Udbetalinger: bankens samlede post for et bundt" };
  const svar = await withAnledning(erp, hvad, (query, anledning) =>
    tagI(erp, query, anledning, { kontoudtog: id, bundt, post }),
  );
  if (svar.ok) return svar.value;
  return { post, udfald: "AFVIST", fejl: svar.error.map((one) => ({ ...one, sted: post.sted })) };
};

type Samlepost = { readonly kontoudtog: Uuid; readonly bundt: Uuid; readonly post: Bankpost };

const tagI = async (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  { kontoudtog, bundt, post }: Samlepost,
): Promise<Result<Postsvar | undefined, readonly Fejl[]>> => {
  const { myndighed, aktoer } = anledning;
  await lockBank(query, myndighed);
  const udbetalinger = await lockBundt(query, myndighed, bundt);
  if (udbetalinger.length === 0) return ok(undefined);
  const foer = await findFoer(query, myndighed, post);
  if (foer !== undefined && foer.beloeb !== post.beloeb)
    return ok({ post, udfald: "AFVIST", fejl: [andetBeloeb(post, foer.beloeb)] });
  if (foer?.taget) return ok({ post, udfald: "KENDT" });
  const linjer = linjerAf(bundt, udbetalinger, post);
  if (!linjer.ok)
    return ok(await holdAaben(erp, query, anledning, { kontoudtog, bundt, post }, linjer.error));
  const taget = await tagLinjer(
    erp,
    query,
    anledning,
    kontoudtog,
    linjer.value.map((linje) => ({ post: linje, id: udbetalingAf(linje)! })),
  );
  if (!taget.ok) return taget;
  await udbetalingsopgaver.close(
    query,
    myndighed,
    { art: "samlepost", emne: bundt },
    aktoer,
    "beløbet passer nu",
  );
  const fejlene = taget.value.flatMap((one) => one.fejl ?? []);
  return ok({
    post,
    udfald: "UDFOERT",
    udbetalinger: taget.value.length,
    ...(fejlene.length === 0 ? {} : { fejl: fejlene }),
  });
};

/** The entry is kept, and a person told, with what the sums are now. */
const holdAaben = async (
  erp: Erp,
  query: Query,
  { myndighed, dato }: Anledning,
  { kontoudtog, bundt, post }: Samlepost,
  fejl: Fejl,
): Promise<Postsvar> => {
  await noteBankposter(query, myndighed, kontoudtog, [{ post: told(post, dato), udfald: "AFVIST", fejl }]);
  const data = { reference: post.reference, dato: post.dato, tekst: fejltekst(fejl) };
  await udbetalingsopgaver.renew(erp, query, myndighed, { art: "samlepost", emne: bundt, data });
  return { post, udfald: "AFVIST", fejl: [fejl] };
};

/** The payouts of a bundle, held until the transaction ends; in one order, so that nobody waits for each other. */
const lockBundt = async (
  query: Query,
  myndighed: string,
  bundt: Uuid,
): Promise<readonly BundtetUdbetaling[]> => {
  const rows = await query<{ id: Uuid; beloeb: Oere }>(
    "udbetaling-laas-bundt",
    `select u.id, u.beloeb from udbetaling.udbetaling u where u.myndighed = $1 and u.bundt = $2
     order by u.id for update`,
    [myndighed, bundt],
  );
  const beviser = await readBeviser(query, myndighed, rows);
  return rows.map((row) => {
    const kendt = beviser.get(row.id);
    return {
      ...row,
      naegtet: kendt?.taeller.some(isNaegtelse) ?? false,
      udfoert: (kendt?.udfoert ?? 0) > 0,
    };
  });
};

type Foer = { readonly beloeb: Oere; readonly taget: boolean };

/** What has been told of the entry before: its lines together, or itself where they could not be found. */
const findFoer = async (query: Query, myndighed: string, post: Bankpost): Promise<Foer | undefined> => {
  const rows = await query<Foer>(
    "udbetaling-samlepost-foer",
    `select b.beloeb, ${TAGET} as taget from udbetaling.bankpost b
     where b.myndighed = $1 and b.konto = $2 and b.retning = $3
       and (b.reference = $4 and b.udbetaling is null or b.samlepost = $4 and ${TAGET})`,
    [myndighed, kontonoegle(post.konto), post.retning, post.reference],
  );
  const linjer = rows.filter(({ taget }) => taget);
  return linjer.length === 0 ? rows[0] : { beloeb: sum(linjer.map(({ beloeb }) => beloeb)), taget: true };
};

const VENTER = `select p.konto, p.reference, p.retning, p.beloeb, p.dato, p.tilbagefoert, p.tekst, p.bundt as bundtid, p.kontoudtog
  from udbetaling.bankpost p
  join udbetaling.opgave o on o.myndighed = p.myndighed and o.art = 'samlepost' and o.emne = p.bundt and o.lukket is null
  where p.myndighed = $1 and p.udfald = 'AFVIST' and p.fejl = 'UDB-076' and not exists (
    select from udbetaling.bankpost b where b.myndighed = p.myndighed and b.konto = p.konto and b.retning = p.retning
      and b.samlepost = p.reference and ${TAGET})
  order by p.dato, p.reference`;

type Ventende = Omit<Bankpost, "sted" | "bundt"> & { readonly bundtid: Uuid; readonly kontoudtog: Uuid };

/** Who tries again. */
const AKTOER = "Udbetalingssystemet";

/** Try those again that did not fit, for as long as nobody has closed their task; gives how many have been taken. */
export const genproevSamleposter = async (erp: Erp, myndighed: string): Promise<number> => {
  const ventende = await erp.database.query<Ventende>("udbetaling-samleposter-venter", VENTER, [myndighed]);
  let taget = 0;
  for (const { bundtid, kontoudtog, ...post } of ventende) {
    const fil = { myndighed, aktoer: AKTOER, id: kontoudtog };
    const svar = await tagSamlepost(erp, fil, bundtid, {
      ...post,
      bundt: { gruppe: gruppeidOf(bundtid) },
      sted: {},
    });
    if (svar?.udfald === "UDFOERT") taget += 1;
  }
  return taget;
};
