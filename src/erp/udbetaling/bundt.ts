import { formatBeloeb, sum } from "../../domain/beloeb.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { betalingsidOf } from "../../domain/nemkonto/betalingsid.js";
import { MAX_BETALINGER, type NKSBetaling, NKSBetalingsanmodning } from "../../domain/nemkonto/model.js";
import { tidligsteUdfoerelse } from "../../domain/udbetaling/frister.js";
import { type Udbetalingspolitik, udfoerelsesregelOf } from "../../domain/udbetaling/politik.js";
import { given } from "../../kit/given.js";
import { writeJson } from "../../kit/json-writer.js";
import { ok, type Result } from "../../kit/result.js";
import { type Anledning, withAnledning } from "../anledning.js";
import type { Erp, Query } from "../porte.js";
import { gemBankfil } from "./bankfil.js";
import { bogfoerEn, findBevaegelser, INTET_BOGFOERT, readBogfoert } from "./bogfoer.js";
import { tilbagehold } from "./foelg-op.js";
import { tellUdbetalinger } from "./haendelser.js";
import { UDBETALINGSSYSTEM } from "./konti.js";
import { readUdbetalingspolitik } from "./politik.js";
import { grundlagOf, readPartnoegle, UDBETALINGSKOLONNER, type Udbetalingsrow } from "./raekker.js";
import { afgjorte, findForgaengere } from "./slaegt.js";
import { sendBeskeder } from "./status.js";
import { skiftUdbetalinger } from "./tilstande.js";

/** A bundle that has been made. Øre. */
export type Dannet = {
  readonly id: Uuid;
  readonly udfoerelsesdato: string;
  readonly antal: number;
  readonly beloeb: bigint;
};

/** What a round has done: a bundle, and how many were held back instead because what they pay again is no longer unpaid. */
export type Bundtresultat = { readonly bundt: Dannet | undefined; readonly holdt: number };

const KLARE = `select ${UDBETALINGSKOLONNER} from udbetaling.udbetaling u
  where u.myndighed = $1 and u.tilstand = 'KLAR' and u.udfoerelsesdato <= $2
    and greatest(u.udfoerelsesdato, $3::date) = (
      select greatest(min(m.udfoerelsesdato), $3::date) from udbetaling.udbetaling m
      where m.myndighed = $1 and m.tilstand = 'KLAR' and m.udfoerelsesdato <= $2)
  order by u.udfoerelsesdato, u.nr limit $4 for update of u skip locked`;

/**
 * Make the next bundle of a municipality: payouts that are ready, of the earliest execution day up to and including `til`, at
 * most 10,000, and as many as a message has room for. States, events, postings (D mellemregning, K undervejs; one bilag) and the message to NemKonto in one transaction:
 * stopped anywhere, a payout is in one bundle or none. One whose day can no longer be reached is moved to the first that can.
 */
export const danBundt = (
  erp: Erp,
  myndighed: string,
  til: string,
  aktoer: string,
): Promise<Result<Bundtresultat, readonly Fejl[]>> =>
  withAnledning<Bundtresultat>(
    erp,
    { myndighed, aktoer, tekst: "Udbetalinger sendt til NemKonto" },
    async (query, anledning) => {
      const politik = await readUdbetalingspolitik(query, myndighed, anledning.dato);
      const tidligst = tidligsteUdfoerelse(erp.clock(), udfoerelsesregelOf(politik).frist);
      const klare = await query<Udbetalingsrow>("udbetaling-klare", KLARE, [
        myndighed,
        til,
        tidligst,
        MAX_BETALINGER,
      ]);
      const [sendes, holdes] = await skil(query, myndighed, medPlads(klare));
      await tilbagehold(erp, query, anledning, holdes);
      if (sendes.length === 0) return ok({ bundt: undefined, holdt: holdes.length });
      const foerste = sendes[0]!.udfoerelsesdato;
      const udfoerelsesdato = foerste < tidligst ? tidligst : foerste;
      const bundt = await bundtAf(erp, query, anledning, { sendes, udfoerelsesdato, politik });
      return bundt.ok ? ok({ bundt: bundt.value, holdt: holdes.length }) : bundt;
    },
  );

/** Room for the payments of a bundle: the doors take 10 MB. What a payment and a line of its text take in XML, beside the line itself. */
const MAX_BYTES = 8 * 1024 * 1024;
const BYTES_BETALING = 500;
const BYTES_LINJE = 50;

