import { type Fejl, fejl } from "../domain/fejl.js";
import { type Kvittering, kvittering } from "../domain/kvittering.js";
import type { Rute } from "../domain/rute.js";
import type { Besked, NyBesked } from "./besked.js";
import type { Opgavepost } from "./opgaveporte.js";
import { mayHaveTasks, refusedPost, solvedPost } from "./opgavepost.js";
import type { Hub, Levering, Leveringssvar } from "./ports.js";
import { moveBesked } from "./receipt.js";
import { backOffMs } from "./retry.js";

/** The route of a message, when it is open: not paused, and its receiver not at rest. */
export const openRoute = (
  hub: Hub,
  { myndighed, service }: Pick<Besked, "myndighed" | "service">,
): Rute | undefined => {
  const rute = hub.katalog().rute(myndighed, service);
  return rute === undefined || rute.paaPause || !hub.receivers.isOpen(rute.modtagersystem) ? undefined : rute;
};

/**
 * Who delivers a new message: its own call, which has it on loan from the start; the udbakke, when it must wait its turn
 * in an order or its route is not open; nobody, when it is refused already.
 */
export const howToDeliver = (hub: Hub, besked: Besked): NyBesked["udbakke"] => {
  if (besked.tilstand === "AFVIST") return "ingen";
  if (besked.modtagersystem !== null) return "venter";
  return besked.raekkefoelge === null && openRoute(hub, besked) !== undefined ? "laant" : "venter";
};

/**
 * Deliver a message that has just been stored, and wait for the receipt as long as the caller may wait. Undefined: no
 * receipt in time; the message is safe, and the delivery goes on by itself.
 */
export const deliverNow = async (
  hub: Hub,
  besked: Besked,
  indhold: string,
  levering: NyBesked["udbakke"],
): Promise<Kvittering | undefined> => {
  const loan =
    levering === "laant" ? { ...besked, forsoeg: 1, genoptaget: false } : await borrowInTurn(hub, besked);
  if (loan === undefined) return undefined;
  return withinTime(attempt(hub, besked, indhold, loan), hub.config.svarfristMs);
};

/** What `work` gives, or undefined when it takes longer than `ms`; the work goes on either way. */
const withinTime = <T>(work: Promise<T>, ms: number): Promise<T | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, undefined);
    void work.then(resolve).finally(() => clearTimeout(timer));
  });

/** The first of an order may be delivered at once too. */
const borrowInTurn = async (hub: Hub, besked: Besked): Promise<Levering | undefined> =>
  besked.modtagersystem !== null || openRoute(hub, besked) === undefined
    ? undefined
    : hub.udbakke.borrowOne(besked, hub.config.laanSekunder);

/** Deliver a message that the worker has borrowed. */
export const deliverBorrowed = async (hub: Hub, levering: Levering): Promise<void> => {
  const besked = await hub.beskeder.find(levering);
  if (besked === undefined) throw new Error(`udbakke names a message that is not there: ${levering.id}`);
  await attempt(hub, besked, await hub.beskeder.indhold(levering), levering);
};

/** One try. Never rejects: what goes wrong is written down, and the loan runs out by itself if even that fails. */
const attempt = async (
  hub: Hub,
  besked: Besked,
  indhold: string,
  levering: Levering,
): Promise<Kvittering | undefined> => {
  try {
    const rute = openRoute(hub, besked);
    if (rute === undefined) {
      await postpone(hub, besked, hub.config.foersteVentMs);
      return undefined;
    }
    const svar = await hub.send(rute, besked, indhold, hub.config.leveringsfristMs);
    hub.receivers.report(rute.modtagersystem, svar.slags !== "utilgaengelig");
    return await record(hub, besked, rute, levering, svar);
  } catch (reason) {
    hub.log.error({ besked: besked.id, reason: String(reason) }, "delivery could not be recorded");
    return undefined;
  }
};

/** Put the message back to be taken later; nothing has happened to it, so nothing is logged. */
const postpone = (hub: Hub, besked: Besked, ms: number): Promise<unknown> =>
  hub.journal.commit({
    overgang: { ...besked, fra: besked.tilstand, til: besked.tilstand, udbakke: { slags: "vent", ms } },
    haendelser: [],
  });

