import { createHash } from "node:crypto";
import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import {
  canonicalVaerdier,
  decideVersion,
  type Sortiment,
  type Sortimenthandling,
  type Sortimentvaerdi,
  type Sortimentversion,
} from "../domain/sortiment.js";
import type { KendtSortiment } from "../domain/sortimentopslag.js";
import { failed, ok, type Result } from "../kit/result.js";
import type { Handling } from "./authorize.js";
import type { Haendelse, Handlingsart, Hub } from "./ports.js";
import {
  authorizeEjer,
  findSortiment,
  findVersion,
  type Versionsadresse,
  visibleEjere,
} from "./sortimentadgang.js";

/** Sortimenter from draft to withdrawal. Every change stands in the log. */

const logged = (
  { myndighed, sortiment }: Pick<Sortimentversion, "myndighed" | "sortiment">,
  art: Handlingsart,
  aktoer: Aktoer,
  data: Haendelse["data"],
): Haendelse => ({
  // The log's myndighed is a CVR number; what is common belongs to nobody's.
  myndighed: myndighed === "faelles" ? null : myndighed,
  emneArt: "sortiment",
  emne: sortiment,
  art,
  aktoer: aktoer.navn,
  data: { myndighed, ...data },
});

const hashOf = (vaerdier: readonly Sortimentvaerdi[]): string =>
  createHash("sha256").update(canonicalVaerdier(vaerdier)).digest("hex");

/** Make a sortiment without versions. ADG-010, RUT-002, SOR-010. */
export const createSortiment = async (
  hub: Hub,
  aktoer: Aktoer,
  sortiment: Sortiment,
): Promise<Result<KendtSortiment, Fejl>> => {
  const allowed = authorizeEjer(aktoer, "sortiment.ret", sortiment.myndighed);
  if (!allowed.ok) return allowed;
  if (hub.sortimenter.find(sortiment.id) !== undefined)
    return failed(fejl("SOR-010", { hvad: `Sortimentet ${sortiment.id}` }));
  const { myndighed, id, navn } = sortiment;
  await hub.journal.commit({
    aendringer: [{ slags: "sortiment", sortiment }],
    haendelser: [logged({ myndighed, sortiment: id }, "sortiment.oprettet", aktoer, { navn })],
  });
  return ok({ sortiment, versioner: new Map() });
};

/** The sortimenter that `aktoer` may see: a municipality's own and the common ones. ADG-010. */
export const findSortimenter = (
  hub: Hub,
  aktoer: Aktoer,
  myndighed: string | undefined,
): Result<readonly KendtSortiment[], Fejl> => {
  const visible = visibleEjere(aktoer, myndighed);
  if (!visible.ok) return visible;
  return ok(hub.sortimenter.alle().filter(({ sortiment }) => visible.value.has(sortiment.myndighed)));
};

/** Make a draft, empty or with the values of another version of the sortiment. ADG-010, SOR-008, SOR-010. */
export const createVersion = async (
  hub: Hub,
  aktoer: Aktoer,
  { id, version }: Versionsadresse,
  kopierFra: string | undefined,
): Promise<Result<Sortimentversion, Fejl>> => {
  const found = findSortiment(hub, aktoer, id);
  if (!found.ok) return found;
  const { sortiment, versioner } = found.value;
  const allowed = authorizeEjer(aktoer, "sortiment.ret", sortiment.myndighed);
  if (!allowed.ok) return allowed;
  if (versioner.has(version))
    return failed(fejl("SOR-010", { hvad: `Version ${version} af sortimentet ${sortiment.navn}` }));
  const copied = kopierFra === undefined ? undefined : findVersion(hub, aktoer, { id, version: kopierFra });
  if (copied?.ok === false) return copied;
  const vaerdier = copied === undefined ? [] : await hub.sortimenter.vaerdier(copied.value);
  const ny: Sortimentversion = {
    myndighed: sortiment.myndighed,
    sortiment: sortiment.id,
    version,
    tilstand: "kladde",
    antal: vaerdier.length,
    hash: hashOf(vaerdier),
    noter: null,
    oprettet: hub.clock(),
    udgivet: null,
    tilbagetrukket: null,
  };
  await hub.journal.commit({
    aendringer: [
      { slags: "sortimentversion.ny", version: ny },
      { slags: "sortimentvaerdier", version: ny, vaerdier },
    ],
    haendelser: [
      logged(ny, "sortiment.version", aktoer, { version, ...(kopierFra === undefined ? {} : { kopierFra }) }),
    ],
  });
  return ok(ny);
};