const bytesOf = ({ tekst }: Udbetalingsrow): number =>
  tekst.reduce(
    (total, linje) => total + BYTES_LINJE + Buffer.byteLength(linje.replace(/[&<>"']/g, "&quot;")),
    BYTES_BETALING,
  );

/** As many of them as one message has room for. */
const medPlads = (rows: readonly Udbetalingsrow[]): readonly Udbetalingsrow[] => {
  let bytes = 0;
  const foerste = rows.findIndex((row) => {
    bytes += bytesOf(row);
    return bytes > MAX_BYTES;
  });
  return foerste === -1 ? rows : rows.slice(0, foerste);
};

/**
 * Those that may be sent, and those that pay again what is no longer unpaid. What they pay again is held: who learns at this
 * moment that it has been paid finds them sent, or is waited for.
 */
const skil = async (
  query: Query,
  myndighed: string,
  klare: readonly Udbetalingsrow[],
): Promise<readonly [readonly Udbetalingsrow[], readonly Udbetalingsrow[]]> => {
  const forgaengere = await findForgaengere(query, myndighed, klare, { hold: true });
  const isAfgjort = (row: Udbetalingsrow) => afgjorte(forgaengere(row)).length > 0;
  return [klare.filter((row) => !isAfgjort(row)), klare.filter(isAfgjort)];
};

type Indhold = {
  readonly sendes: readonly Udbetalingsrow[];
  readonly udfoerelsesdato: string;
  readonly politik: Udbetalingspolitik;
};

const bundtAf = async (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  { sendes, udfoerelsesdato, politik }: Indhold,
): Promise<Result<Dannet, readonly Fejl[]>> => {
  const { myndighed, haendelse: id } = anledning;
  const beloeb = sum(sendes.map((row) => row.beloeb));
  const bundt = { id, udfoerelsesdato, antal: sendes.length, beloeb };
  await query(
    "udbetaling-nyt-bundt",
    "insert into udbetaling.bundt (myndighed, id, udfoerelsesdato, antal, beloeb) values ($1, $2, $3, $4, $5)",
    [myndighed, id, udfoerelsesdato, bundt.antal, beloeb],
  );
  await tellUdbetalinger(
    query,
    anledning,
    sendes
      .filter((row) => row.udfoerelsesdato !== udfoerelsesdato)
      .map((row) => ({
        udbetaling: row.id,
        art: "udbetaling.flyttet",
        data: { fra: row.udfoerelsesdato, til: udfoerelsesdato },
      })),
  );
  const felter = { bundt: id, udfoerelsesdato };
  const sendte = await skiftUdbetalinger(
    query,
    anledning,
    sendes.map((row) => ({ row, haendelse: "udbetaling.anmodet", data: felter, felter })),
  );
  const bogfoert = await readBogfoert(
    query,
    myndighed,
    sendte.map((row) => row.id),
  );
  const bevaegelser = sendte.flatMap((row) =>
    findBevaegelser(grundlagOf(row), bogfoert.get(row.id) ?? INTET_BOGFOERT, 0n),
  );
  const tilBank = politik.forsendelse === "bankfil";
  const tekst = `Bundt til ${tilBank ? "banken" : "NemKonto"}, udføres ${udfoerelsesdato}: ${bundt.antal} på ${formatBeloeb(beloeb)} kr.`;
  const booked = await bogfoerEn(erp, query, { ...anledning, tekst }, bevaegelser);
  if (!booked.ok) return booked;
  const besked = anmodningOf(myndighed, bundt, sendte, politik);
  const indhold = writeJson(NKSBetalingsanmodning, besked);
  if (tilBank) await gemBankfil(query, myndighed, id, indhold, erp.clock());
  else
    await sendBeskeder(query, myndighed, [
      { id, modtager: null, operation: "NKSBetalingsanmodningAfsend", indhold },
    ]);
  return ok(bundt);
};

/** The bundle as NemKonto is to have it. The sender is known when it is sent. */
export const anmodningOf = (
  myndighed: string,
  { id, udfoerelsesdato, antal, beloeb }: Dannet,
  rows: readonly Udbetalingsrow[],
  { piAftalenummer, betalerkonto, ingenKonto, fejlkonto }: Udbetalingspolitik,
): NKSBetalingsanmodning => ({
  beskedIdentifikator: id,
  afsenderMyndighed: myndighed,
  modtagerMyndighed: myndighed,
  afsenderSystem: UDBETALINGSSYSTEM,
  piAftalenummer,
  betalerkonto,
  udfoerelsesdato,
  ingenKonto,
  ...given("fejlkonto", fejlkonto),
  betalinger: rows.map(betalingOf),
  kontroltotal: { antal, beloeb },
});

const betalingOf = (row: Udbetalingsrow): NKSBetaling => ({
  betalingIdentifikator: betalingsidOf(row.id),
  betalingsmodtager: readPartnoegle(row.modtager),
  beloeb: row.beloeb,
  // NemKonto looks for the account of the ydelsesart where it is given, and only then.
  ...given("ydelsesart", row.destination === "SpecifikKonto" ? row.ydelsesart : undefined),
  ...(row.regNr === null || row.kontoNr === null
    ? {}
    : { bankkonto: { registreringsnummer: row.regNr, kontonummer: row.kontoNr } }),
  ...given("adviseringstekst", row.tekst.length === 0 ? undefined : [...row.tekst]),
});