const record = (
  hub: Hub,
  besked: Besked,
  rute: Rute,
  levering: Levering,
  svar: Leveringssvar,
): Promise<Kvittering | undefined> => {
  const modtager = hub.katalog().itsystem(rute.modtagersystem)?.navn ?? rute.modtagersystem;
  if (svar.slags === "kvittering") {
    const { kode } = svar.kvittering;
    if (kode === "ACCEPTERET" || kode === "AFVIST")
      return recordReceipt(hub, besked, modtager, levering, svar.kvittering);
    if (kode !== "FEJLET") return recordTaken(hub, besked, modtager, levering);
  }
  const kode = svar.slags === "utilgaengelig" ? "DRF-002" : "DRF-005";
  const aarsag = svar.slags === "kvittering" ? "FEJLET" : svar.aarsag;
  return recordFailure(hub, besked, levering, modtager, fejl(kode, { modtager, aarsag }));
};

/** The receiver has decided: the end of the message's way. */
export const recordReceipt = async (
  hub: Hub,
  besked: Besked,
  aktoer: string,
  { genoptaget }: Levering,
  svar: Kvittering,
): Promise<Kvittering> => {
  const decided = svar.kode === "ACCEPTERET" ? "besked.accepteret" : "besked.afvist";
  const arter =
    besked.tilstand === "AFLEVERET" ? ([decided] as const) : (["besked.afleveret", decided] as const);
  const data = { begrundelse: svar.begrundelse, ...(svar.fejl.length === 0 ? {} : { fejl: svar.fejl }) };
  const opgaver = postOf(hub, besked, svar, genoptaget);
  await hub.journal.commit({
    ...moveBesked(besked, arter, { kvittering: svar, udbakke: { slags: "slet" }, aktoer, data }),
    ...(opgaver === undefined ? {} : { opgaver }),
  });
  return svar;
};

/** What a final receipt means for the work list. */
const postOf = (hub: Hub, besked: Besked, svar: Kvittering, genoptaget: boolean): Opgavepost | undefined => {
  if (svar.kode === "AFVIST") return refusedPost(besked, svar, hub.clock());
  return mayHaveTasks(besked, genoptaget) ? solvedPost(besked, "accepteret", hub.clock()) : undefined;
};

/** The receiver has taken the message and will decide later: it is asked again (it knows the message by its id). */
const recordTaken = async (
  hub: Hub,
  besked: Besked,
  aktoer: string,
  levering: Levering,
): Promise<undefined> => {
  const { foersteVentMs, laengsteVentMs, maxForsoeg } = hub.config;
  if (besked.tilstand === "MODTAGET") {
    const ms = backOffMs(levering.forsoeg, foersteVentMs, laengsteVentMs);
    const udfald = { kvittering: null, udbakke: { slags: "vent", ms } as const, aktoer };
    await hub.journal.commit(moveBesked(besked, ["besked.afleveret"], udfald));
  } else if (levering.forsoeg >= maxForsoeg) {
    await giveUp(hub, besked, levering, aktoer);
  } else {
    await postpone(hub, besked, backOffMs(levering.forsoeg, foersteVentMs, laengsteVentMs));
  }
};

const recordFailure = async (
  hub: Hub,
  besked: Besked,
  levering: Levering,
  modtager: string,
  problem: Fejl,
): Promise<undefined> => {
  const { foersteVentMs, laengsteVentMs, maxForsoeg } = hub.config;
  if (levering.forsoeg >= maxForsoeg) return giveUp(hub, besked, levering, modtager);
  const ms = backOffMs(levering.forsoeg, foersteVentMs, laengsteVentMs);
  await hub.journal.commit({
    overgang: { ...besked, fra: besked.tilstand, til: besked.tilstand, udbakke: { slags: "vent", ms } },
    haendelser: [
      {
        myndighed: besked.myndighed,
        emneArt: "besked",
        emne: besked.id,
        art: "levering.mislykket",
        aktoer: "posthuset",
        data: { forsoeg: levering.forsoeg, naesteOmMs: ms, fejl: [problem] },
      },
    ],
  });
};

/** Put aside, whole: it keeps its place in its order, and operations can resume it. */
const giveUp = async (hub: Hub, besked: Besked, levering: Levering, modtager: string): Promise<undefined> => {
  const problem = fejl("DRF-007", { modtager, antal: String(levering.forsoeg) });
  const art = besked.tilstand === "AFLEVERET" ? "besked.kvittering-udeblev" : "besked.opgivet";
  const svar = kvittering("FEJLET", {
    begrundelse: "Beskeden er gemt, men kunne ikke afleveres; driften arbejder på det.",
    fejl: [problem],
  });
  const udfald = { kvittering: svar, udbakke: { slags: "opgiv" } as const, aktoer: "posthuset" };
  await hub.journal.commit({
    ...moveBesked(besked, [art], { ...udfald, data: { fejl: [problem] } }),
    opgaver: refusedPost(besked, svar, hub.clock()),
  });
};
