import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { maskCpr } from "../../domain/maskering.js";
import type {
  Fejllistelinje,
  Fejllistenavn,
  Fejllisteudfald,
} from "../../domain/udbetaling/fejlliste/model.js";
import { readFejlliste } from "../../domain/udbetaling/fejlliste/read-fejlliste.js";
import { given } from "../../kit/given.js";
import { groupBy } from "../../kit/group-by.js";
import { ok, type Result } from "../../kit/result.js";
import type { Erp, Query } from "../porte.js";
import type { NytBevis } from "./beviser.js";
import { noterSvar } from "./noter-svar.js";

/** The list of payouts that failed, from a legacy udbetalingssystem, as evidence of the payouts on it. */

export type Laestlinje = {
  readonly linje: Fejllistelinje;
  readonly udfald: Fejllisteudfald;
  /** Those that it is about, or could be. */
  readonly udbetalinger: readonly Uuid[];
};

export type Fejllisteresultat = Fejllistenavn & { readonly linjer: readonly Laestlinje[] };

/**
 * Take a list in, in one transaction; the same list, and the same line in another, changes nothing. A payout that is not on it is
 * not thereby paid: only the bank says so. G68-040 to G68-044, ERP-001…003, ERP-010…012: nothing is noted.
 */
export const indlaesFejlliste = async (
  erp: Erp,
  myndighed: string,
  bytes: Uint8Array,
  filnavn: string,
  aktoer: string,
): Promise<Result<Fejllisteresultat, readonly Fejl[]>> => {
  const laest = readFejlliste(bytes, filnavn);
  if (!laest.ok) return laest;
  const { linjer, ...navn } = laest.value;
  const kandidater = await findKandidater(erp.database.query, myndighed, linjer);
  const bedoemt = linjer.map((linje) => judge(linje, kandidater.get(linje.linje) ?? []));
  const noteret = await noterSvar(
    erp,
    myndighed,
    bedoemt
      .filter(({ udfald }) => udfald === "NOTERET")
      .map(({ linje, udbetalinger: [udbetaling] }) => bevisOf(linje, udbetaling!, navn.dato)),
    aktoer,
  );
  return noteret.ok ? ok({ ...navn, linjer: bedoemt }) : noteret;
};

type Kandidat = {
  /** Of the list. */
  readonly linje: number;
  readonly id: Uuid;
  /** `CPR:0101011234` */
  readonly modtager: string;
  readonly sendt: boolean;
  /** This very line has been noted of it. */
  readonly kendt: boolean;
};

const KANDIDATER = `select l.linje, u.id, u.modtager, u.bundt is not null as sendt,
    exists (select from udbetaling.bevis b
      where b.myndighed = u.myndighed and b.udbetaling = u.id and b.noegle = l.noegle) as kendt
  from unnest($2::int[], $3::text[], $4::bigint[], $5::text[]) as l (linje, fakturanummer, beloeb, noegle)
  join udbetaling.udbetaling u on u.myndighed = $1 and right(lpad(u.fakturanummer, 20, '0'), 20) = l.fakturanummer
    and u.beloeb = l.beloeb
  order by l.linje, u.nr`;

/** The payouts with a line's fakturanummer and amount. */
const findKandidater = async (
  query: Query,
  myndighed: string,
  linjer: readonly Fejllistelinje[],
): Promise<ReadonlyMap<number, readonly Kandidat[]>> => {
  const rows = await query<Kandidat>("udbetaling-fejlliste-kandidater", KANDIDATER, [
    myndighed,
    linjer.map(({ linje }) => linje),
    linjer.map(({ fakturanummer }) => fakturanummer),
    linjer.map(({ beloeb }) => beloeb),
    linjer.map(noegleOf),
  ]);
  return groupBy(rows, ({ linje }) => linje);
};

/** A line by what it says, whichever list it is in; without the payee, who may be a person. */
const noegleOf = ({ bilagsnummer, fakturanummer, beloeb, forfald, kode }: Fejllistelinje): string =>
  ["fejlliste", bilagsnummer, fakturanummer, beloeb, forfald, kode].join("/");

/** Only what was sent can have failed; of several, none is chosen. */
const judge = (linje: Fejllistelinje, kandidater: readonly Kandidat[]): Laestlinje => {
  const kendt = kandidater.find((one) => one.kendt);
  if (kendt !== undefined) return { linje, udfald: "KENDT", udbetalinger: [kendt.id] };
  const sendte = kandidater.filter(({ sendt }) => sendt);
  const [foerste] = sendte;
  if (foerste === undefined) {
    const udfald = kandidater.length === 0 ? "UKENDT" : "IKKE_SENDT";
    return { linje, udfald, udbetalinger: kandidater.map(({ id }) => id) };
  }
  if (sendte.length > 1) return { linje, udfald: "FLERE", udbetalinger: sendte.map(({ id }) => id) };
  const egen = foerste.modtager.split(":")[1] === linje.modtager;
  return { linje, udfald: egen ? "NOTERET" : "ANDEN_MODTAGER", udbetalinger: [foerste.id] };
};

/** Longest text that a fagsystem is told. */
const MAX_TEKST = 200;

const bevisOf = (linje: Fejllistelinje, udbetaling: Uuid, dato: string): NytBevis => ({
  om: { udbetaling },
  noegle: noegleOf(linje),
  dato,
  slags: "svar",
  svarkode: linje.svarkode,
  statuskode: "RJCT",
  aarsagskode: linje.aarsagskode,
  ...given("tekst", maskCpr(linje.tekst.trim()).slice(0, MAX_TEKST) || undefined),
});
