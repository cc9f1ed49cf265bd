import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { type Kvittering, kvittering } from "../../domain/kvittering.js";
import type { Massetype } from "../../domain/massetype.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Besked } from "../besked.js";
import { openRoute } from "../deliver.js";
import type { Hub } from "../ports.js";
import { kvitteringOf } from "../receipt.js";
import { differenceOf } from "../receive.js";
import type { SendMasse } from "./ports.js";
import type { Vurderet } from "./vurder.js";

/** A bilag with its answer; `kendt`: the message was received before, and nothing is written of it again. */
export type Afgjort = Vurderet & { readonly svar: Kvittering; readonly kendt?: Besked };

/** Gives bilag to their receivers: the answers by their number in the file, or why there are none. */
export type HandOver = (nye: readonly Vurderet[]) => Promise<Result<ReadonlyMap<number, Kvittering>, string>>;

/** What kind of file the bilag are of, and the it-system that sends it. */
export type Afsending = { readonly massetype: Massetype; readonly system: Uuid };

/** How long a receiver may take over some hundred bilag, in ms. */
const FRIST_MS = 60_000;

/**
 * Give every bilag its answer: those refused already have it, those received before get their stored one, and the rest
 * are handed over, all of one receiver in one call. The error says why the receiver could not be reached: nothing is
 * lost, and the same bilag are handed over again later.
 */
export const decide = async (
  hub: Hub,
  fil: Afsending,
  bilag: readonly Vurderet[],
  handOver: HandOver = (nye) => deliver(hub, fil.massetype, nye),
): Promise<Result<readonly Afgjort[], string>> => {
  const kendte = await findKnown(hub, fil, bilag);
  const nye = bilag.filter((one) => one.svar === undefined && !kendte.has(one.nr));
  const givne = await handOver(nye);
  if (!givne.ok) return givne;
  const svarOf = (one: Vurderet): Kvittering => one.svar ?? givne.value.get(one.nr)!;
  return ok(bilag.map((one) => answered(one, kendte.get(one.nr), svarOf)));
};

const answered = (
  one: Vurderet,
  kendt: Kendt | undefined,
  svarOf: (one: Vurderet) => Kvittering,
): Afgjort => {
  if (kendt === undefined) return { ...one, svar: svarOf(one) };
  if (kendt.slags === "afvist") return { ...one, svar: kendt.svar };
  if (kendt.slags === "gemt") return { ...one, svar: kvitteringOf(kendt.besked), kendt: kendt.besked };
  return { ...one, svar: svarOf(kendt.foerste), kendt: kendt.foerste.ny!.besked };
};

/** A bilag whose id is taken: by a stored message, by an earlier one among these, or by another content. */
type Kendt =
  | { readonly slags: "gemt"; readonly besked: Besked }
  | { readonly slags: "tvilling"; readonly foerste: Vurderet }
  | { readonly slags: "afvist"; readonly svar: Kvittering };

/** Those whose id is taken, by their number in the file. */
const findKnown = async (
  hub: Hub,
  { system, massetype: { tekster } }: Afsending,
  bilag: readonly Vurderet[],
): Promise<ReadonlyMap<number, Kendt>> => {
  const ider = bilag.flatMap(({ ny }) => ny?.besked.afsenderId ?? []);
  const originaler = await hub.beskeder.originaler(system, ider);
  const first = new Map<Uuid, Vurderet>();
  const known = new Map<number, Kendt>();
  const mismatch = (sent: Besked, stored: Besked): Kendt | undefined => {
    const found = differenceOf(sent, stored);
    return found && { slags: "afvist", svar: refusal(tekster.ikkeModtaget, found) };
  };
  for (const one of bilag) {
    if (one.ny === undefined) continue;
    const { besked: sent } = one.ny;
    const besked = originaler.get(sent.afsenderId);
    const foerste = first.get(sent.afsenderId);
    if (besked !== undefined) known.set(one.nr, mismatch(sent, besked) ?? { slags: "gemt", besked });
    else if (foerste === undefined) first.set(sent.afsenderId, one);
    else known.set(one.nr, mismatch(sent, foerste.ny!.besked) ?? { slags: "tvilling", foerste });
  }
  return known;
};

/** The same bilag again has the first one's answer; with other content, or for another, it is refused as by any door. */
const refusal = (begrundelse: string, found: Fejl): Kvittering =>
  kvittering("AFVIST", { begrundelse, fejl: [found] });

const deliver = async (
  hub: Hub,
  massetype: Massetype,
  bilag: readonly Vurderet[],
): Promise<Result<ReadonlyMap<number, Kvittering>, string>> => {
  const svar = new Map<number, Kvittering>();
  for (const modtager of new Set(bilag.map(({ ny }) => ny!.besked.myndighed))) {
    const of = bilag.filter(({ ny }) => ny!.besked.myndighed === modtager);
    const beskeder = of.map(({ ny }) => ({ id: ny!.besked.id, indhold: ny!.indhold }));
    const given = await sendTo(hub, massetype, modtager, beskeder, {
      altEllerIntet: false,
      fristMs: FRIST_MS,
    });
    if (!given.ok) return given;
    if (given.value.length !== of.length)
      return failed(`modtageren svarede på ${given.value.length} af ${of.length}`);
    for (const [index, { nr }] of of.entries()) svar.set(nr, given.value[index]!);
  }
  return ok(svar);
};

/** Hand messages over to one receiver, in one call. */
export const sendTo = async (
  hub: Hub,
  { integration }: Massetype,
  myndighed: string,
  beskeder: Parameters<SendMasse>[2],
  valg: Parameters<SendMasse>[3],
): Promise<Result<readonly Kvittering[], string>> => {
  const rute = openRoute(hub, { myndighed, service: integration.service });
  if (rute === undefined) return failed(`ruten for ${myndighed} er på pause, eller modtageren hviler`);
  const svar = await hub.sendMasse(rute, integration, beskeder, valg);
  hub.receivers.report(rute.modtagersystem, svar.slags !== "utilgaengelig");
  return svar.slags === "kvitteringer" ? ok(svar.kvitteringer) : failed(svar.aarsag);
};
