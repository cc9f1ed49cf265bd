import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl, type Sted } from "../domain/fejl.js";
import type { Forespoergsel, Spoergsmaalsnoegler } from "../domain/forespoergsel.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import { findKommune } from "../domain/kommuner.js";
import { isUnreadable, laesefejl } from "../domain/laesefejl.js";
import { runRules } from "../domain/rule.js";
import { propertyName, type Reading, type Static, type TObject } from "../kit/schema.js";
import { requireReceiver, requireSender } from "./aftalekontrol.js";
import { refuse } from "./audit.js";
import { openRoute } from "./deliver.js";
import { lookOf } from "./indblik.js";
import type { Hub, Spoergesvar } from "./ports.js";
import { placed } from "./receive.js";

/** One call that asks, as the door has read it. */
export type Spoergeopkald = {
  /** The id of the call, for the caller to quote to operations. */
  readonly reference: Uuid;
  readonly aktoer: Aktoer;
  readonly forespoergsel: Forespoergsel;
  /** The myndighed of the AuthorityContext, where the door has one. */
  readonly myndighed?: Cvr;
  readonly reading: Reading<object>;
  readonly locate: (elements: readonly string[]) => readonly Sted[];
};

/** `afvist`: by the hub, which asked nobody. `nej`: the receiver was asked and refuses. */
export type Opkaldssvar =
  | { readonly slags: "svar"; readonly svar: Static<TObject> }
  | { readonly slags: "afvist" | "nej"; readonly fejl: readonly Fejl[] };

/**
 * The way of a question: may this caller ask it of this municipality, can it be read, is it right; then the municipality's
 * system is asked, over its route and by its agreement, and answers in the same call. Nothing is kept of it but who was shown
 * what, and every refusal. DRF-011: the receiver cannot be asked now.
 */
export const ask = async (hub: Hub, opkald: Spoergeopkald): Promise<Opkaldssvar> => {
  const noegler = opkald.forespoergsel.keys(opkald.reading.value);
  const known = noegler.myndighed !== undefined && findKommune(noegler.myndighed) !== undefined;
  const kald = {
    reference: opkald.reference,
    aktoer: opkald.aktoer,
    integration: opkald.forespoergsel,
    ...(known ? { myndighed: noegler.myndighed } : {}),
  };
  const problems = problemsOf(hub, opkald, noegler);
  if (problems.length > 0) return refuse(hub, kald, problems);
  const svar = await askReceiver(hub, opkald, noegler.myndighed!);
  if (svar.slags === "svar") {
    const vist = opkald.forespoergsel.vist(svar.svar);
    // What is not kept is not shown.
    if (vist.length > 0 || !opkald.forespoergsel.tomtErIntet)
      await hub.journal.commit({ haendelser: [lookOf(opslagOf(opkald, noegler, vist))] });
    return svar;
  }
  if (svar.slags === "ikke")
    return refuse(hub, kald, [fejl("DRF-011", modtagerOf(hub, opkald, noegler, svar.aarsag))]);
  return { ...(await refuse(hub, kald, placed(svar.fejl, opkald.locate))), slags: "nej" };
};

/** Who may not ask is told nothing else. */
const problemsOf = (
  hub: Hub,
  { aktoer, forespoergsel, reading, locate, myndighed: kaldende }: Spoergeopkald,
  { myndighed, afsenderSystem }: Spoergsmaalsnoegler,
): readonly Fejl[] => {
  const { operation, root, rules } = forespoergsel;
  const { itsystem, rolle, navn } = aktoer;
  if (itsystem === undefined) return [fejl("ADG-010", { rolle, handling: operation })];
  const behalf = kaldende ?? myndighed;
  if (behalf !== undefined) {
    const aftale = requireSender(hub, itsystem, behalf, forespoergsel, operation);
    if (!aftale.ok) return [aftale.error];
  }
  if (isUnreadable(reading.faults)) return reading.faults.map(laesefejl);
  const found = runRules(rules, reading.value as never, reading.faults, hub.clock()).slice();
  if (behalf !== undefined && myndighed !== undefined && behalf !== myndighed)
    found.push(
      fejl("BSK-004", { kaldende: behalf, afsender: myndighed }, { element: `${root}/${askedOf(reading)}` }),
    );
  if (afsenderSystem !== undefined && afsenderSystem !== itsystem) {
    const vaerdier = { angivet: afsenderSystem, kalder: itsystem ?? navn };
    found.push(fejl("BSK-005", vaerdier, { element: `${root}/AfsenderSystem` }));
  }
  const receiver = myndighed === undefined ? [] : requireReceiver(hub, myndighed, forespoergsel, undefined);
  return [...reading.faults.map(laesefejl), ...placed(found, locate), ...receiver];
};

/** The element that says whose system is asked: of a question that carries a message, its receiver. */
const askedOf = ({ value }: Reading<object>): string =>
  "modtagerMyndighed" in value ? "ModtagerMyndighed" : "Myndighed";

type Ikke = { readonly slags: "ikke"; readonly aarsag: string };

/** Within the time that a waiting call has, and not at all while the receiver rests. */
const askReceiver = async (
  hub: Hub,
  { reference, aktoer, forespoergsel, reading }: Spoergeopkald,
  myndighed: Cvr,
): Promise<Exclude<Spoergesvar, { slags: "utilgaengelig" | "uforstaaelig" }> | Ikke> => {
  const rute = openRoute(hub, { myndighed, service: forespoergsel.service });
  if (rute === undefined) return { slags: "ikke", aarsag: "ruten er på pause, eller modtageren svarer ikke" };
  const indhold = { ...reading.value, afsenderSystem: aktoer.itsystem } as Static<TObject>;
  const spoergsmaal = { id: reference, myndighed, indhold };
  const svar = await hub.spoerg(rute, forespoergsel, spoergsmaal, hub.config.svarfristMs);
  hub.receivers.report(rute.modtagersystem, svar.slags !== "utilgaengelig");
  return svar.slags === "svar" || svar.slags === "nej" ? svar : { slags: "ikke", aarsag: svar.aarsag };
};

const modtagerOf = (
  hub: Hub,
  { forespoergsel }: Spoergeopkald,
  { myndighed }: Spoergsmaalsnoegler,
  aarsag: string,
): Readonly<Record<string, string>> => {
  const system = hub.katalog().rute(myndighed!, forespoergsel.service)?.modtagersystem ?? "";
  return { modtager: hub.katalog().itsystem(system)?.navn ?? system, aarsag };
};

/** What was asked, and the ids of what was shown: from them can be told who has looked at what a person owes. */
const opslagOf = (
  { aktoer, forespoergsel }: Spoergeopkald,
  { myndighed, emne, vilkaar }: Spoergsmaalsnoegler,
  vist: readonly Uuid[],
) => {
  const id = emne ?? (vist.length === 1 ? vist[0] : undefined);
  return {
    aktoer,
    operation: propertyName(forespoergsel.operation),
    vilkaar: {
      myndighed: myndighed!,
      ...(id === undefined ? {} : { id }),
      ...vilkaar,
      vist: vist.join(" "),
    },
  };
};
