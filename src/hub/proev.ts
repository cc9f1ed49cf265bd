import { type Fejl, fejl, inPrecedence } from "../domain/fejl.js";
import type { Noegler } from "../domain/integration.js";
import { proevebevisOf } from "../domain/proevebevis.js";
import { MAX_PROEVEBEVIS, type Proevning, type UdstedtBevis } from "../domain/proevning.js";
import type { Result } from "../kit/result.js";
import { authorize } from "./authorize.js";
import type { Besked } from "./besked.js";
import { openRoute } from "./deliver.js";
import type { Hub } from "./ports.js";
import { kvitteringOf } from "./receipt.js";
import { differenceOf, judge, mayCall, type Opkald, placed } from "./receive.js";

/** `afvist`: the real sending would be refused as a call, and these are its errors. */
export type Proevekoersel =
  | { readonly slags: "proevet"; readonly proevning: Proevning; readonly bevis?: UdstedtBevis }
  | { readonly slags: "afvist"; readonly fejl: readonly Fejl[] };

/**
 * Rehearse a message: the whole way of `receive` and of the receiver's booking, by the same functions, with nothing
 * written, not even in the log. An it-system rehearses what it may send; a municipality what would be booked with it,
 * and operations anything, as the it-system that the message says it is from. DRF-010 when the receiver cannot be asked.
 */
export const rehearse = async <M>(hub: Hub, opkald: Opkald<M>): Promise<Proevekoersel> => {
  const noegler = opkald.integration.keys(opkald.reading.value);
  const som = asSender(opkald, noegler);
  const dom = await judge(hub, som, noegler, mayRehearse(hub, opkald, som, noegler));
  if (dom.slags === "afvist") return { slags: "afvist", fejl: inPrecedence(dom.fejl) };
  const { besked, indhold } = dom;
  const stored = await hub.beskeder.findByAfsenderId(besked.afsenderSystem, besked.afsenderId);
  if (stored !== undefined) return answerAgain(opkald, besked, stored);
  const proevning =
    besked.kvittering === null
      ? await askReceiver(hub, besked, indhold)
      : { ...besked.kvittering, linjer: [], saldi: [] };
  return withBevis(hub, besked, { ...proevning, fejl: placed(proevning.fejl, opkald.locate) });
};

/** People rehearse as the it-system that the message names. */
const asSender = <M>(opkald: Opkald<M>, { afsenderSystem: itsystem }: Partial<Noegler>): Opkald<M> =>
  opkald.aktoer.rolle === "system" || itsystem === undefined
    ? opkald
    : { ...opkald, aktoer: { ...opkald.aktoer, itsystem } };

/** A person without a system to be judged as (the message names none that can be read) still gets the other errors. */
const mayRehearse = <M>(
  hub: Hub,
  { aktoer }: Opkald<M>,
  som: Opkald<M>,
  noegler: Partial<Noegler>,
): Result<unknown, Fejl> => {
  if (aktoer.rolle === "system") return mayCall(hub, som, noegler);
  const allowed = authorize(aktoer, "finansbilag.proev", noegler.modtager);
  return allowed.ok && som.aktoer.itsystem !== undefined ? mayCall(hub, som, noegler) : allowed;
};

/** The same id again: what the real sending would be answered. */
const answerAgain = <M>({ locate }: Opkald<M>, besked: Besked, stored: Besked): Proevekoersel => {
  const problem = differenceOf(besked, stored);
  if (problem !== undefined) return { slags: "afvist", fejl: [problem] };
  const svar = kvitteringOf(stored);
  return { slags: "proevet", proevning: { ...svar, fejl: placed(svar.fejl, locate), linjer: [], saldi: [] } };
};

/** The receiver's judgement; without it the message is not settled, and why is said. */
const askReceiver = async (hub: Hub, besked: Besked, indhold: string): Promise<Proevning> => {
  const katalog = hub.katalog();
  const rute = openRoute(hub, besked);
  const svar =
    rute === undefined
      ? ({ slags: "ikke", aarsag: "ruten er på pause, eller modtageren svarer ikke" } as const)
      : await hub.proev(rute, besked, indhold, hub.config.svarfristMs);
  if (svar.slags === "proevet") return svar.proevning;
  const system = katalog.rute(besked.myndighed, besked.service)?.modtagersystem ?? "";
  const modtager = katalog.itsystem(system)?.navn ?? system;
  return {
    kode: "UAFGJORT",
    begrundelse: "Posthuset ville tage imod beskeden; modtageren kunne ikke spørges.",
    fejl: [fejl("DRF-010", { modtager, aarsag: svar.aarsag })],
    linjer: [],
    saldi: [],
  };
};

/**
 * What would be booked gets a token, so that the real sending can be held to it. A bilag of so many different accounts
 * that no call could carry them gets none.
 */
const withBevis = (hub: Hub, besked: Besked, proevning: Proevning): Proevekoersel => {
  const without = { slags: "proevet", proevning } as const;
  if (proevning.kode !== "ACCEPTERET" || proevning.linjer.length === 0) return without;
  const konti = proevning.linjer.map(({ kontonummer }) => kontonummer);
  const bevis = proevebevisOf(besked, konti, hub.clock());
  const tekst = hub.beviser.seal(bevis);
  return tekst.length > MAX_PROEVEBEVIS
    ? without
    : { ...without, bevis: { tekst, udloeber: bevis.udloeber } };
};
