import type { Aktoer } from "../domain/adgang.js";
import { transition } from "../domain/besked.js";
import { type Fejl, fejl, fejlkatalog } from "../domain/fejl.js";
import { integrationOf } from "../domain/integrationer.js";
import { type Kvittering, kvittering } from "../domain/kvittering.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize, type Handling } from "./authorize.js";
import type { Besked, BeskedNoegle, NyBesked } from "./besked.js";
import { deliverNow, howToDeliver } from "./deliver.js";
import { solvedPost } from "./opgavepost.js";
import type { Hub, Registrering } from "./ports.js";
import { kvitteringOf, moveBesked } from "./receipt.js";

/** The message that `aktoer` may do `handling` with. ADG-010, BSK-003. */
const findFor = async (
  hub: Hub,
  aktoer: Aktoer,
  handling: Handling,
  noegle: BeskedNoegle,
): Promise<Result<Besked, Fejl>> => {
  const allowed = authorize(aktoer, handling, noegle.myndighed);
  if (!allowed.ok) return allowed;
  const besked = await hub.beskeder.find(noegle);
  return besked === undefined ? failed(fejl("BSK-003", { id: noegle.id })) : ok(besked);
};

const wrongState = ({ tilstand }: Besked, handling: string) =>
  failed(fejl("BSK-006", { tilstand, handling }));

/** Start a given-up message again, from its first try. BSK-006 when it is not given up. */
export const resumeBesked = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: BeskedNoegle,
): Promise<Result<Besked, Fejl>> => {
  const found = await findFor(hub, aktoer, "beskeder.genoptag", noegle);
  if (!found.ok) return found;
  if (found.value.tilstand !== "FEJLET") return wrongState(found.value, "genoptag");
  const udfald = { kvittering: null, udbakke: { slags: "genoptag" } as const, aktoer: aktoer.navn };
  await hub.journal.commit(moveBesked(found.value, ["besked.genoptaget"], udfald));
  return ok({ ...found.value, tilstand: "MODTAGET", kvittering: null });
};

/** End a given-up message for good: its sender is told AFVIST, and what stood behind it goes on. */
export const discardBesked = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: BeskedNoegle,
  begrundelse: string,
): Promise<Result<Besked, Fejl>> => {
  const found = await findFor(hub, aktoer, "beskeder.kasser", noegle);
  if (!found.ok) return found;
  if (found.value.tilstand !== "FEJLET") return wrongState(found.value, "kasser");
  const svar = kvittering("AFVIST", { begrundelse, fejl: found.value.kvittering?.fejl ?? [] });
  const udfald = {
    kvittering: svar,
    udbakke: { slags: "slet" } as const,
    aktoer: aktoer.navn,
    data: { begrundelse },
  };
  await hub.journal.commit({
    ...moveBesked(found.value, ["besked.kasseret"], udfald),
    opgaver: solvedPost(found.value, "kasseret", hub.clock()),
  });
  return ok({ ...found.value, tilstand: "AFVIST", kvittering: svar });
};

/** An error that somebody else than the fagsystem must mend can be mended without changing the message. */
const isMendableElsewhere = ({ kvittering: svar }: Besked): boolean =>
  (svar?.fejl ?? []).some(({ kode }) => fejlkatalog[kode].ejer !== "fagsystem");

/** Who sent it acts on its refusal: it must not arrive later. */
const isEndelig = ({ service, operation }: Besked): boolean =>
  integrationOf(service, operation).afvistErEndelig === true;

/** Whether a refused message may be sent anew by others than who made it. */
export const mayResend = (besked: Besked): boolean => isMendableElsewhere(besked) && !isEndelig(besked);

/** A refused sending, and what it says, sent anew as a new message in its place. */
export const resendingOf = (
  hub: Hub,
  aktoer: Aktoer,
  nyeste: Besked,
  indhold: string,
): { besked: Besked; registrering: (udbakke: NyBesked["udbakke"]) => Registrering } => {
  const nu = hub.clock();
  const original = nyeste.genfremsendelseAf ?? nyeste.id;
  const besked: Besked = {
    ...nyeste,
    id: hub.newId(),
    genfremsendelseAf: original,
    erstatter: nyeste.id,
    // Whoever sends it anew has seen what changed since the rehearsal, and means it.
    proevebevis: null,
    tilstand: transition(null, "besked.modtaget")!,
    kvittering: null,
    modtaget: nu,
    aendret: nu,
  };
  const { myndighed, id } = besked;
  const log = { myndighed, emneArt: "besked", aktoer: aktoer.navn } as const;
  const data = { indhold: besked.indholdHash.toString("hex"), genfremsendelseAf: original };
  return {
    besked,
    registrering: (udbakke) => ({
      ny: { besked, indhold, udbakke },
      haendelser: [
        { ...log, emne: id, art: "besked.modtaget", data },
        { ...log, emne: original, art: "besked.genfremsendt", data: { som: id } },
      ],
    }),
  };
};

/** The newest sending of a bilag, when it can be sent anew. BSK-006, BSK-007, BSK-008, BSK-021. */
const findRefused = async (
  hub: Hub,
  { afsenderSystem, afsenderId }: Besked,
): Promise<Result<Besked, Fejl>> => {
  const nyeste = (await hub.beskeder.findNyeste(afsenderSystem, afsenderId))!;
  const { tilstand } = nyeste;
  if (nyeste.afsenderId !== afsenderId) return failed(fejl("BSK-021", { id: afsenderId, tilstand }));
  if (tilstand !== "AFVIST") return wrongState(nyeste, "genfremsend");
  if (isEndelig(nyeste)) return failed(fejl("BSK-008"));
  return isMendableElsewhere(nyeste) ? ok(nyeste) : failed(fejl("BSK-007"));
};

/**
 * Send a refused message anew, as a new message linked to the original: for when the reason was mended outside the
 * message (a missing row in the omsætningstabel, for instance). BSK-006 unless the newest sending is AFVIST, BSK-007 when
 * only the fagsystem can mend it, BSK-008 when its sender acts on the refusal, BSK-021 when the fagsystem has corrected it.
 */
export const resendBesked = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: BeskedNoegle,
): Promise<Result<{ besked: Besked; kvittering: Kvittering }, Fejl>> => {
  const found = await findFor(hub, aktoer, "beskeder.genfremsend", noegle);
  if (!found.ok) return found;
  const refused = await findRefused(hub, found.value);
  if (!refused.ok) return refused;
  const indhold = await hub.beskeder.indhold(refused.value);
  const { besked, registrering } = resendingOf(hub, aktoer, refused.value, indhold);
  const levering = howToDeliver(hub, besked);
  const { slags } = await hub.journal.commit(registrering(levering));
  // Somebody else was first, between our looking and our writing.
  if (slags === "afloest") return failed(fejl("BSK-006", { tilstand: "afløst", handling: "genfremsend" }));
  const svar = await deliverNow(hub, besked, indhold, levering);
  return ok({ besked, kvittering: svar ?? kvitteringOf(besked) });
};
