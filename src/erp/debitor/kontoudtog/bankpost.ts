import type { Oere } from "../../../domain/beloeb.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { type Bankpost, kontonoegle } from "../../../domain/kontoudtog/kontoudtog.js";
import type { Query } from "../porte.js";

/** What the bank has told of before: its own reference, within its account, is what a payment is known by. */
export type Bogfoertpost = { readonly indbetaling: Uuid; readonly beloeb: Oere };

/** The payment's reference in the debtor ledger, where every account's payments stand together. */
export const referenceOf = ({ konto, reference }: Bankpost): string => `${kontonoegle(konto)}/${reference}`;

/** Who takes payments of the bank in waits for who does it already. */
export const lockBank = async (query: Query, myndighed: string): Promise<void> => {
  await query("debitor-laas-bank", "select pg_advisory_xact_lock(hashtextextended('bank' || $1, 0))", [
    myndighed,
  ]);
};

export const findBankpost = async (
  query: Query,
  myndighed: string,
  { konto, reference, retning }: Bankpost,
): Promise<Bogfoertpost | undefined> => {
  const [row] = await query<Bogfoertpost>(
    "debitor-bankpost",
    `select indbetaling, beloeb from debitor.bankpost
     where myndighed = $1 and konto = $2 and reference = $3 and retning = $4`,
    [myndighed, kontonoegle(konto), reference, retning],
  );
  return row;
};

/** Which of these have a reference that the bank has used for a payment: whatever else leaves the account is none of ours. */
export const findReferencer = async (
  query: Query,
  myndighed: string,
  poster: readonly Bankpost[],
): Promise<ReadonlySet<string>> => {
  const rows = await query<{ noegle: string }>(
    "debitor-kendte-referencer",
    `select distinct b.konto || '/' || b.reference as noegle from debitor.bankpost b
     join unnest($2::text[], $3::text[]) as n (konto, reference) using (konto, reference) where b.myndighed = $1`,
    [myndighed, poster.map(({ konto }) => kontonoegle(konto)), poster.map(({ reference }) => reference)],
  );
  return new Set(rows.map(({ noegle }) => noegle));
};

export const noteBankpost = async (
  query: Query,
  myndighed: string,
  { konto, reference, retning, beloeb, dato, endeTilEnde }: Bankpost,
  { indbetaling, kontoudtog }: { readonly indbetaling: Uuid; readonly kontoudtog: Uuid },
): Promise<void> => {
  await query(
    "debitor-ny-bankpost",
    `insert into debitor.bankpost
       (myndighed, konto, reference, retning, beloeb, dato, ende_til_ende, indbetaling, kontoudtog)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      myndighed,
      kontonoegle(konto),
      reference,
      retning,
      beloeb,
      dato,
      endeTilEnde ?? null,
      indbetaling,
      kontoudtog,
    ],
  );
};

const ORIGINAL = `select b.indbetaling from debitor.bankpost b
  join debitor.indbetaling i on i.myndighed = b.myndighed and i.id = b.indbetaling
  where b.myndighed = $1 and b.konto = $2 and b.retning = 'ind' and (b.reference = $3
    or ($4 and i.annulleret < i.beloeb and b.beloeb = $5 and (b.ende_til_ende = $6 or i.betalingsid = $7)))
  order by b.reference = $3 desc, b.ende_til_ende is not distinct from $6 desc, i.annulleret, b.modtaget desc limit 1`;

/**
 * The payment that the bank takes back: by the bank's own reference; where the bank says that it takes something back,
 * also by the payer's reference or the payment id, with the same amount. Of several alike the newest: they are worth the same.
 */
export const findOriginal = async (
  query: Query,
  myndighed: string,
  { konto, reference, tilbagefoert, beloeb, endeTilEnde, ocr }: Bankpost,
): Promise<Uuid | undefined> => {
  const [row] = await query<{ indbetaling: Uuid }>("debitor-bankpostens-original", ORIGINAL, [
    myndighed,
    kontonoegle(konto),
    reference,
    tilbagefoert,
    beloeb,
    endeTilEnde ?? null,
    ocr?.betalingsid ?? null,
  ]);
  return row?.indbetaling;
};