/** A version that `aktoer` may do `handling` with now, and its state afterwards. ADG-010, SOR-008, SOR-009. */
const findFor = (
  hub: Hub,
  aktoer: Aktoer,
  adresse: Versionsadresse,
  [right, handling]: readonly [Handling, Sortimenthandling],
): Result<{ readonly fra: Sortimentversion; readonly til: Sortimentversion }, Fejl> => {
  const found = findVersion(hub, aktoer, adresse);
  if (!found.ok) return found;
  const allowed = authorizeEjer(aktoer, right, found.value.myndighed);
  if (!allowed.ok) return allowed;
  const tilstand = decideVersion(found.value, handling);
  return tilstand.ok ? ok({ fra: found.value, til: { ...found.value, tilstand: tilstand.value } }) : tilstand;
};

/** Put values in place of all those of a draft. ADG-010, SOR-008, SOR-009. The values have been judged by the caller. */
export const importVaerdier = async (
  hub: Hub,
  aktoer: Aktoer,
  adresse: Versionsadresse,
  vaerdier: readonly Sortimentvaerdi[],
): Promise<Result<Sortimentversion, Fejl>> => {
  const found = findFor(hub, aktoer, adresse, ["sortiment.ret", "importer"]);
  if (!found.ok) return found;
  const version = { ...found.value.til, antal: vaerdier.length, hash: hashOf(vaerdier) };
  await hub.journal.commit({
    aendringer: [{ slags: "sortimentvaerdier", version, vaerdier }],
    haendelser: [
      logged(version, "sortiment.importeret", aktoer, {
        version: version.version,
        antal: version.antal,
        hash: version.hash,
      }),
    ],
  });
  return ok(version);
};

/** Publish a draft: its values are frozen from now on. ADG-010, SOR-008, SOR-009, SOR-012. */
export const publishVersion = async (
  hub: Hub,
  aktoer: Aktoer,
  adresse: Versionsadresse,
  noter: string,
): Promise<Result<Sortimentversion, Fejl>> => {
  const found = findFor(hub, aktoer, adresse, ["sortiment.udgiv", "udgiv"]);
  if (!found.ok) return found;
  if (found.value.fra.antal === 0) return failed(fejl("SOR-012", { version: adresse.version }));
  return move(hub, aktoer, "sortiment.udgivet", noter, {
    fra: found.value.fra,
    til: { ...found.value.til, noter, udgivet: hub.clock() },
  });
};

/** Withdraw a published version: bilag that name it are refused from now on. ADG-010, SOR-008, SOR-009. */
export const withdrawVersion = async (
  hub: Hub,
  aktoer: Aktoer,
  adresse: Versionsadresse,
  begrundelse: string,
): Promise<Result<Sortimentversion, Fejl>> => {
  const found = findFor(hub, aktoer, adresse, ["sortiment.udgiv", "traek-tilbage"]);
  if (!found.ok) return found;
  return move(hub, aktoer, "sortiment.tilbagetrukket", begrundelse, {
    fra: found.value.fra,
    til: { ...found.value.til, tilbagetrukket: hub.clock() },
  });
};

const move = async (
  hub: Hub,
  aktoer: Aktoer,
  art: "sortiment.udgivet" | "sortiment.tilbagetrukket",
  begrundelse: string,
  { fra, til }: { readonly fra: Sortimentversion; readonly til: Sortimentversion },
): Promise<Result<Sortimentversion, Fejl>> => {
  const data = { version: til.version, antal: til.antal, hash: til.hash, begrundelse };
  await hub.journal.commit({
    aendringer: [{ slags: "sortimentversion.tilstand", fra, til }],
    haendelser: [logged(til, art, aktoer, data)],
  });
  return ok(til);
};
