import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Input, Output } from "../contract/endpoints.js";
import { formatBeloeb, sum } from "../domain/beloeb.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import type { Client } from "../sdk/client.js";
import { type Sag, sygedagpengebilag, tilbagebetalingskrav, udbetalingsanmodning } from "./ksd-sager.js";
import { HELSINGOER, VEJEN } from "./parter.js";
import { sure } from "./sure.js";
import { syntetiskCpr } from "./vaerdier.js";

/**
 * The pilot of KSD, whole, in Helsingør and Vejen: sygedagpenge are posted (SF1590_A) and paid out (SF1590_C, NemKonto). One
 * payee of Helsingør has no account, so that payout is refused; one of Vejen has had its account closed, so that money comes
 * home. Both are paid again. One has had too much, which becomes a claim (SF1590_B_01). Told again it is other people.
 */

/** One step: what happened, where the portal shows it, and how the interim accounts stand after it, in øre. */
export type Pilottrin = {
  readonly navn: string;
  readonly udfald: string;
  readonly sti: string;
  /** Decided and not paid, and with NemKonto or the bank; credit is negative. */
  readonly mellemregning: bigint;
  readonly undervejs: bigint;
  /** Whether the books explain it to the øre. */
  readonly stemmer: boolean;
};

/** The interim accounts after a step, in words. */
export const ksdStand = ({ mellemregning, undervejs }: Pilottrin): string =>
  `mellemregning ${formatBeloeb(mellemregning)} kr., undervejs ${formatBeloeb(undervejs)} kr.`;

type Parter = { readonly drift: Client; readonly ksd: Client; readonly idag: string };
type Sket = Pick<Pilottrin, "navn" | "udfald" | "sti">;

/** What is special about one of a pilot's payees, and how its bank account is mended. */
type Pilot = { readonly myndighed: string; readonly adfaerd: "ingen-konto" | "retur" };
const PILOTERNE: readonly Pilot[] = [
  { myndighed: HELSINGOER, adfaerd: "ingen-konto" },
  { myndighed: VEJEN, adfaerd: "retur" },
];

/** Tell the story on a running oeir, as operations (`drift`) and as KSD; throws where something is refused or does not come. */
export async function* fortaelKsd(parter: Parter): AsyncGenerator<Pilottrin> {
  for (const pilot of PILOTERNE)
    for await (const sket of pilotens(parter, pilot)) yield await afstemt(parter, pilot, sket);
}

const kontoAf = async (
  { drift, idag }: Parter,
  myndighed: string,
  konto: "mellemregning" | "undervejs",
): Promise<Output<"seMellemregning">> => sure(drift.seMellemregning({ myndighed, pr: idag, konto }));

const afstemt = async (parter: Parter, { myndighed }: Pilot, sket: Sket): Promise<Pilottrin> => {
  const mellemregning = await kontoAf(parter, myndighed, "mellemregning");
  const undervejs = await kontoAf(parter, myndighed, "undervejs");
  return {
    ...sket,
    mellemregning: mellemregning.saldo,
    undervejs: undervejs.saldo,
    stemmer: mellemregning.forskel === 0n && undervejs.forskel === 0n,
  };
};

async function* pilotens(parter: Parter, pilot: Pilot): AsyncGenerator<Sket> {
  const sager = nyeSager(pilot.myndighed, parter.idag);
  await opfoer(parter.drift, sager[1], pilot.adfaerd);
  const dag = yield* bedOmUdbetaling(parter, pilot, sager);
  yield* udbetal(parter, pilot, sager, dag);
  yield* betalIgen(parter, sager[1], dag);
  yield* kraevTilbage(parter, sager[2]);
  yield* afslutDagen(parter, pilot);
}

const hos = (myndighed: string): string => `/udbetaling/${myndighed}`;
const stiTil = ({ myndighed, udbetaling }: Sag): string => `${hos(myndighed)}/udbetalinger/${udbetaling}`;

