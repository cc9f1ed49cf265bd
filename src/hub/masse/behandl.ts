import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl, inPrecedence } from "../../domain/fejl.js";
import type { Filhoved } from "../../domain/finans/fil.js";
import { finans } from "../../domain/finans/index.js";
import { type Leverancehaendelse, moveLeverance } from "../../domain/masseleverance.js";
import type { Serviceaftale } from "../../domain/serviceaftale.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { requireSender } from "../aftalekontrol.js";
import type { Hub } from "../ports.js";
import { type Afgjort, decide } from "./aflever.js";
import { handOverAll, withoutUnjudged } from "./alt-eller-intet.js";
import { recordStykke } from "./bogfoer.js";
import { type Filbegyndelse, readHoved } from "./hoved.js";
import { totalfejl } from "./kontroltal.js";
import { BEGYNDELSEN, type Fremgang, type Masseleverance } from "./ports.js";
import { readStykker, type Stykke } from "./stykker.js";
import type { Filsammenhaeng } from "./vurder.js";

/** Thrown to leave a file for later: a receiver that cannot be reached now. Nothing is lost. */
export class Senere extends Error {}

/** Most errors of the file itself that are kept. */
const MAX_FEJL = 50;

/**
 * Treat a file from where it stands to its end. Each piece is handed over and then written in one transaction, so that
 * after any stop the same pieces are handed over again, and the receiver knows what it has booked. Rejects with `Senere`
 * when a receiver cannot be reached.
 */
export const treatLeverance = async (
  hub: Hub,
  borrowed: Masseleverance,
  signal: AbortSignal,
): Promise<void> => {
  const begyndelse = await readHoved(hub.filer, borrowed.id);
  if (!begyndelse.ok) return refuseFile(hub, borrowed, begyndelse.error);
  const { hoved } = begyndelse.value;
  const aftale = await mayHandOver(hub, borrowed, hoved);
  if (!aftale.ok) return refuseFile(hub, borrowed, aftale.error);
  const started = await moveTo(hub, { ...borrowed, filId: hoved.filIdentifikator }, "masse.behandles");
  const fil = sammenhaengOf(hub, started, begyndelse.value, aftale.value);
  const readFrom = (staar: Fremgang) => readStykker(hub, started.id, begyndelse.value, fil, staar);
  const give: Give = hoved.altEllerIntet
    ? await giveAllOrNone(hub, started, readFrom)
    : ({ bilag }) => decide(hub, started.afsenderSystem, bilag);
  const ended = await treatStykker(hub, started, readFrom(started.fremgang), give, signal);
  await moveTo(hub, { ...ended, afsluttet: hub.clock() }, "masse.behandlet");
};

const sammenhaengOf = (
  hub: Hub,
  leverance: Masseleverance,
  { root }: Filbegyndelse,
  aftale: Serviceaftale,
): Filsammenhaeng => ({
  leverance: leverance.id,
  modtaget: leverance.modtaget ?? leverance.oprettet,
  aktoer: aktoerOf(hub, leverance),
  myndighed: leverance.myndighed,
  aftale,
  namespaces: root.namespaces,
});

/** The it-system that handed the file over. */
const aktoerOf = (hub: Hub, { afsenderSystem, id }: Masseleverance): Aktoer => ({
  rolle: "system",
  adgangId: id,
  itsystem: afsenderSystem,
  navn: hub.katalog().itsystem(afsenderSystem)?.navn ?? afsenderSystem,
});

const giveAllOrNone = async (
  hub: Hub,
  leverance: Masseleverance,
  readFrom: (staar: Fremgang) => AsyncIterable<Stykke>,
): Promise<Give> => {
  const handOver = await handOverAll(hub, leverance.afsenderSystem, () => readFrom(BEGYNDELSEN));
  if (!handOver.ok) throw new Senere(handOver.error);
  return async ({ bilag }) => {
    const decided = await decide(hub, leverance.afsenderSystem, bilag, handOver.value);
    return decided.ok ? ok(decided.value.map(withoutUnjudged)) : decided;
  };
};

