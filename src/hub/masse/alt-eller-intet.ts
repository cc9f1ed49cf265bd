import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { type Kvittering, kvittering } from "../../domain/kvittering.js";
import { ok, type Result } from "../../kit/result.js";
import type { Hub } from "../ports.js";
import { type Afgjort, decide, type HandOver, sendTo } from "./aflever.js";
import { countBilag, type Kontroltal, totalfejl } from "./kontroltal.js";
import { BEGYNDELSEN, type Massebesked } from "./ports.js";
import type { Stykke } from "./stykker.js";

/**
 * A file whose sender asked for all or nothing is read twice: first to see that every bilag is right, then to hand them
 * over in one call, which the receiver books in one transaction or not at all.
 */

/** How long a receiver may take over a whole file, in ms. */
const FRIST_MS = 600_000;

type Read = () => AsyncIterable<Stykke>;

/** Gives the answers of the whole file, as if each bilag were handed over by itself. The error: why it could not be. */
export const handOverAll = async (hub: Hub, system: Uuid, read: Read): Promise<Result<HandOver, string>> => {
  const seen = await lookThrough(hub, system, read);
  if (seen.grund !== undefined) return ok(refuseRest(seen.grund));
  const [modtager] = seen.modtagere;
  if (modtager === undefined) return ok(refuseRest("MAS-004"));
  const given = await sendTo(hub, modtager, messagesOf(hub, system, read), {
    altEllerIntet: true,
    fristMs: FRIST_MS,
  });
  if (!given.ok) return given;
  const svar = new Map(given.value.map((one, index) => [seen.sendte[index]!, one]));
  return ok(async () => ok(svar));
};

type Gennemsyn = {
  /** Why nothing of the file may be booked. */
  readonly grund: "MAS-004" | "MAS-005" | undefined;
  readonly modtagere: ReadonlySet<string>;
  /** The numbers of the bilag that are handed over. */
  readonly sendte: readonly number[];
};

/** Is every bilag of the file right, and is the file itself? Nothing is handed over. */
const lookThrough = async (hub: Hub, system: Uuid, read: Read): Promise<Gennemsyn> => {
  const modtagere = new Set<string>();
  const sendte: number[] = [];
  let isBroken = false;
  let counted: Kontroltal = BEGYNDELSEN;
  for await (const stykke of read()) {
    const nye = await newOnes(hub, system, stykke);
    counted = countBilag(counted, stykke.bilag);
    const isWrong = stykke.fejl.length > 0 || totalfejl(stykke.slut?.total, counted).length > 0;
    isBroken ||= nye.isBroken || isWrong;
    for (const { nr, modtager } of nye.bilag) {
      sendte.push(nr);
      modtagere.add(modtager ?? "");
    }
  }
  return { grund: isBroken ? "MAS-004" : modtagere.size > 1 ? "MAS-005" : undefined, modtagere, sendte };
};

const ACCEPTED = kvittering("ACCEPTERET");

/** Those that would be handed over, and whether any other is refused. */
const newOnes = async (hub: Hub, system: Uuid, { bilag }: Stykke) => {
  let nye: Parameters<HandOver>[0] = [];
  const decided = await decide(hub, system, bilag, async (those) => {
    nye = those;
    return ok(new Map(those.map(({ nr }) => [nr, ACCEPTED])));
  });
  return { bilag: nye, isBroken: !decided.ok || decided.value.some(({ svar }) => svar.kode === "AFVIST") };
};

async function* messagesOf(hub: Hub, system: Uuid, read: Read): AsyncGenerator<Massebesked> {
  for await (const stykke of read()) {
    for (const { ny } of (await newOnes(hub, system, stykke)).bilag) {
      yield { id: ny!.besked.id, indhold: ny!.indhold };
    }
  }
}

const refuseRest =
  (kode: "MAS-004" | "MAS-005"): HandOver =>
  async (nye) => {
    const svar = refusal([fejl(kode)]);
    return ok(new Map(nye.map(({ nr }) => [nr, svar])));
  };

const refusal = (found: readonly Fejl[]): Kvittering =>
  kvittering("AFVIST", { begrundelse: "Intet af filen er bogført.", fejl: found });

/**
 * A bilag that is refused only because of another in its file has not been received: its id is free, and it can come
 * again, unchanged, in the mended file.
 */
export const withoutUnjudged = (one: Afgjort): Afgjort => {
  const { ny, ...rest } = one;
  const isUnjudged =
    one.svar.fejl.length > 0 && one.svar.fejl.every(({ kode }) => kode === "MAS-004" || kode === "MAS-005");
  return isUnjudged ? rest : one;
};
