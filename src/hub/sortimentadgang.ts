import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import { isUuid, type Uuid } from "../domain/identifikatorer.js";
import { findKommune } from "../domain/kommuner.js";
import { FAELLES, type Sortimentejer, type Sortimentversion } from "../domain/sortiment.js";
import type { KendtSortiment } from "../domain/sortimentopslag.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize, type Handling } from "./authorize.js";
import type { Hub } from "./ports.js";

/** Who may see and change which sortimenter: a municipality its own, and it sees the common ones; drift the common ones. */

/** May `aktoer` do this with what `ejer` owns? A municipality never with what is common. ADG-010, RUT-002. */
export const authorizeEjer = (
  aktoer: Aktoer,
  handling: Handling,
  ejer: Sortimentejer,
): Result<undefined, Fejl> => {
  if (ejer === FAELLES) {
    const allowed = authorize(aktoer, handling);
    if (!allowed.ok) return allowed;
    return aktoer.rolle === "kommune"
      ? failed(fejl("ADG-010", { rolle: aktoer.rolle, handling }))
      : ok(undefined);
  }
  if (findKommune(ejer) === undefined) return failed(fejl("RUT-002", { myndighed: ejer }));
  const allowed = authorize(aktoer, handling, ejer);
  return allowed.ok ? ok(undefined) : allowed;
};

/** The owners whose lists `aktoer` may see; of one myndighed only its own and the common ones, where given. ADG-010. */
export const visibleEjere = (
  aktoer: Aktoer,
  myndighed: Sortimentejer | undefined,
): Result<ReadonlySet<Sortimentejer>, Fejl> => {
  const allowed = authorize(aktoer, "sortiment.se", myndighed === FAELLES ? undefined : myndighed);
  if (!allowed.ok) return allowed;
  return ok(new Set<Sortimentejer>(myndighed === FAELLES ? [FAELLES] : [FAELLES, ...allowed.value]));
};

/** A sortiment that `aktoer` may see. ADG-010, SOR-008. */
export const findSortiment = (hub: Hub, aktoer: Aktoer, id: string): Result<KendtSortiment, Fejl> => {
  const visible = visibleEjere(aktoer, undefined);
  if (!visible.ok) return visible;
  const found = isUuid(id) ? hub.sortimenter.find(id) : undefined;
  return found !== undefined && visible.value.has(found.sortiment.myndighed)
    ? ok(found)
    : failed(fejl("SOR-008", { hvad: `Sortimentet ${id}` }));
};

export type Versionsadresse = { readonly id: Uuid; readonly version: string };

/** A version that `aktoer` may see. ADG-010, SOR-008. */
export const findVersion = (
  hub: Hub,
  aktoer: Aktoer,
  { id, version }: Versionsadresse,
): Result<Sortimentversion, Fejl> => {
  const found = findSortiment(hub, aktoer, id);
  if (!found.ok) return found;
  const known = found.value.versioner.get(version);
  return known === undefined
    ? failed(fejl("SOR-008", { hvad: `Version ${version} af sortimentet ${found.value.sortiment.navn}` }))
    : ok(known.version);
};