/** The agreement that lets the file in, or what refuses it whole before any bilag is looked at. AFT-…, MAS-003, MAS-010. */
const mayHandOver = async (
  hub: Hub,
  leverance: Masseleverance,
  hoved: Filhoved,
): Promise<Result<Serviceaftale, readonly Fejl[]>> => {
  const { myndighed, afsenderSystem } = leverance;
  const adgang = requireSender(hub, afsenderSystem, myndighed, finans, finans.operation);
  const found: Fejl[] = adgang.ok ? [] : [adgang.error];
  if (hoved.afsenderMyndighed !== myndighed) {
    found.push(
      fejl("MAS-010", { navn: "AfsenderMyndighed", angivet: hoved.afsenderMyndighed, fundet: myndighed }),
    );
  }
  if (hoved.afsenderSystem !== afsenderSystem) {
    found.push(
      fejl("MAS-010", { navn: "AfsenderSystem", angivet: hoved.afsenderSystem, fundet: afsenderSystem }),
    );
  }
  if (await hub.masseleverancer.otherContent(leverance, hoved.filIdentifikator)) {
    found.push(fejl("MAS-003", { id: hoved.filIdentifikator }));
  }
  return adgang.ok && found.length === 0 ? adgang : failed(inPrecedence(found));
};

type Give = (stykke: Stykke) => Promise<Result<readonly Afgjort[], string>>;

/** Most pieces between their reading and their writing. */
const AHEAD = 3;

/**
 * While one piece is at its receiver the next is read and the one before is written. Pieces are handed over, and written,
 * one by one in the order of the file.
 */
const treatStykker = async (
  hub: Hub,
  leverance: Masseleverance,
  stykker: AsyncIterable<Stykke>,
  give: Give,
  signal: AbortSignal,
): Promise<Masseleverance> => {
  let standing = leverance;
  let given: Promise<unknown> = Promise.resolve();
  let written: Promise<unknown> = Promise.resolve();
  const underway: Promise<unknown>[] = [];
  for await (const stykke of stykker) {
    const svar = given.then(() => give(stykke));
    given = svar;
    written = Promise.all([svar, written]).then(async ([one]) => {
      standing = await writeStykke(hub, standing, stykke, one);
    });
    // Whoever waits for it is told; until then nobody is.
    written.catch(() => undefined);
    underway.push(written);
    if (underway.length >= AHEAD) await underway.shift();
    if (signal.aborted) throw new Senere("posthuset stopper");
  }
  await written;
  return standing;
};

const writeStykke = async (
  hub: Hub,
  leverance: Masseleverance,
  stykke: Stykke,
  svar: Awaited<ReturnType<Give>>,
): Promise<Masseleverance> => {
  if (!svar.ok) throw new Senere(svar.error);
  const found = [...leverance.fejl, ...stykke.fejl].slice(0, MAX_FEJL);
  const fremgang = await recordStykke(hub, leverance, stykke, svar.value, found);
  const wrong = stykke.slut === undefined ? [] : totalfejl(stykke.slut.total, fremgang);
  return { ...leverance, fremgang, fejl: [...found, ...wrong].slice(0, MAX_FEJL) };
};

const refuseFile = async (hub: Hub, leverance: Masseleverance, wrong: readonly Fejl[]): Promise<void> => {
  const refused = { ...leverance, fejl: wrong.slice(0, MAX_FEJL), afsluttet: hub.clock() };
  await moveTo(hub, refused, "masse.afvist");
};

/** Write a change of state with its row in the log; a file that is being treated already just goes on. */
const moveTo = async (
  hub: Hub,
  leverance: Masseleverance,
  art: Leverancehaendelse,
): Promise<Masseleverance> => {
  if (art === "masse.behandles" && leverance.tilstand === "behandles") return leverance;
  const moved = { ...leverance, tilstand: moveLeverance(leverance.tilstand, art) };
  const { bilag, accepteret, afvist } = leverance.fremgang;
  await hub.journal.commit({
    leverance: { slags: "aendret", leverance: moved },
    haendelser: [
      {
        myndighed: leverance.myndighed,
        emneArt: "masseleverance",
        emne: leverance.id,
        art,
        aktoer: "posthuset",
        data: { filnavn: leverance.filnavn, bilag, accepteret, afvist, fejl: moved.fejl },
      },
    ],
  });
  return moved;
};
