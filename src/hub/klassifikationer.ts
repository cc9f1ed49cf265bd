import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import {
  correctKlasser,
  type Klasse,
  type Klassifikation,
  klasserAt,
  type RegistreretKlasse,
} from "../domain/klassifikation.js";
import { failed, ok, type Result } from "../kit/result.js";
import type { Haendelse, Handlingsart, Hub } from "./ports.js";
import { authorizeEjer, visibleEjere } from "./sortimentadgang.js";

/** Klassifikationer: lists of the values of a dimension, corrected without forgetting what was known before. */

const logged = (
  { myndighed, id, navn }: Klassifikation,
  art: Handlingsart,
  aktoer: Aktoer,
  data: Haendelse["data"],
): Haendelse => ({
  myndighed: myndighed === "faelles" ? null : myndighed,
  emneArt: "klassifikation",
  emne: id,
  art,
  aktoer: aktoer.navn,
  data: { myndighed, navn, ...data },
});

/** The klassifikationer that `aktoer` may see. ADG-010. */
export const findKlassifikationer = async (
  hub: Hub,
  aktoer: Aktoer,
  myndighed: string | undefined,
): Promise<Result<readonly Klassifikation[], Fejl>> => {
  const visible = visibleEjere(aktoer, myndighed);
  if (!visible.ok) return visible;
  const all = await hub.sortimenter.klassifikationer();
  return ok(all.filter((one) => visible.value.has(one.myndighed)));
};

/** Make an empty klassifikation. ADG-010, RUT-002, SOR-010. */
export const createKlassifikation = async (
  hub: Hub,
  aktoer: Aktoer,
  klassifikation: Klassifikation,
): Promise<Result<Klassifikation, Fejl>> => {
  const allowed = authorizeEjer(aktoer, "sortiment.ret", klassifikation.myndighed);
  if (!allowed.ok) return allowed;
  const all = await hub.sortimenter.klassifikationer();
  if (all.some(({ id }) => id === klassifikation.id))
    return failed(fejl("SOR-010", { hvad: `Klassifikationen ${klassifikation.id}` }));
  await hub.journal.commit({
    aendringer: [{ slags: "klassifikation", klassifikation }],
    haendelser: [
      logged(klassifikation, "klassifikation.oprettet", aktoer, { dimension: klassifikation.dimension }),
    ],
  });
  return ok(klassifikation);
};

const findOne = async (hub: Hub, aktoer: Aktoer, id: string): Promise<Result<Klassifikation, Fejl>> => {
  const all = await findKlassifikationer(hub, aktoer, undefined);
  if (!all.ok) return all;
  const found = all.value.find((one) => one.id === id);
  return found === undefined ? failed(fejl("SOR-008", { hvad: `Klassifikationen ${id}` })) : ok(found);
};

/** What was known at `kendt` about the day `pr`; all of it now, where they are left out. ADG-010, SOR-008. */
export const findKlasser = async (
  hub: Hub,
  aktoer: Aktoer,
  id: string,
  when: { readonly pr?: string | undefined; readonly kendt?: Date | undefined },
): Promise<
  Result<{ readonly klassifikation: Klassifikation; readonly klasser: readonly RegistreretKlasse[] }, Fejl>
> => {
  const found = await findOne(hub, aktoer, id);
  if (!found.ok) return found;
  return ok({
    klassifikation: found.value,
    klasser: klasserAt(await hub.sortimenter.klasser(found.value), when),
  });
};

/** How many registrations an import ended and added. */
export type Klasserettelse = { readonly lukket: number; readonly tilfoejet: number };

/** Correct the klasser whose keys are given to what is given. ADG-010, SOR-008. They have been judged by the caller. */
export const importKlasser = async (
  hub: Hub,
  aktoer: Aktoer,
  id: string,
  givet: readonly Klasse[],
): Promise<Result<Klasserettelse, Fejl>> => {
  const found = await findOne(hub, aktoer, id);
  if (!found.ok) return found;
  const allowed = authorizeEjer(aktoer, "sortiment.ret", found.value.myndighed);
  if (!allowed.ok) return allowed;
  const { luk, tilfoej } = correctKlasser(await hub.sortimenter.klasser(found.value), givet);
  const rettelse = { lukket: luk.length, tilfoejet: tilfoej.length };
  if (luk.length + tilfoej.length === 0) return ok(rettelse);
  const { myndighed } = found.value;
  await hub.journal.commit({
    aendringer: [
      { slags: "klasser", noegle: { myndighed, id }, luk, tilfoej, tid: hub.clock(), aktoer: aktoer.navn },
    ],
    haendelser: [logged(found.value, "klassifikation.rettet", aktoer, rettelse)],
  });
  return ok(rettelse);
};
