import { transition } from "../../domain/besked.js";
import type { Fejl } from "../../domain/fejl.js";
import type { NyBesked } from "../besked.js";
import type { Opgavepost } from "../opgaveporte.js";
import { mayHaveTasks, refusedPost, solvedPost } from "../opgavepost.js";
import type { Haendelse, Hub } from "../ports.js";
import type { Afgjort } from "./aflever.js";
import { countBilag } from "./kontroltal.js";
import type { Fremgang, Massebilag, Masseleverance } from "./ports.js";
import type { Stykke } from "./stykker.js";

/**
 * Write what came of a piece of a file, whole or not at all: its messages with their receipts, a row a bilag, the log, and
 * how far the file has come. Rejects when the file does not stand where the piece begins: somebody else is at it.
 */
export const recordStykke = async (
  hub: Hub,
  leverance: Masseleverance,
  stykke: Stykke,
  bilag: readonly Afgjort[],
  fejl: readonly Fejl[],
): Promise<Fremgang> => {
  const til = { ...advance(leverance.fremgang, bilag), ...stykke.til };
  const nye = bilag.filter((one) => one.ny !== undefined && one.kendt === undefined && !isCollision(one));
  await hub.journal.commit({
    masse: {
      leverance,
      fra: leverance.fremgang.offset,
      til,
      nye: nye.map(messageOf),
      bilag: bilag.map(toMassebilag),
      opgaver: nye.flatMap((one) => opgaverOf(hub, one)),
      fejl,
    },
    haendelser: nye.map((one) => haendelseOf(hub, leverance, one)),
  });
  return til;
};

/** Refused because its id is another message's: it becomes no message of its own. */
const isCollision = ({ svar }: Afgjort): boolean =>
  svar.fejl.some(({ kode }) => kode === "BSK-001" || kode === "BSK-002");

const advance = (fra: Fremgang, bilag: readonly Afgjort[]): Fremgang => {
  const accepted = bilag.filter(({ svar }) => svar.kode === "ACCEPTERET");
  return {
    ...fra,
    ...countBilag(fra, bilag),
    accepteret: fra.accepteret + accepted.length,
    afvist: fra.afvist + bilag.filter(({ svar }) => svar.kode === "AFVIST").length,
    bogfoertDebet: accepted.reduce((total, { debet }) => total + debet, fra.bogfoertDebet),
  };
};

/** Where the receiver has not decided the message waits in the udbakke like any other; else nothing is left to do. */
const messageOf = ({ ny, svar }: Afgjort): NyBesked => {
  const isDecided = svar.kode === "ACCEPTERET" || svar.kode === "AFVIST";
  return {
    indhold: ny!.indhold,
    udbakke: isDecided ? "ingen" : "venter",
    besked: {
      ...ny!.besked,
      tilstand: transition(null, artOf(ny!.besked.tilstand, svar.kode))!,
      kvittering: isDecided ? svar : null,
    },
  };
};

const opgaverOf = (hub: Hub, { ny, svar }: Afgjort): readonly Opgavepost[] => {
  const { besked } = ny!;
  if (svar.kode === "AFVIST") return [refusedPost(besked, svar, hub.clock())];
  const hadTasks = svar.kode === "ACCEPTERET" && mayHaveTasks(besked, false);
  return hadTasks ? [solvedPost(besked, "accepteret", hub.clock())] : [];
};

const artOf = (tilstand: string, kode: string) => {
  if (tilstand === "AFVIST") return "besked.afvist-af-posthus";
  if (kode === "ACCEPTERET") return "besked.accepteret-i-masse";
  return kode === "AFVIST" ? "besked.afvist-i-masse" : "besked.modtaget";
};

const haendelseOf = (hub: Hub, { id: leverance }: Masseleverance, { ny, nr, svar }: Afgjort): Haendelse => {
  const { besked, grundlag } = ny!;
  return {
    myndighed: besked.myndighed,
    emneArt: "besked",
    emne: besked.id,
    art: artOf(besked.tilstand, svar.kode),
    aktoer: hub.katalog().itsystem(besked.afsenderSystem)?.navn ?? besked.afsenderSystem,
    data: {
      indhold: besked.indholdHash.toString("hex"),
      leverance,
      nr,
      ...grundlag,
      ...(svar.fejl.length === 0 ? {} : { fejl: svar.fejl }),
    },
  };
};

const toMassebilag = (one: Afgjort): Massebilag => {
  const besked = one.kendt ?? (isCollision(one) ? undefined : one.ny?.besked);
  return {
    nr: one.nr,
    afsenderId: one.afsenderId,
    modtager: one.modtager,
    besked: besked?.id ?? null,
    kode: one.svar.kode,
    kvittering: besked === undefined ? one.svar : null,
  };
};
