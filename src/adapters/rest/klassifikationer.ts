import { Klasseimport } from "../../contract/sortiment.js";
import { BETALINGSART, betalingsartproblems } from "../../domain/debitor/betalingsarter.js";
import { fejl } from "../../domain/fejl.js";
import { klasseproblems, type RegistreretKlasse } from "../../domain/klassifikation.js";
import { KONTONUMMER, kontonummerproblems } from "../../domain/kontonumre.js";
import {
  createKlassifikation,
  findKlasser,
  findKlassifikationer,
  importKlasser,
} from "../../hub/klassifikationer.js";
import type { Hub } from "../../hub/ports.js";
import { isDate } from "../../kit/dates.js";
import { answer } from "./beskeder.js";
import { problemsAt, readTable } from "./csv-table.js";
import type { Answer, Handlers } from "./door.js";

const COLUMNS = ["noegle", "titel", "gyldigFra", "gyldigTil", "mapning"];

/** Dimensions whose klasser legacy files are read by have rules of their own. */
const EGNE_REGLER: Readonly<Record<string, typeof kontonummerproblems>> = {
  [KONTONUMMER]: kontonummerproblems,
  [BETALINGSART]: betalingsartproblems,
};

const bad = (grund: string) => ({ fejl: [fejl("DRF-008", { grund })] });

/** Klassifikationer and their klasser. */
export const klassifikationHandlers = (
  hub: Hub,
): Pick<Handlers, "seKlassifikationer" | "opretKlassifikation" | "seKlasser" | "importerKlasser"> => ({
  seKlassifikationer: async ({ aktoer }, { myndighed }) =>
    answer(await findKlassifikationer(hub, aktoer, myndighed), (found) => ({ klassifikationer: [...found] })),
  opretKlassifikation: async ({ aktoer }, { body: { id = hub.newId(), ...rest } }) =>
    answer(await createKlassifikation(hub, aktoer, { id, ...rest }), (klassifikation) => klassifikation),
  seKlasser: async ({ aktoer }, { id, pr, kendt }) => {
    if (pr !== undefined && !isDate(pr)) return bad("'pr' er ikke en dato");
    const instant = kendt === undefined ? undefined : new Date(kendt);
    if (instant !== undefined && Number.isNaN(instant.getTime())) return bad("'kendt' er ikke et tidspunkt");
    return answer(
      await findKlasser(hub, aktoer, id, { pr, kendt: instant }),
      ({ klassifikation, klasser }) => ({
        ...klassifikation,
        klasser: klasser.map(showKlasse),
      }),
    );
  },
  importerKlasser: async ({ aktoer }, { id, body }): Promise<Answer<"importerKlasser">> => {
    const table = await readTable(Klasseimport, "klasser", COLUMNS, body);
    if (!table.ok) return { fejl: table.error };
    const klasser = table.value.raekker.map(({ gyldigTil = null, mapning = null, ...klasse }) => ({
      ...klasse,
      gyldigTil,
      mapning,
    }));
    const found = await findKlasser(hub, aktoer, id, {});
    if (!found.ok) return { fejl: [found.error] };
    const egne = EGNE_REGLER[found.value.klassifikation.dimension] ?? (() => []);
    const problems = problemsAt([...klasseproblems(klasser), ...egne(klasser)], table.value.linjer);
    if (problems.length > 0) return { fejl: problems };
    return answer(await importKlasser(hub, aktoer, id, klasser), (rettelse) => rettelse);
  },
});

const showKlasse = ({ gyldigTil, mapning, registreretTil, ...klasse }: RegistreretKlasse) => ({
  ...klasse,
  ...(gyldigTil === null ? {} : { gyldigTil }),
  ...(mapning === null ? {} : { mapning }),
  ...(registreretTil === null ? {} : { registreretTil }),
});
