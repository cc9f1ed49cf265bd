import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import type { Uuid } from "../domain/identifikatorer.js";
import type { Noegler } from "../domain/integration.js";
import type { Serviceaftale } from "../domain/serviceaftale.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize } from "./authorize.js";
import type { Besked, BeskedNoegle } from "./besked.js";
import type { Hub, SetHaendelse } from "./ports.js";

/** What let a message in: kept in the log when it was received. */
export type Grundlag = {
  readonly besked: Besked;
  /** The sender's agreement as it was then, who made it so, and why; only id and version when the log has no more. */
  readonly aftale?: Aftaleversion;
  readonly sortiment?: { readonly id: Uuid; readonly version: string };
  /** Who took the message, by name. */
  readonly afleveretTil?: string;
};

export type Aftaleversion = {
  readonly id: Uuid;
  readonly version: Date;
  readonly indhold?: Pick<Serviceaftale, "gyldigFra" | "gyldigTil" | "operationer">;
  readonly aendretAf?: string;
  readonly begrundelse?: string;
};

/** What the log keeps of it with the event that takes a message in. */
export type Grundlagsdata = {
  readonly aftale?: { readonly id: Uuid; readonly version: Date };
  readonly sortiment?: Noegler["sortiment"];
};

/** What allowed the message, as it was then: for who asks why later. */
export const grundlagsdata = (
  aftale: Serviceaftale | undefined,
  sortiment: Noegler["sortiment"],
): Grundlagsdata => ({
  ...(aftale === undefined ? {} : { aftale: { id: aftale.id, version: aftale.aendret } }),
  ...(sortiment === undefined ? {} : { sortiment }),
});

/** As it is read from the log, where dates are texts. */
type Modtagelse = {
  readonly aftale?: { readonly id: Uuid; readonly version: string };
  readonly sortiment?: Grundlag["sortiment"];
};

/** The events that take a message in. */
const MODTAGELSER: readonly SetHaendelse["art"][] = [
  "besked.modtaget",
  "besked.afvist-af-posthus",
  "besked.accepteret-i-masse",
  "besked.afvist-i-masse",
];

/** The basis of a message; one that was sent anew has that of its original. ADG-010, BSK-003. */
export const findGrundlag = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: BeskedNoegle,
): Promise<Result<Grundlag, Fejl>> => {
  const allowed = authorize(aktoer, "beskeder.se", noegle.myndighed);
  if (!allowed.ok) return allowed;
  const besked = await hub.beskeder.find(noegle);
  if (besked === undefined) return failed(fejl("BSK-003", { id: noegle.id }));
  const haendelser = await hub.beskeder.haendelser(besked.genfremsendelseAf ?? besked.id);
  const modtaget = haendelser.find(({ art }) => MODTAGELSER.includes(art));
  const { aftale, sortiment } = (modtaget?.data ?? {}) as Modtagelse;
  const own = besked.genfremsendelseAf === null ? haendelser : await hub.beskeder.haendelser(besked.id);
  const afleveret = own.find(({ art }) => art === "besked.afleveret");
  return ok({
    besked,
    ...(aftale === undefined ? {} : { aftale: await findVersion(hub, aftale.id, new Date(aftale.version)) }),
    ...(sortiment === undefined ? {} : { sortiment }),
    ...(afleveret === undefined ? {} : { afleveretTil: afleveret.aktoer }),
  });
};

type Aftaledata = Partial<Serviceaftale> & { readonly begrundelse?: string };

/** What the agreement said in this version, by the log of the agreement itself. */
const findVersion = async (hub: Hub, id: Uuid, version: Date): Promise<Aftaleversion> => {
  const haendelse = rowOf(await hub.beskeder.haendelser(id), version);
  if (haendelse === undefined) return { id, version };
  const { gyldigFra = "", gyldigTil = null, operationer = [], begrundelse } = haendelse.data as Aftaledata;
  return {
    id,
    version,
    indhold: { gyldigFra, gyldigTil, operationer },
    aendretAf: haendelse.aktoer,
    ...(begrundelse === undefined ? {} : { begrundelse }),
  };
};

/** The row that made the version; of rows from before versions were kept, the latest that is not after it. */
const rowOf = (haendelser: readonly SetHaendelse[], version: Date): SetHaendelse | undefined =>
  haendelser.find(({ data }) => data.aendret === version.toISOString()) ??
  haendelser.findLast(({ tid, data }) => data.aendret === undefined && tid <= version);
