import { setTimeout as sleep } from "node:timers/promises";
import type { Output } from "../contract/endpoints.js";
import { nextAabneDag } from "../domain/bankdage.js";
import { formatBeloeb } from "../domain/beloeb.js";
import type { Debitorkonto } from "../domain/debitor/model.js";
import { STANDARDPOLITIK } from "../domain/debitor/politik.js";
import { addDays } from "../kit/dates.js";
import { writeCamt054 } from "../omverden/bank/camt054.js";
import type { Client } from "../sdk/client.js";
import { BO, bibliotekskrav, CLARA, type Laaner } from "./fbs-krav.js";
import { fetchUntil } from "./fbs-post.js";
import { HELSINGOER } from "./parter.js";
import { sure } from "./sure.js";

/**
 * The story of a library fee, both ways: Clara pays her bill and FBS is told; Bo does not, is reminded, charged interest,
 * handed over to PSRM, and part of it is recovered. It happens over the last months, up to today.
 */

/** One step: what happened, where the portal shows it, and whether the two ledgers agree after it. Amounts in øre. */
export type Historietrin = {
  readonly navn: string;
  readonly udfald: string;
  readonly sti: string;
  readonly restancer: bigint;
  readonly kontrolkonto: bigint;
  readonly stemmer: boolean;
};

/** What is owed after a step, in words. */
export const fbsStand = ({ restancer }: Historietrin): string =>
  `skyldes i alt ${formatBeloeb(restancer)} kr.`;

/** Days from today to each thing that happens. */
const DAGE = { krav: -110, regning: -109, betaling: -95, rykker: -50, rente: -15, overdragelse: 0 } as const;

/** Open days: PSRM's entry filter takes no claim of this kind that was born on another (R_7_1). */
const dagOf = (idag: string, hvad: keyof typeof DAGE): string =>
  hvad === "overdragelse" ? idag : nextAabneDag(addDays(idag, DAGE[hvad]));

type Parter = { readonly drift: Client; readonly fbs: Client; readonly idag: string };
type Krav = { readonly konto: string; readonly fordring: string; readonly laaner: Laaner };
type Sket = Pick<Historietrin, "navn" | "udfald" | "sti">;

const KOMMUNE = `/opkraevning/${HELSINGOER}`;
const KOERSLER = `${KOMMUNE}/koersler`;
const fordringssti = ({ fordring }: Krav): string => `${KOMMUNE}/fordringer/${fordring}`;

/** Tell the story on a running oeir, as operations (`drift`) and as FBS; throws where something is refused. */
export async function* fortaelFbs(parter: Parter): AsyncGenerator<Historietrin> {
  for await (const sket of clara(parter)) yield await afstemt(parter, sket);
  for await (const sket of bo(parter)) yield await afstemt(parter, sket);
}

/** The debtor ledger beside its control account, after a step. */
const afstemt = async ({ drift }: Parter, sket: Sket): Promise<Historietrin> => {
  const { restancer, kontrolkonto, stemmer } = await sure(drift.seOpkraevning({ myndighed: HELSINGOER }));
  return { ...sket, restancer, kontrolkonto, stemmer };
};

async function* clara(parter: Parter): AsyncGenerator<Sket> {
  const { drift, fbs, idag } = parter;
  const krav = await opret(
    fbs,
    CLARA,
    bibliotekskrav(CLARA, 25_000n, "Ikke afleveret bog", dagOf(idag, "krav")),
  );
  yield { navn: "FBS sender Claras gebyr på 250,00 kr.", udfald: "ACCEPTERET", sti: fordringssti(krav) };
  yield {
    navn: "Regningskørsel",
    udfald: await koer(drift, "regning", dagOf(idag, "regning")),
    sti: KOERSLER,
  };
  const regning = await nyesteRegning(drift, krav);
  const svar = await betal(drift, regning, dagOf(idag, "betaling"));
  yield { navn: "Clara betaler regningen i banken", udfald: svar, sti: `${KOMMUNE}/indbetalinger` };
  const hoert = await fetchUntil(fbs, krav.konto, ["DaekningAfskrivningRegistrering", "DebitorkontoLukket"]);
  yield {
    navn: "FBS hører om betalingen, og at kontoen er lukket",
    udfald: hoert.join(", "),
    sti: fordringssti(krav),
  };
}