/** Posted, tried and asked for; gives the bank day it will be paid. */
async function* bedOmUdbetaling(
  { ksd, idag }: Parter,
  { myndighed }: Pilot,
  sager: readonly Sag[],
): AsyncGenerator<Sket, string> {
  for (const sag of sager) await accepteret(ksd.modtagFinansbilag({ body: sygedagpengebilag(sag) }));
  const total = formatBeloeb(sum(sager.map(({ beloeb }) => beloeb)));
  yield {
    navn: `${myndighedsnavn(myndighed)}: KSD bogfører sygedagpenge til tre`,
    udfald: `ACCEPTERET, ${total} kr. er besluttet og ikke betalt`,
    sti: `${hos(myndighed)}/mellemregning`,
  };
  const anmodning = udbetalingsanmodning(sager, idag);
  const { udbetalinger: tjekket } = await sure(ksd.tjekUdbetaling({ body: anmodning }));
  const { udfoerelsesdato } = tjekket[0]!;
  yield {
    navn: "KSD prøver udbetalingerne, før de sendes",
    udfald: `${tjekket.map(({ udfald }) => udfald).join(", ")}; til rådighed ${udfoerelsesdato}`,
    sti: hos(myndighed),
  };
  await accepteret(ksd.opretUdbetaling({ body: anmodning }));
  yield {
    navn: "KSD beder om tre udbetalinger",
    udfald: "ACCEPTERET",
    sti: `${hos(myndighed)}/udbetalinger`,
  };
  return udfoerelsesdato;
}

/** Sent to NemKonto; one of the three goes wrong, and KSD is told. */
async function* udbetal(
  { drift, ksd }: Parter,
  { myndighed, adfaerd }: Pilot,
  sager: readonly [Sag, Sag, Sag],
  dag: string,
): AsyncGenerator<Sket> {
  yield {
    navn: "Betalingskørsel: ét bundt til NemKonto",
    udfald: await koer(drift, myndighed, dag, sager),
    sti: `${hos(myndighed)}/bundter`,
  };
  const [foerste, anden, tredje] = sager;
  await vent(drift, foerste, "UDFOERT", dag);
  await vent(drift, tredje, "UDFOERT", dag);
  const ubetalt = await vent(drift, anden, adfaerd === "retur" ? "RETURNERET" : "AFVIST", dag);
  yield {
    navn:
      adfaerd === "retur"
        ? "Banken betaler tre; én kommer tilbage"
        : "Banken betaler to; NemKonto afviser én",
    udfald: [ubetalt.tilstandsnavn, ubetalt.aarsag].filter((one) => one !== undefined).join(": "),
    sti: stiTil(anden),
  };
  yield {
    navn: "KSD hører, hvad der blev af hver",
    udfald: (await fetchStatus(ksd, sager, ["UDFOERT", ubetalt.tilstand, "UDFOERT"])).join(", "),
    sti: `${hos(myndighed)}/opgaver`,
  };
}

/** The payee gets an account that works; a bookkeeper pays again, linked to the first. */
async function* betalIgen({ drift }: Parter, sag: Sag, dag: string): AsyncGenerator<Sket> {
  const { myndighed, udbetaling } = sag;
  await opfoer(drift, sag, "normal");
  const begrundelse = "Modtageren har fået en ny NemKonto";
  const igen = await sure(
    drift.genudbetal({ myndighed, id: udbetaling, body: { begrundelse, dispositionsdato: dag } }),
  );
  const ny = { ...sag, udbetaling: igen.id };
  yield { navn: "Modtageren får en konto; der betales igen", udfald: igen.tilstandsnavn, sti: stiTil(ny) };
  await koer(drift, myndighed, igen.udfoerelsesdato, [ny]);
  const betalt = await vent(drift, ny, "UDFOERT", igen.udfoerelsesdato);
  yield { navn: "Pengene er fremme", udfald: betalt.tilstandsnavn, sti: stiTil(ny) };
}

/** Too much was paid: that is a claim on the payee, and no payout. */
async function* kraevTilbage({ ksd, idag }: Parter, sag: Sag): AsyncGenerator<Sket> {
  const krav = tilbagebetalingskrav(sag, idag);
  await accepteret(ksd.opretDebitorkonto({ body: krav }));
  const { fordringIdentifikator, delfordringer } = krav.fordringer![0]!;
  yield {
    navn: "En har fået for meget: KSD sender et krav",
    udfald: `${formatBeloeb(delfordringer[0]!.beloeb)} kr. skal betales tilbage`,
    sti: `/opkraevning/${sag.myndighed}/fordringer/${fordringIdentifikator}`,
  };
}

