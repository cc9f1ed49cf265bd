import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl, inPrecedence } from "../../domain/fejl.js";
import { type Leverancehaendelse, moveLeverance } from "../../domain/masseleverance.js";
import { kontrolfejl } from "../../domain/massetype.js";
import { massetypeOf } from "../../domain/massetyper.js";
import type { Serviceaftale } from "../../domain/serviceaftale.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { requireSender } from "../aftalekontrol.js";
import type { Hub } from "../ports.js";
import { type Afgjort, decide } from "./aflever.js";
import { handOverAll, withoutUnjudged } from "./alt-eller-intet.js";
import { recordStykke } from "./bogfoer.js";
import { type Filbegyndelse, readHoved } from "./hoved.js";
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
  if (!begyndelse.ok) {
    const { massetype, fejl: wrong } = begyndelse.error;
    return refuseFile(hub, { ...borrowed, massetype }, wrong);
  }
  const { hoved, massetype } = begyndelse.value;
  const known = { ...borrowed, massetype };
  const aftale = await mayHandOver(hub, known, begyndelse.value);
  if (!aftale.ok) return refuseFile(hub, known, aftale.error);
  const started = await moveTo(hub, { ...known, filId: hoved.filIdentifikator }, "masse.behandles");
  const fil = sammenhaengOf(hub, started, begyndelse.value, aftale.value);
  const readFrom = (staar: Fremgang) => readStykker(hub, started.id, begyndelse.value, fil, staar);
  const give: Give = hoved.altEllerIntet
    ? await giveAllOrNone(hub, fil, readFrom)
    : ({ bilag }) => decide(hub, fil, bilag);
  const treat: Behandling = { hub, fil, give, signal };
  const ended = await treatStykker(treat, started, readFrom(started.fremgang));
  await moveTo(hub, { ...ended, afsluttet: hub.clock() }, "masse.behandlet");
};

const sammenhaengOf = (
  hub: Hub,
  leverance: Masseleverance,
  { root, hoved, massetype }: Filbegyndelse,
  aftale: Serviceaftale,
): Filsammenhaeng => ({
  massetype: massetypeOf(massetype),
  system: leverance.afsenderSystem,
  hoved,
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
  fil: Filsammenhaeng,
  readFrom: (staar: Fremgang) => AsyncIterable<Stykke>,
): Promise<Give> => {
  const handOver = await handOverAll(hub, fil, () => readFrom(BEGYNDELSEN));
  if (!handOver.ok) throw new Senere(handOver.error);
  return async ({ bilag }) => {
    const decided = await decide(hub, fil, bilag, handOver.value);
    return decided.ok ? ok(decided.value.map(withoutUnjudged)) : decided;
  };
};

/** The agreement that lets the file in, or what refuses it whole before any bilag is looked at. AFT-…, MAS-003, MAS-010. */
const mayHandOver = async (
  hub: Hub,
  leverance: Masseleverance,
  { hoved, massetype }: Filbegyndelse,
): Promise<Result<Serviceaftale, readonly Fejl[]>> => {
  const { myndighed, afsenderSystem } = leverance;
  const { integration } = massetypeOf(massetype);
  const adgang = requireSender(hub, afsenderSystem, myndighed, integration, integration.operation);
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

/** A file under treatment, and the way that its pieces get their answers. */
type Behandling = {
  readonly hub: Hub;
  readonly fil: Filsammenhaeng;
  readonly give: Give;
  readonly signal: AbortSignal;
};

/** Most pieces between their reading and their writing. */
const AHEAD = 3;

/**
 * While one piece is at its receiver the next is read and the one before is written. Pieces are handed over, and written,
 * one by one in the order of the file.
 */
const treatStykker = async (
  { hub, fil, give, signal }: Behandling,
  leverance: Masseleverance,
  stykker: AsyncIterable<Stykke>,
): Promise<Masseleverance> => {
  let standing = leverance;
  let given: Promise<unknown> = Promise.resolve();
  let written: Promise<unknown> = Promise.resolve();
  const underway: Promise<unknown>[] = [];
  for await (const stykke of stykker) {
    const svar = given.then(() => give(stykke));
    given = svar;
    written = Promise.all([svar, written]).then(async ([one]) => {
      standing = await writeStykke(hub, fil, standing, stykke, one);
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
  { massetype, hoved }: Filsammenhaeng,
  leverance: Masseleverance,
  stykke: Stykke,
  svar: Awaited<ReturnType<Give>>,
): Promise<Masseleverance> => {
  if (!svar.ok) throw new Senere(svar.error);
  const found = [...leverance.fejl, ...stykke.fejl].slice(0, MAX_FEJL);
  const fremgang = await recordStykke(hub, leverance, stykke, svar.value, found);
  const wrong = stykke.slut === undefined ? [] : kontrolfejl(massetype, hoved, stykke.slut.total, fremgang);
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