async function* bo(parter: Parter): AsyncGenerator<Sket> {
  const { drift, fbs, idag } = parter;
  const krav = await opret(
    fbs,
    BO,
    bibliotekskrav(BO, 120_000n, "Seks bøger, ikke afleveret", dagOf(idag, "krav")),
  );
  yield { navn: "FBS sender Bos gebyr på 1.200,00 kr.", udfald: "ACCEPTERET", sti: fordringssti(krav) };
  yield {
    navn: "Regningskørsel",
    udfald: await koer(drift, "regning", dagOf(idag, "regning")),
    sti: KOERSLER,
  };
  yield {
    navn: "Bo betaler ikke: rykkerkørsel",
    udfald: await koer(drift, "rykker", dagOf(idag, "rykker")),
    sti: KOERSLER,
  };
  yield { navn: "Rentekørsel", udfald: await koer(drift, "rente", dagOf(idag, "rente")), sti: KOERSLER };
  const sendt = await koer(drift, "inddrivelse", dagOf(idag, "overdragelse"));
  yield { navn: "Forgæves rykket: overdragelse til PSRM", udfald: sendt, sti: KOERSLER };
  const psrmId = await modtagetAfPsrm(drift, krav);
  yield { navn: "PSRM har svaret UDFØRT", udfald: `fordring ${psrmId}`, sti: fordringssti(krav) };
  await inddriv(drift, psrmId, 50_000n);
  await fetchUntil(fbs, krav.konto, ["DaekningAfskrivningRegistrering"]);
  yield {
    navn: "PSRM inddriver 500,00 kr., og FBS hører om det",
    udfald: `Bo skylder ${formatBeloeb(await skyldes(drift, krav))} kr.`,
    sti: fordringssti(krav),
  };
}

const opret = async (fbs: Client, laaner: Laaner, besked: Debitorkonto): Promise<Krav> => {
  const svar = await sure(fbs.opretDebitorkonto({ body: besked }));
  if (svar.kode !== "ACCEPTERET")
    throw new Error(svar.fejl.map(({ fejlTekst }) => fejlTekst).join("; ") || svar.kode);
  const { debitorkontoIdentifikator: konto, fordringer } = besked;
  return { konto, fordring: fordringer![0]!.fordringIdentifikator, laaner };
};

type Koerselsart = Output<"startKoersel">["art"];

const ROUND_MS = 100;

/** Run it to its end; what came of it, in its own words. */
const koer = async (drift: Client, art: Koerselsart, dato: string): Promise<string> => {
  const { id } = await sure(drift.startKoersel({ myndighed: HELSINGOER, body: { art, dato } }));
  for (;;) {
    const { koersler } = await sure(drift.seKoersler({ myndighed: HELSINGOER }));
    const koersel = koersler.find((one) => one.id === id);
    if (koersel?.tilstand === "FAERDIG")
      return koersel.resultat.map(({ navn, tal }) => `${navn} ${tal}`).join(", ");
    await sleep(ROUND_MS);
  }
};

const skyldnerOf = (drift: Client, { laaner }: Krav) =>
  sure(
    drift.findSkyldner({
      myndighed: HELSINGOER,
      body: { part: { partType: "CPR", partIdentifikator: laaner.cpr } },
    }),
  );

const nyesteRegning = async (drift: Client, krav: Krav): Promise<Output<"seRegning">> => {
  const { nr } = (await skyldnerOf(drift, krav)).regninger.at(-1)!;
  return sure(drift.seRegning({ myndighed: HELSINGOER, nr }));
};

/** The bank's file of the day, with this one payment. */
const betal = async (drift: Client, regning: Output<"seRegning">, dato: string): Promise<string> => {
  const { betalingsid, kreditornummer, total: beloeb, modtager } = regning;
  const reference = `BANK-${betalingsid}`;
  const fil = writeCamt054({
    meddelelse: `CAMT-${betalingsid}`,
    tid: `${dato}T05:00:00Z`,
    iban: STANDARDPOLITIK.bankkonti[0]!,
    posteringer: [
      {
        reference,
        dato,
        betalinger: [{ reference, beloeb, betalingsid, kreditornummer, betaler: modtager.navn }],
      },
    ],
  });
  const svar = await sure(
    drift.indlaesKontoudtog({ myndighed: HELSINGOER, body: new TextEncoder().encode(fil) }),
  );
  if (svar.fejl.length > 0) throw new Error(svar.fejl.map(({ fejlTekst }) => fejlTekst).join("; "));
  return svar.poster.map(({ betydning }) => betydning).join(" ");
};

const modtagetAfPsrm = async (drift: Client, krav: Krav): Promise<string> => {
  for (;;) {
    const { fordring } = await sure(drift.seFordring({ myndighed: HELSINGOER, id: krav.fordring }));
    if (fordring.tilstand === "INDDRIVES") return fordring.psrmId!;
    if (fordring.tilstand !== "AFLEVERET") throw new Error(`PSRM tog den ikke: ${fordring.tilstandsnavn}`);
    await sleep(ROUND_MS);
  }
};

const inddriv = (drift: Client, fordringId: string, beloeb: bigint) =>
  sure(drift.psrmIndbetal({ myndighed: HELSINGOER, body: { fordringId, beloeb } }));

const skyldes = async (drift: Client, krav: Krav): Promise<bigint> =>
  (await skyldnerOf(drift, krav)).restance;
