import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import type { Uuid } from "../domain/identifikatorer.js";
import { findKommune } from "../domain/kommuner.js";
import { type Aftalehandling, decideAftale, type Serviceaftale } from "../domain/serviceaftale.js";
import { todayIn } from "../kit/dates.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize } from "./authorize.js";
import type { Haendelse, Handlingsart, Hub, SetHaendelse } from "./ports.js";

/** What a supplier asks for. */
export type Aftaleanmodning = Omit<Serviceaftale, "id" | "tilstand" | "aendret">;

const logged = (
  aftale: Serviceaftale,
  art: Handlingsart,
  aktoer: Aktoer,
  begrundelse?: string,
): Haendelse => ({
  myndighed: aftale.myndighed,
  emneArt: "serviceaftale",
  emne: aftale.id,
  art,
  aktoer: aktoer.navn,
  data: { ...aftale, ...(begrundelse === undefined ? {} : { begrundelse }) },
});

/** A supplier asks for a serviceaftale for its own system. ADG-010, AFT-009, AFT-010, RUT-002. */
export const requestAftale = async (
  hub: Hub,
  aktoer: Aktoer,
  anmodning: Aftaleanmodning,
): Promise<Result<Serviceaftale, Fejl>> => {
  const { itsystem: id, myndighed, gyldigFra, gyldigTil } = anmodning;
  const itsystem = hub.katalog().itsystem(id);
  if (itsystem === undefined) return failed(fejl("AFT-009", { itsystem: id }));
  const allowed = authorize(aktoer, "aftaler.anmod");
  if (!allowed.ok) return allowed;
  if (aktoer.rolle === "leverandoer" && aktoer.cvr !== itsystem.leverandoer) {
    return failed(fejl("ADG-010", { rolle: aktoer.rolle, handling: `aftaler.anmod for ${itsystem.navn}` }));
  }
  if (!findKommune(myndighed)) return failed(fejl("RUT-002", { myndighed }));
  if (gyldigTil !== null && gyldigTil < gyldigFra) {
    return failed(fejl("AFT-010", { fra: gyldigFra, til: gyldigTil }));
  }
  const aftale: Serviceaftale = { ...anmodning, id: hub.newId(), tilstand: "anmodet", aendret: hub.clock() };
  await hub.journal.commit({
    aendringer: [{ slags: "serviceaftale", aftale }],
    haendelser: [logged(aftale, "serviceaftale.anmodet", aktoer)],
  });
  return ok(aftale);
};

/** The municipality's signatory approves, refuses or ends an agreement. ADG-010, AFT-007, AFT-008. */
export const decideServiceaftale = async (
  hub: Hub,
  aktoer: Aktoer,
  id: Uuid,
  handling: Aftalehandling,
  begrundelse: string,
): Promise<Result<Serviceaftale, Fejl>> => {
  const before = hub.katalog().alleAftaler.find((aftale) => aftale.id === id);
  if (before === undefined) return failed(fejl("AFT-008"));
  const allowed = authorize(aktoer, "aftaler.beslut", before.myndighed);
  if (!allowed.ok) return allowed;
  const tilstand = decideAftale(before.tilstand, handling);
  if (!tilstand.ok) return tilstand;
  const aendret = hub.clock();
  const today = todayIn("Europe/Copenhagen", aendret);
  // An agreement that has not begun ends on its first day: it has no day before.
  const [lastDay = today] = [before.gyldigFra, today].sort().reverse();
  const gyldigTil = handling === "ophoer" ? lastDay : before.gyldigTil;
  const aftale: Serviceaftale = { ...before, tilstand: tilstand.value, gyldigTil, aendret };
  await hub.journal.commit({
    aendringer: [{ slags: "serviceaftale", aftale }],
    haendelser: [logged(aftale, `serviceaftale.${handling}`, aktoer, begrundelse)],
  });
  return ok(aftale);
};

/** The agreements that `aktoer` may see: a municipality its own, a supplier those of its systems. ADG-010. */
export const findAftaler = (
  hub: Hub,
  aktoer: Aktoer,
  filter: { myndighed?: string | undefined; itsystem?: string | undefined; tilstand?: string | undefined },
): Result<readonly Serviceaftale[], Fejl> => {
  const allowed = authorize(aktoer, "aftaler.se", filter.myndighed);
  if (!allowed.ok) return allowed;
  const myndigheder = new Set(allowed.value);
  const katalog = hub.katalog();
  return ok(
    katalog.alleAftaler.filter(
      (aftale) =>
        myndigheder.has(aftale.myndighed) &&
        (aktoer.rolle !== "leverandoer" || katalog.itsystem(aftale.itsystem)?.leverandoer === aktoer.cvr) &&
        (filter.itsystem === undefined || aftale.itsystem === filter.itsystem) &&
        (filter.tilstand === undefined || aftale.tilstand === filter.tilstand),
    ),
  );
};

/** What has happened to one agreement. AFT-008 when `aktoer` has no such agreement to see. */
export const findAftalehistorik = async (
  hub: Hub,
  aktoer: Aktoer,
  id: Uuid,
): Promise<Result<readonly SetHaendelse[], Fejl>> => {
  const seen = findAftaler(hub, aktoer, {});
  if (!seen.ok) return seen;
  if (!seen.value.some((aftale) => aftale.id === id)) return failed(fejl("AFT-008"));
  return ok(await hub.beskeder.haendelser(id));
};
