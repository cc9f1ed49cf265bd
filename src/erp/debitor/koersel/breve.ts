import { sum } from "../../../domain/beloeb.js";
import { betalingsidOf } from "../../../domain/debitor/ocr.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { findKommune, myndighedsnavn } from "../../../domain/kommuner.js";
import { maskCpr } from "../../../domain/maskering.js";
import { writeExact } from "../../../kit/json-exact.js";
import type { Query } from "../porte.js";
import { type Regning, type Regningskopi, type Regningslinje, regningsnummer } from "../regning/regning.js";
import type { Brev, Brevfordring } from "./brev.js";
import type { Valg } from "./koersel.js";
import { readKopier } from "./kopier.js";
import type { Modtager } from "./skyldnere.js";

/** Letters of a run: numbered without gaps, frozen, one per debtor and run. */

const linjeOf = (fordring: Brevfordring, betegnelser: Betegnelser): Regningslinje => ({
  fordring: fordring.id,
  slags: fordring.slags,
  konto: maskCpr(betegnelser.get(fordring.konto)!),
  tekst: maskCpr(fordring.beskrivelse),
  forfaldsdato: fordring.forfaldsdato,
  periode:
    fordring.periodeFra === null || fordring.periodeTil === null
      ? null
      : { fra: fordring.periodeFra, til: fordring.periodeTil },
  beloeb: fordring.restance,
  oprindeligt: fordring.hovedstol,
});

/** The letter under its number. A payment id is the number with a check digit: the creditor's number says whose. */
const regningOf = (
  brev: Brev,
  { myndighed, dato }: Valg,
  nr: bigint,
  kopier: readonly Regningskopi[],
  betegnelser: Betegnelser,
): Regning => ({
  slags: brev.slags,
  nummer: regningsnummer(dato, nr),
  dato,
  betalingsdato: brev.betalingsdato,
  kommune: { navn: findKommune(myndighed)?.officieltNavn ?? myndighedsnavn(myndighed), cvr: myndighed },
  kreditornummer: brev.kreditornummer,
  modtager: masked(brev.modtager),
  betalingsid: betalingsidOf(nr),
  linjer: brev.fordringer.map((one) => linjeOf(one, betegnelser)),
  total: sum(brev.fordringer.map(({ restance }) => restance)),
  lov: brev.lov,
  kopier: kopier.map((kopi) => ({ ...kopi, ...masked(kopi) })),
});

/** A name or an address that somebody has put a person's number into. */
const masked = ({ navn, adresselinjer }: Modtager): Modtager => ({
  navn: maskCpr(navn),
  adresselinjer: adresselinjer.map(maskCpr),
});

/** What accounts are about, as their fagsystem says it. */
type Betegnelser = ReadonlyMap<Uuid, string>;

const readBetegnelser = async (
  query: Query,
  myndighed: string,
  breve: readonly Brev[],
): Promise<Betegnelser> => {
  const konti = new Set(breve.flatMap(({ fordringer }) => fordringer.map(({ konto }) => konto)));
  const rows = await query<{ id: Uuid; betegnelse: string }>(
    "debitor-betegnelser",
    "select id, betegnelse from debitor.konto where myndighed = $1 and id = any ($2::uuid[])",
    [myndighed, [...konti]],
  );
  return new Map(rows.map(({ id, betegnelse }) => [id, betegnelse]));
};

/** Take numbers, and write the letters. */
export const writeBreve = async (
  query: Query,
  valg: Valg,
  breve: readonly Brev[],
): Promise<readonly Regning[]> => {
  if (breve.length === 0) return [];
  const { myndighed, id, dato } = valg;
  const [serie] = await query<{ sidste: bigint }>(
    "debitor-regningsnumre",
    `insert into debitor.nummerserie (myndighed, regning) values ($1, $2)
     on conflict (myndighed) do update set regning = debitor.nummerserie.regning + excluded.regning
     returning regning as sidste`,
    [myndighed, breve.length],
  );
  const foerste = serie!.sidste - BigInt(breve.length) + 1n;
  const kopier = await readKopier(query, valg, breve);
  const betegnelser = await readBetegnelser(query, myndighed, breve);
  const regninger = breve.map((brev, index) =>
    regningOf(brev, valg, foerste + BigInt(index), kopier.get(brev.skyldner) ?? [], betegnelser),
  );
  await query(
    "debitor-ny-regning",
    `insert into debitor.regning (myndighed, nr, slags, skyldner, koersel, dato, betalingsid, total, indhold)
     select $1, n.nr, n.slags, n.skyldner, $2, $3, n.betalingsid, n.total, n.indhold
     from unnest($4::bigint[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::jsonb[])
       as n (nr, slags, skyldner, betalingsid, total, indhold)`,
    [
      myndighed,
      id,
      dato,
      regninger.map((_, index) => foerste + BigInt(index)),
      regninger.map(({ slags }) => slags),
      breve.map(({ skyldner }) => skyldner),
      regninger.map(({ betalingsid }) => betalingsid),
      regninger.map(({ total }) => total),
      regninger.map(writeExact),
    ],
  );
  const linjer = regninger.flatMap((regning, index) =>
    regning.linjer.map(({ fordring, beloeb }) => ({ nr: foerste + BigInt(index), fordring, beloeb })),
  );
  await query(
    "debitor-ny-regningslinje",
    `insert into debitor.regningslinje (myndighed, nr, fordring, beloeb)
     select $1, n.* from unnest($2::bigint[], $3::uuid[], $4::bigint[]) as n`,
    [
      myndighed,
      linjer.map(({ nr }) => nr),
      linjer.map(({ fordring }) => fordring),
      linjer.map(({ beloeb }) => beloeb),
    ],
  );
  return regninger;
};
