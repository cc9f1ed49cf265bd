import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import {
  diffVersioner,
  type Sortiment,
  type Sortimentforskel,
  type Sortimentversion,
} from "../domain/sortiment.js";
import type { KendtSortiment } from "../domain/sortimentopslag.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize } from "./authorize.js";
import type { Hub } from "./ports.js";
import { findSortiment, findVersion, type Versionsadresse } from "./sortimentadgang.js";
import { findSortimenter } from "./sortimenter.js";
import type { Sortimentbrug } from "./sortimentregister.js";

/** What has changed between versions, and whom it concerns. */

/** The version published last before this one; for a draft, the one published last. */
export const versionBefore = (
  { versioner }: KendtSortiment,
  { version, udgivet }: Sortimentversion,
): Sortimentversion | undefined =>
  [...versioner.values()]
    .map((kendt) => kendt.version)
    .filter((one) => one.version !== version && one.udgivet !== null)
    .filter((one) => udgivet === null || one.udgivet! < udgivet)
    .sort((a, b) => a.udgivet!.getTime() - b.udgivet!.getTime())
    .at(-1);

export type Versionsforskel = Sortimentforskel & {
  readonly fra: Sortimentversion | undefined;
  readonly til: Sortimentversion;
};

const forskelOf = async (
  hub: Hub,
  fra: Sortimentversion | undefined,
  til: Sortimentversion,
): Promise<Versionsforskel> => ({
  fra,
  til,
  ...diffVersioner(
    fra === undefined ? [] : await hub.sortimenter.vaerdier(fra),
    await hub.sortimenter.vaerdier(til),
  ),
});

/** What a version has changed since `mod`, or since the one published before it. ADG-010, SOR-008. */
export const compareVersion = async (
  hub: Hub,
  aktoer: Aktoer,
  adresse: Versionsadresse,
  mod: string | undefined,
): Promise<Result<Versionsforskel, Fejl>> => {
  const kendt = findSortiment(hub, aktoer, adresse.id);
  if (!kendt.ok) return kendt;
  const til = findVersion(hub, aktoer, adresse);
  if (!til.ok) return til;
  if (mod === undefined) return ok(await forskelOf(hub, versionBefore(kendt.value, til.value), til.value));
  const fra = findVersion(hub, aktoer, { id: adresse.id, version: mod });
  return fra.ok ? ok(await forskelOf(hub, fra.value, til.value)) : fra;
};

/** One published or withdrawn version, as a notice to those who use the sortiment. */
export type Sortimentnotits = {
  readonly tid: Date;
  readonly slags: "udgivet" | "tilbagetrukket";
  readonly sortiment: Sortiment;
  readonly forskel: Versionsforskel;
  /** Uses of other versions of a published one, or of the one withdrawn. */
  readonly brug: readonly Sortimentbrug[];
};

/** Most notices of one answer; the next page begins at the last one's time. */
export const MAX_NOTITSER = 100;

/** What was published and withdrawn after `siden`, oldest first, of the sortimenter `aktoer` may see. ADG-010, DRF-008. */
export const findAendringer = async (
  hub: Hub,
  aktoer: Aktoer,
  siden: Date | undefined,
): Promise<Result<readonly Sortimentnotits[], Fejl>> => {
  if (siden !== undefined && Number.isNaN(siden.getTime()))
    return failed(fejl("DRF-008", { grund: "'siden' er ikke et tidspunkt" }));
  const found = findSortimenter(hub, aktoer, undefined);
  if (!found.ok) return found;
  const newer = found.value
    .flatMap((kendt) => [...kendt.versioner.values()].flatMap(({ version }) => momentsOf(kendt, version)))
    .filter(({ tid }) => siden === undefined || tid > siden)
    .sort((a, b) => a.tid.getTime() - b.tid.getTime())
    .slice(0, MAX_NOTITSER);
  return ok(await Promise.all(newer.map((moment) => noticeOf(hub, aktoer, moment))));
};

type Moment = {
  readonly tid: Date;
  readonly slags: Sortimentnotits["slags"];
  readonly kendt: KendtSortiment;
  readonly version: Sortimentversion;
};

const momentsOf = (kendt: KendtSortiment, version: Sortimentversion): readonly Moment[] => [
  ...(version.udgivet === null ? [] : [{ tid: version.udgivet, slags: "udgivet" as const, kendt, version }]),
  ...(version.tilbagetrukket === null
    ? []
    : [{ tid: version.tilbagetrukket, slags: "tilbagetrukket" as const, kendt, version }]),
];

const noticeOf = async (hub: Hub, aktoer: Aktoer, moment: Moment): Promise<Sortimentnotits> => {
  const { tid, slags, kendt, version } = moment;
  // A withdrawal changes no values: nothing is added or removed by it.
  const fra = slags === "udgivet" ? versionBefore(kendt, version) : version;
  return {
    tid,
    slags,
    sortiment: kendt.sortiment,
    forskel: await forskelOf(hub, fra, version),
    brug: (await findBrug(hub, aktoer, kendt.sortiment.id)).filter(
      (one) => (one.version === version.version) === (slags === "tilbagetrukket"),
    ),
  };
};

/** Uses that `aktoer` may know of: a municipality its own, an it-system and its supplier those of their systems. */
export const findBrug = async (
  hub: Hub,
  aktoer: Aktoer,
  sortiment: string,
): Promise<readonly Sortimentbrug[]> => {
  const allowed = authorize(aktoer, "sortiment.se");
  if (!allowed.ok) return [];
  const all = await hub.sortimenter.brug(sortiment, allowed.value);
  return all.filter(({ itsystem }) => {
    if (aktoer.rolle === "system") return itsystem === aktoer.itsystem;
    if (aktoer.rolle !== "leverandoer") return true;
    return hub.katalog().itsystem(itsystem)?.leverandoer === aktoer.cvr;
  });
};
