import { fejl } from "../../domain/fejl.js";
import { kvittering } from "../../domain/kvittering.js";
import { type Kontroltal, kontrolfejl } from "../../domain/massetype.js";
import { ok, type Result } from "../../kit/result.js";
import type { Hub } from "../ports.js";
import { type Afgjort, decide, type HandOver, sendTo } from "./aflever.js";
import { countBilag } from "./kontroltal.js";
import { BEGYNDELSEN, type Massebesked } from "./ports.js";
import type { Stykke } from "./stykker.js";
import type { Filsammenhaeng } from "./vurder.js";

/**
 * A file whose sender asked for all or nothing is read twice: first to see that every bilag is right, then to hand them
 * over in one call, which the receiver books in one transaction or not at all.
 */

/** How long a receiver may take over a whole file, in ms. */
const FRIST_MS = 600_000;

type Read = () => AsyncIterable<Stykke>;

/** Gives the answers of the whole file, as if each bilag were handed over by itself. The error: why it could not be. */
export const handOverAll = async (
  hub: Hub,
  fil: Filsammenhaeng,
  read: Read,
): Promise<Result<HandOver, string>> => {
  const seen = await lookThrough(hub, fil, read);
  if (seen.grund !== undefined) return ok(refuseRest(fil, seen.grund));
  const [modtager] = seen.modtagere;
  if (modtager === undefined) return ok(refuseRest(fil, "MAS-004"));
  const given = await sendTo(hub, fil.massetype, modtager, messagesOf(hub, fil, read), {
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
const lookThrough = async (hub: Hub, fil: Filsammenhaeng, read: Read): Promise<Gennemsyn> => {
  const modtagere = new Set<string>();
  const sendte: number[] = [];
  let isBroken = false;
  let counted: Kontroltal = BEGYNDELSEN;
  for await (const stykke of read()) {
    const nye = await newOnes(hub, fil, stykke);
    counted = countBilag(counted, stykke.bilag);
    const { slut } = stykke;
    const wrong = slut === undefined ? [] : kontrolfejl(fil.massetype, fil.hoved, slut.total, counted);
    const isWrong = stykke.fejl.length > 0 || wrong.length > 0;
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
const newOnes = async (hub: Hub, fil: Filsammenhaeng, { bilag }: Stykke) => {
  let nye: Parameters<HandOver>[0] = [];
  const decided = await decide(hub, fil, bilag, async (those) => {
    nye = those;
    return ok(new Map(those.map(({ nr }) => [nr, ACCEPTED])));
  });
  return { bilag: nye, isBroken: !decided.ok || decided.value.some(({ svar }) => svar.kode === "AFVIST") };
};

async function* messagesOf(hub: Hub, fil: Filsammenhaeng, read: Read): AsyncGenerator<Massebesked> {
  for await (const stykke of read()) {
    for (const { ny } of (await newOnes(hub, fil, stykke)).bilag) {
      yield { id: ny!.besked.id, indhold: ny!.indhold };
    }
  }
}

const refuseRest =
  ({ massetype: { tekster } }: Filsammenhaeng, kode: "MAS-004" | "MAS-005"): HandOver =>
  async (nye) => {
    const svar = kvittering("AFVIST", { begrundelse: tekster.intet, fejl: [fejl(kode)] });
    return ok(new Map(nye.map(({ nr }) => [nr, svar])));
  };

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
