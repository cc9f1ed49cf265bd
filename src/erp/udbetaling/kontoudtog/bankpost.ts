import type { Oere } from "../../../domain/beloeb.js";
import type { Fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { bundtAf } from "../../../domain/iso20022/pain001.js";
import { type Bankpost, kontonoegle } from "../../../domain/kontoudtog/kontoudtog.js";
import {
  type Bankudfald,
  type KendtUdbetaling,
  linjereferenceOf,
} from "../../../domain/udbetaling/bankpost.js";
import type { Query } from "../../porte.js";

/** What is kept of an entry in the bank. */
export type NyBankpost = {
  readonly post: Bankpost;
  readonly udfald: Bankudfald | "AFVIST" | "SPRUNGET_OVER";
  readonly udbetaling?: Uuid;
  readonly fejl?: Fejl;
};

/** What an entry is known by, in whatever file it comes. */
export const noegleOf = ({ konto, reference, retning }: Bankpost): string =>
  `${kontonoegle(konto)}/${reference}/${retning}`;

/** What a line is known by too: by its entry, where the bank had not given its lines. */
export const linjenoegleOf = (post: Bankpost, udbetaling: Uuid): string =>
  noegleOf({ ...post, reference: aliasOf(post, udbetaling) });

const aliasOf = ({ samlepost, reference }: Bankpost, udbetaling: Uuid): string =>
  samlepost === undefined ? reference : linjereferenceOf(samlepost, udbetaling);

/** What the entry of a line is known by. */
export const heltnoegleOf = (post: Bankpost): string =>
  noegleOf({ ...post, reference: post.samlepost ?? post.reference });

/** SQL: an entry `b` has been booked. */
export const TAGET = "b.udfald in ('UDFOERT', 'RETURNERET')";

/** Who takes payouts' entries in waits for who does it already. */
export const lockBank = async (query: Query, myndighed: string): Promise<void> => {
  await query(
    "udbetaling-laas-bank",
    "select pg_advisory_xact_lock(hashtextextended('bank-udbetaling' || $1, 0))",
    [myndighed],
  );
};

/** The payouts of these ids that are the municipality's, with what the bank has told of each. */
export const findBankensUdbetalinger = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, KendtUdbetaling & { readonly sagt: Map<Bankudfald, string> }>> => {
  const rows = await query<Row>("udbetaling-bankens", UDBETALINGER, [myndighed, ids]);
  return new Map(
    rows.map(({ udfoert, returneret, ...row }) => {
      const sagt = new Map<Bankudfald, string>();
      if (udfoert !== null) sagt.set("UDFOERT", udfoert);
      if (returneret !== null) sagt.set("RETURNERET", returneret);
      return [row.id, { ...row, sagt }];
    }),
  );
};

type Row = Omit<KendtUdbetaling, "sagt"> & {
  readonly udfoert: string | null;
  readonly returneret: string | null;
};

const UDBETALINGER = `with sagt as (
    select udbetaling, min(reference) filter (where udfald = 'UDFOERT') as udfoert,
      min(reference) filter (where udfald = 'RETURNERET') as returneret
    from udbetaling.bankpost where myndighed = $1 and udbetaling = any ($2::uuid[]) group by udbetaling)
  select u.id, u.beloeb, u.bundt is not null as anmodet, sagt.udfoert, sagt.returneret
  from udbetaling.udbetaling u left join sagt on sagt.udbetaling = u.id
  where u.myndighed = $1 and u.id = any ($2::uuid[])`;

export type Kendtpost = { readonly beloeb: Oere };

type Egen = { readonly post: Bankpost; readonly id: Uuid };

/** Those of these entries that have been taken before, by `noegleOf` and `linjenoegleOf`. */
export const findBankposter = async (
  query: Query,
  myndighed: string,
  egne: readonly Egen[],
): Promise<ReadonlyMap<string, Kendtpost>> => {
  const navne = egne.flatMap(({ post, id }) =>
    [post.reference, aliasOf(post, id)].map((reference) => ({ ...post, reference })),
  );
  // Joined by what the key begins with, all of it: by the account alone, every entry of it would be held against each of these.
  const rows = await query<Kendtpost & { noegle: string }>(
    "udbetaling-kendte-bankposter",
    `select distinct b.konto || '/' || b.reference || '/' || b.retning as noegle, b.beloeb
     from udbetaling.bankpost b
     join unnest($2::text[], $3::text[], $4::text[]) as n (konto, reference, retning) using (konto, reference, retning)
     where b.myndighed = $1`,
    [
      myndighed,
      navne.map(({ konto }) => kontonoegle(konto)),
      navne.map(({ reference }) => reference),
      navne.map(({ retning }) => retning),
    ],
  );
  return new Map(rows.map(({ noegle, ...row }) => [noegle, row]));
};

/** The entries of these lines that have been taken without their lines, by `heltnoegleOf`. */
export const findHele = async (
  query: Query,
  myndighed: string,
  egne: readonly Egen[],
): Promise<ReadonlySet<string>> => {
  const samleposter = [...new Set(egne.flatMap(({ post: { samlepost } }) => samlepost ?? []))];
  if (samleposter.length === 0) return new Set();
  const rows = await query<{ noegle: string }>(
    "udbetaling-hele-bankposter",
    `select distinct b.konto || '/' || b.samlepost || '/' || b.retning as noegle from udbetaling.bankpost b
     where b.myndighed = $1 and b.samlepost = any ($2::text[])
       and b.reference = b.samlepost || '#' || replace(b.udbetaling::text, '-', '')`,
    [myndighed, samleposter],
  );
  return new Set(rows.map(({ noegle }) => noegle));
};

const NYE = `insert into udbetaling.bankpost (myndighed, konto, reference, retning, beloeb, dato, ende_til_ende,
    tilbagefoert, tekst, udfald, fejl, udbetaling, samlepost, bundt, kontoudtog)
  select $1, n.*, $2 from unnest($3::text[], $4::text[], $5::text[], $6::bigint[], $7::date[], $8::text[], $9::boolean[],
    $10::text[], $11::text[], $12::text[], $13::uuid[], $14::text[], $15::uuid[]) as n
  on conflict (myndighed, konto, reference, retning) do nothing`;

/** All of them in one statement; an entry that is kept already stays as it is. */
export const noteBankposter = async (
  query: Query,
  myndighed: string,
  kontoudtog: Uuid,
  nye: readonly NyBankpost[],
): Promise<void> => {
  if (nye.length === 0) return;
  await query("udbetaling-nye-bankposter", NYE, [
    myndighed,
    kontoudtog,
    nye.map(({ post }) => kontonoegle(post.konto)),
    nye.map(({ post }) => post.reference),
    nye.map(({ post }) => post.retning),
    nye.map(({ post }) => post.beloeb),
    nye.map(({ post }) => post.dato),
    nye.map(({ post }) => post.endeTilEnde ?? null),
    nye.map(({ post }) => post.tilbagefoert),
    nye.map(({ post }) => post.tekst),
    nye.map(({ udfald }) => udfald),
    nye.map(({ fejl }) => fejl?.kode ?? null),
    nye.map(({ udbetaling }) => udbetaling ?? null),
    nye.map(({ post }) => post.samlepost ?? null),
    nye.map(({ post: { bundt } }) => (bundt && bundtAf(bundt)) ?? null),
  ]);
};