async function* afslutDagen({ drift, idag }: Parter, { myndighed }: Pilot): AsyncGenerator<Sket> {
  const { stemmer, afvigelser } = await sure(drift.afslutUdbetalingsdag({ myndighed, dato: idag }));
  yield {
    navn: "Dagen afsluttes",
    udfald: stemmer ? "anmodninger, svar, bank og regnskab stemmer" : `${afvigelser} afvigelser`,
    sti: `${hos(myndighed)}/afslutninger`,
  };
}

/** Three invented payees; the numbers of people in `vaerdier.ts` are nobody's. */
const nyeSager = (myndighed: string, idag: string): readonly [Sag, Sag, Sag] => {
  const foerste = randomInt(1, 990);
  const sag = (nr: number, beloeb: bigint): Sag => ({
    myndighed,
    dato: idag,
    udbetaling: randomUUID(),
    cpr: syntetiskCpr(foerste + nr),
    beloeb,
  });
  return [sag(0, 440_500n), sag(1, 238_100n), sag(2, 440_500n)];
};

/** Tell the stand-in for NemKonto how payments to a payee go. */
const opfoer = (
  drift: Client,
  { cpr }: Sag,
  adfaerd: Input<"saetNemkontoadfaerd">["body"]["adfaerd"],
): Promise<unknown> =>
  sure(
    drift.saetNemkontoadfaerd({
      body: { betalingsmodtager: { partType: "CPR", partIdentifikator: cpr }, adfaerd },
    }),
  );

type Receipt = { readonly kode: string; readonly fejl: readonly { readonly fejlTekst: string }[] };

const accepteret = async (kald: Parameters<typeof sure<Receipt>>[0]): Promise<void> => {
  const { kode, fejl } = await sure(kald);
  if (kode !== "ACCEPTERET") throw new Error(fejl.map(({ fejlTekst }) => fejlTekst).join("; ") || kode);
};

const ROUND_MS = 100;
/** How long NemKonto, the bank and the ledger may take, in ms. */
const PATIENCE_MS = 60_000;

/** Again and again until it gives something; throws when it does not in time. */
const until = async <T>(hvad: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`${hvad} kom ikke i tide.`);
    await sleep(ROUND_MS);
  }
};

/** Send what is ready; the ledger may have done it by itself. */
const koer = async (
  drift: Client,
  myndighed: string,
  til: string,
  sager: readonly Sag[],
): Promise<string> => {
  await sure(drift.startBetalingskoersel({ myndighed, body: { til } }));
  const bundter = await until("Bundtet", async () => {
    const sendte = await Promise.all(
      sager.map(({ udbetaling }) => sure(drift.seUdbetaling({ myndighed, id: udbetaling }))),
    );
    const ider = sendte.flatMap(({ bundt }) => bundt ?? []);
    return ider.length === sager.length ? new Set(ider) : undefined;
  });
  return `${bundter.size} bundt, udføres ${til}`;
};

/** Let days go by at NemKonto and the bank until the payout has come so far. */
const vent = (
  drift: Client,
  { myndighed, udbetaling }: Sag,
  tilstand: string,
  til: string,
): Promise<Output<"seUdbetaling">> =>
  until(`Udbetaling ${udbetaling}: ${tilstand}`, async () => {
    await sure(drift.fremadNemkonto({ myndighed, body: { til } }));
    const seen = await sure(drift.seUdbetaling({ myndighed, id: udbetaling }));
    return seen.tilstand === tilstand ? seen : undefined;
  });

/** KSD at its mailbox, until it has heard how each payout ended: of one that comes home it first hears that it was made. */
const fetchStatus = async (
  ksd: Client,
  sager: readonly Sag[],
  tilstande: readonly string[],
): Promise<readonly string[]> => {
  const hoert = new Map<string, string>();
  await until("Besked til KSD", async () => {
    const { beskeder } = await sure(ksd.hentBeskeder({}));
    for (const { myndighed, id, operation, indhold } of beskeder) {
      await sure(ksd.kvitterBesked({ myndighed, id, body: { kode: "ACCEPTERET" } }));
      if (operation !== "UdbetalingsstatusAfsend") continue;
      const status = JSON.parse(indhold) as { udbetalingIdentifikator: string; udfald: string };
      hoert.set(status.udbetalingIdentifikator, status.udfald);
    }
    const alle = sager.every(({ udbetaling }, nr) => hoert.get(udbetaling) === tilstande[nr]);
    return alle ? true : undefined;
  });
  return sager.map(({ udbetaling }) => hoert.get(udbetaling)!);
};
