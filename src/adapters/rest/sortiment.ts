import type { Output } from "../../contract/endpoints.js";
import { Sortimentvaerdier } from "../../contract/sortiment.js";
import { SORTIMENTKOLONNER, sortimentfil } from "../../contract/sortimentfil.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { type Sortimentvaerdi, type Sortimentversion, vaerdiproblems } from "../../domain/sortiment.js";
import type { Hub } from "../../hub/ports.js";
import { findSortiment, findVersion, type Versionsadresse } from "../../hub/sortimentadgang.js";
import { compareVersion, findAendringer } from "../../hub/sortimentaendringer.js";
import {
  createSortiment,
  createVersion,
  findSortimenter,
  importVaerdier,
  publishVersion,
  withdrawVersion,
} from "../../hub/sortimenter.js";
import { unguardFormula } from "../../kit/csv.js";
import { isDate } from "../../kit/dates.js";
import { ok, type Result } from "../../kit/result.js";
import { answer } from "./beskeder.js";
import { MAX_ERRORS, problemsAt, readTable } from "./csv-table.js";
import type { Answer, Handlers } from "./door.js";
import {
  readVaerdi,
  showEjer,
  showForskel,
  showNotits,
  showSortiment,
  showVaerdi,
  showVersion,
} from "./sortimentvisning.js";

type Sortimentoperation =
  | "seSortimenter"
  | "opretSortiment"
  | "opretSortimentversion"
  | "seSortimentversion"
  | "importerSortiment"
  | "importerSortimentJson"
  | "eksporterSortiment"
  | "eksporterSortimentJson"
  | "udgivSortimentversion"
  | "traekSortimentversionTilbage"
  | "seSortimentforskel"
  | "seSortimentaendringer";

/** Sortimenter and their versions. */
export const sortimentHandlers = (hub: Hub): Pick<Handlers, Sortimentoperation> => ({
  ...lookups(hub),
  ...files(hub),
  opretSortiment: async ({ aktoer }, { body: { id = hub.newId(), beskrivelse = "", ...rest } }) =>
    answer(await createSortiment(hub, aktoer, { id, beskrivelse, ...rest }), showSortiment),
  opretSortimentversion: async ({ aktoer }, { id, body: { version, kopierFra } }) =>
    versionAnswer(hub, await createVersion(hub, aktoer, { id, version }, kopierFra)),
  udgivSortimentversion: async ({ aktoer }, { body: { noter }, ...adresse }) =>
    versionAnswer(hub, await publishVersion(hub, aktoer, adresse, noter)),
  traekSortimentversionTilbage: async ({ aktoer }, { body: { begrundelse }, ...adresse }) =>
    versionAnswer(hub, await withdrawVersion(hub, aktoer, adresse, begrundelse)),
});

type Versionsdata = Output<"udgivSortimentversion">;

const showData = (hub: Hub, version: Sortimentversion): Versionsdata => ({
  ...showEjer(hub.sortimenter.find(version.sortiment)!.sortiment),
  ...showVersion(version),
});

const versionAnswer = (hub: Hub, result: Result<Sortimentversion, Fejl>) =>
  answer(result, (version) => showData(hub, version));

const lookups = (
  hub: Hub,
): Pick<
  Handlers,
  "seSortimenter" | "seSortimentversion" | "seSortimentforskel" | "seSortimentaendringer"
> => ({
  seSortimenter: ({ aktoer }, { myndighed }) =>
    answer(findSortimenter(hub, aktoer, myndighed), (found) => ({ sortimenter: found.map(showSortiment) })),
  seSortimentversion: async ({ aktoer }, { dimension, pr, ...adresse }) => {
    if (pr !== undefined && !isDate(pr))
      return { fejl: [fejl("DRF-008", { grund: "'pr' er ikke en dato" })] };
    const found = await readVersion(hub, aktoer, adresse);
    return answer(found, ({ version, vaerdier }) => ({
      ...showData(hub, version),
      vaerdier: vaerdier
        .filter((one) => dimension === undefined || one.dimension === dimension)
        .filter((one) => pr === undefined || isValidOn(one, pr))
        .map(showVaerdi),
    }));
  },
  seSortimentforskel: async ({ aktoer }, { mod, ...adresse }) =>
    answer(await compareVersion(hub, aktoer, adresse, mod), showForskel),
  seSortimentaendringer: async ({ aktoer }, { siden }) =>
    answer(
      await findAendringer(hub, aktoer, siden === undefined ? undefined : new Date(siden)),
      (notitser) => ({ notitser: notitser.map((notits) => showNotits(hub, notits)) }),
    ),
});

const isValidOn = ({ gyldigFra, gyldigTil }: Sortimentvaerdi, dato: string): boolean =>
  gyldigFra <= dato && (gyldigTil === null || dato <= gyldigTil);

type Indhold = { readonly version: Sortimentversion; readonly vaerdier: readonly Sortimentvaerdi[] };

const readVersion = async (
  hub: Hub,
  aktoer: Aktoer,
  adresse: Versionsadresse,
): Promise<Result<Indhold, Fejl>> => {
  const found = findVersion(hub, aktoer, adresse);
  if (!found.ok) return found;
  return ok({ version: found.value, vaerdier: await hub.sortimenter.vaerdier(found.value) });
};

const files = (
  hub: Hub,
): Pick<
  Handlers,
  "importerSortiment" | "importerSortimentJson" | "eksporterSortiment" | "eksporterSortimentJson"
> => ({
  importerSortiment: async ({ aktoer }, { body, ...adresse }): Promise<Answer<"importerSortiment">> => {
    // Whoever may not see the sortiment is told that, and not what is wrong with a file.
    const seen = findSortiment(hub, aktoer, adresse.id);
    if (!seen.ok) return { fejl: [seen.error] };
    const table = await readTable(Sortimentvaerdier, "vaerdier", SORTIMENTKOLONNER, body);
    if (!table.ok) return { fejl: table.error };
    const vaerdier = table.value.raekker
      .map(readVaerdi)
      .map((vaerdi) => ({ ...vaerdi, titel: unguardFormula(vaerdi.titel) }));
    const problems = problemsAt(vaerdiproblems(vaerdier), table.value.linjer);
    if (problems.length > 0) return { fejl: problems };
    return versionAnswer(hub, await importVaerdier(hub, aktoer, adresse, vaerdier));
  },
  importerSortimentJson: async (
    { aktoer, locate },
    { body, ...adresse },
  ): Promise<Answer<"importerSortimentJson">> => {
    const vaerdier = body.vaerdier.map(readVaerdi);
    const problems = vaerdiproblems(vaerdier).slice(0, MAX_ERRORS);
    if (problems.length === 0)
      return versionAnswer(hub, await importVaerdier(hub, aktoer, adresse, vaerdier));
    const steder = locate(problems.map(({ index }) => `Sortimentvaerdier/Vaerdi[${index + 1}]`));
    return { fejl: problems.map(({ grund }, nr) => fejl("SOR-011", { grund }, steder[nr])) };
  },
  eksporterSortiment: async ({ aktoer }, adresse) =>
    answer(await readVersion(hub, aktoer, adresse), ({ vaerdier }) => csvOf(vaerdier)),
  eksporterSortimentJson: async ({ aktoer }, adresse) =>
    answer(await readVersion(hub, aktoer, adresse), ({ vaerdier }) => ({
      vaerdier: vaerdier.map(showVaerdi),
    })),
});

async function* csvOf(vaerdier: readonly Sortimentvaerdi[]): AsyncGenerator<string> {
  yield* sortimentfil(vaerdier);
}
