import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import { maskCpr } from "../domain/maskering.js";
import { addDays, todayIn } from "../kit/dates.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize, type Handling } from "./authorize.js";
import type {
  Ejerantal,
  Fejlopgave,
  Fejltal,
  Opgavebesked,
  OpgaveFilter,
  OpgaveNoegle,
} from "./opgaveporte.js";
import type { Hub, SetHaendelse } from "./ports.js";

/**
 * The work list as each may see it: a municipality and operations all tasks of their myndigheder, a supplier those that
 * belong to its it-systems, an it-system its own. Every error is ADG-010 or BSK-022.
 */

/** Most tasks, and most messages of a task, on a page. */
export const MAX_OPGAVESIDE = 200;

type Udvalg = { readonly myndigheder: readonly Cvr[]; readonly itsystemer?: readonly Uuid[] };

/** The it-systems whose tasks a caller sees; undefined: whoever they belong to. */
const ownSystems = (hub: Hub, { rolle, itsystem, cvr }: Aktoer): readonly Uuid[] | undefined => {
  if (rolle === "system") return itsystem === undefined ? [] : [itsystem];
  if (rolle !== "leverandoer") return undefined;
  return hub
    .katalog()
    .itsystemer.filter(({ leverandoer }) => leverandoer === cvr)
    .map(({ id }) => id);
};

const seen = (hub: Hub, aktoer: Aktoer, myndighed?: Cvr, itsystem?: Uuid): Result<Udvalg, Fejl> => {
  const allowed = authorize(aktoer, "fejlopgaver.se", myndighed);
  if (!allowed.ok) return allowed;
  const own = ownSystems(hub, aktoer);
  const asked = itsystem === undefined ? own : (own ?? [itsystem]).filter((id) => id === itsystem);
  return ok({ myndigheder: allowed.value, ...(asked === undefined ? {} : { itsystemer: asked }) });
};

/** The search as a person makes it: of one myndighed and one it-system, or of all that the person may see. */
export type Opgavesoegning = Omit<OpgaveFilter, "myndigheder" | "itsystemer"> & {
  readonly myndighed?: Cvr;
  readonly itsystem?: Uuid;
};

export const searchFejlopgaver = async (
  hub: Hub,
  aktoer: Aktoer,
  { myndighed, itsystem, ...filter }: Opgavesoegning,
): Promise<Result<readonly Fejlopgave[], Fejl>> => {
  const udvalg = seen(hub, aktoer, myndighed, itsystem);
  return udvalg.ok ? ok(await hub.fejlopgaver.search({ ...filter, ...udvalg.value })) : udvalg;
};

/** How much stands open with each owner. */
export const countFejlopgaver = async (
  hub: Hub,
  aktoer: Aktoer,
  myndighed?: Cvr,
): Promise<Result<readonly Ejerantal[], Fejl>> => {
  const udvalg = seen(hub, aktoer, myndighed);
  const idag = todayIn("Europe/Copenhagen", hub.clock());
  return udvalg.ok ? ok(await hub.fejlopgaver.antal(udvalg.value, idag)) : udvalg;
};

/** The task that `aktoer` may do `handling` with; one that it may not see is not there. ADG-010, BSK-022. */
export const findFejlopgave = async (
  hub: Hub,
  aktoer: Aktoer,
  handling: Extract<Handling, `fejlopgaver.${string}`>,
  noegle: OpgaveNoegle,
): Promise<Result<Fejlopgave, Fejl>> => {
  const allowed = authorize(aktoer, handling, noegle.myndighed);
  if (!allowed.ok) return allowed;
  const own = ownSystems(hub, aktoer);
  const found = await hub.fejlopgaver.find(noegle);
  const mine = own === undefined || (found?.itsystem != null && own.includes(found.itsystem));
  return found === undefined || !mine ? failed(fejl("BSK-022", { id: noegle.id })) : ok(found);
};

export const followFejlopgave = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: OpgaveNoegle,
): Promise<Result<{ opgave: Fejlopgave; haendelser: readonly SetHaendelse[] }, Fejl>> => {
  const found = await findFejlopgave(hub, aktoer, "fejlopgaver.se", noegle);
  if (!found.ok) return found;
  return ok({ opgave: found.value, haendelser: await hub.beskeder.haendelser(noegle.id) });
};

export const findOpgavebeskeder = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: OpgaveNoegle,
  { efter, antal }: { readonly efter?: Uuid; readonly antal: number },
): Promise<Result<readonly Opgavebesked[], Fejl>> => {
  const found = await findFejlopgave(hub, aktoer, "fejlopgaver.se", noegle);
  return found.ok ? ok(await hub.fejlopgaver.beskeder(noegle, efter, antal)) : found;
};

/** Write down what is being done about a task; a person's number in it is masked before it is kept. */
export const noteFejlopgave = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: OpgaveNoegle,
  note: string,
): Promise<Result<Fejlopgave, Fejl>> => {
  const found = await findFejlopgave(hub, aktoer, "fejlopgaver.noter", noegle);
  if (!found.ok) return found;
  const { myndighed, id } = noegle;
  await hub.journal.commit({
    haendelser: [
      {
        ...{ myndighed, emneArt: "fejlopgave", emne: id, art: "fejlopgave.note", aktoer: aktoer.navn },
        data: { begrundelse: maskCpr(note) },
      },
    ],
  });
  return found;
};

/** Days of the statistics when nothing else is asked for: today and those before. */
const STATISTIKDAGE = 30;

/** Tasks and refused messages over time, per day, sender and code. Days are Danish dates. */
export const countFejl = async (
  hub: Hub,
  aktoer: Aktoer,
  soegt: { readonly myndighed?: Cvr; readonly fra?: string; readonly til?: string },
): Promise<Result<{ fra: string; til: string; tal: readonly Fejltal[] }, Fejl>> => {
  const udvalg = seen(hub, aktoer, soegt.myndighed);
  if (!udvalg.ok) return udvalg;
  const til = soegt.til ?? todayIn("Europe/Copenhagen", hub.clock());
  const fra = soegt.fra ?? addDays(til, 1 - STATISTIKDAGE);
  return ok({ fra, til, tal: await hub.fejlopgaver.statistik(udvalg.value, { fra, til }) });
};
