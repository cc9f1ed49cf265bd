import type { Adgang, Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import type { Uuid } from "../domain/identifikatorer.js";
import type { ItSystem } from "../domain/itsystem.js";
import { findKommune } from "../domain/kommuner.js";
import type { Rute } from "../domain/rute.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize } from "./authorize.js";
import type { Hub } from "./ports.js";

/** Register an it-system (or change its name and description). ADG-010, AFT-011. */
export const saveItSystem = async (
  hub: Hub,
  aktoer: Aktoer,
  itsystem: ItSystem,
): Promise<Result<ItSystem, Fejl>> => {
  const allowed = authorize(aktoer, "itsystemer.opret");
  if (!allowed.ok) return allowed;
  const owner = hub.katalog().itsystem(itsystem.id)?.leverandoer ?? itsystem.leverandoer;
  if (aktoer.rolle === "leverandoer" && aktoer.cvr !== owner) {
    return failed(fejl("ADG-010", { rolle: aktoer.rolle, handling: `itsystemer.opret for ${owner}` }));
  }
  const { id, navn } = itsystem;
  if (hub.katalog().itsystemer.some((other) => other.navn === navn && other.id !== id)) {
    return failed(fejl("AFT-011", { navn }));
  }
  await hub.journal.commit({
    aendringer: [{ slags: "itsystem", itsystem }],
    haendelser: [
      {
        myndighed: null,
        emneArt: "itsystem",
        emne: itsystem.id,
        art: "itsystem.oprettet",
        aktoer: aktoer.navn,
        data: { ...itsystem },
      },
    ],
  });
  return ok(itsystem);
};

/** Set where a municipality's messages go, or pause the route. ADG-010, AFT-009, RUT-002, RUT-003. */
export const saveRute = async (hub: Hub, aktoer: Aktoer, rute: Rute): Promise<Result<Rute, Fejl>> => {
  const allowed = authorize(aktoer, "ruter.saet", rute.myndighed);
  if (!allowed.ok) return allowed;
  if (!findKommune(rute.myndighed)) return failed(fejl("RUT-002", { myndighed: rute.myndighed }));
  if (hub.katalog().itsystem(rute.modtagersystem) === undefined) {
    return failed(fejl("AFT-009", { itsystem: rute.modtagersystem }));
  }
  if (!URL.canParse(rute.adresse) || new URL(rute.adresse).protocol !== "https:") {
    return failed(fejl("RUT-003", { adresse: rute.adresse }));
  }
  await hub.journal.commit({
    aendringer: [{ slags: "rute", rute }],
    haendelser: [
      {
        myndighed: rute.myndighed,
        emneArt: "rute",
        emne: null,
        art: "rute.sat",
        aktoer: aktoer.navn,
        data: { ...rute },
      },
    ],
  });
  return ok(rute);
};

/** Issue a credential whose secret the caller has made: only the fingerprint is kept. ADG-010, AFT-009. */
export const issueAdgang = async (
  hub: Hub,
  aktoer: Aktoer,
  adgang: Adgang,
): Promise<Result<Adgang, Fejl>> => {
  const allowed = authorize(aktoer, "adgange.udsted");
  if (!allowed.ok) return allowed;
  if (adgang.itsystem !== undefined && hub.katalog().itsystem(adgang.itsystem) === undefined) {
    return failed(fejl("AFT-009", { itsystem: adgang.itsystem }));
  }
  await saveAdgang(hub, aktoer, adgang, "adgang.udstedt");
  return ok(adgang);
};

/** Revoke a credential from now on. ADG-006 when there is none with the id. */
export const revokeAdgang = async (hub: Hub, aktoer: Aktoer, id: Uuid): Promise<Result<Adgang, Fejl>> => {
  const allowed = authorize(aktoer, "adgange.udsted");
  if (!allowed.ok) return allowed;
  const before = hub.katalog().adgange.find((adgang) => adgang.id === id);
  if (before === undefined) return failed(fejl("ADG-006"));
  const adgang = { ...before, tilbagekaldt: before.tilbagekaldt ?? hub.clock() };
  await saveAdgang(hub, aktoer, adgang, "adgang.tilbagekaldt");
  return ok(adgang);
};

const saveAdgang = (
  hub: Hub,
  aktoer: Aktoer,
  adgang: Adgang,
  art: "adgang.udstedt" | "adgang.tilbagekaldt",
): Promise<unknown> =>
  hub.journal.commit({
    aendringer: [{ slags: "adgang", adgang }],
    haendelser: [
      {
        myndighed: adgang.cvr ?? null,
        emneArt: "adgang",
        emne: adgang.id,
        art,
        aktoer: aktoer.navn,
        data: { ...adgang },
      },
    ],
  });
