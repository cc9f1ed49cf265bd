import type { Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import { fejl } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { FAELLES } from "../../domain/sortiment.js";
import type { Hub } from "../../hub/ports.js";
import { findVersion, type Versionsadresse } from "../../hub/sortimentadgang.js";
import { isDate } from "../../kit/dates.js";
import { failed, ok } from "../../kit/result.js";
import type { Omsaetningsvindue, Svar } from "./omsaetningsvindue.js";
import { showVaerdi } from "./sortimentvisning.js";

type Spoergsmaal = { readonly myndighed: string; readonly adresse: Versionsadresse; readonly dato: string };

/**
 * Which values of a sortiment version, a draft too, have no account on a date. Only of a common sortiment, or of the
 * municipality's own. DRF-008, SOR-008.
 */
export const answerDaekning = async (
  hub: Hub,
  vindue: Omsaetningsvindue,
  aktoer: Aktoer,
  { myndighed, adresse, dato }: Spoergsmaal,
): Svar<Output<"seDaekning">> => {
  if (!isDate(dato)) return failed([fejl("DRF-008", { grund: "'dato' er ikke en dato" })]);
  const version = findVersion(hub, aktoer, adresse);
  if (!version.ok) return failed([version.error]);
  const { myndighed: ejer, sortiment } = version.value;
  const { navn } = hub.sortimenter.find(sortiment)!.sortiment;
  if (ejer !== FAELLES && ejer !== myndighed)
    return failed([fejl("DRF-008", { grund: `sortimentet ${navn} er en anden kommunes` })]);
  const vaerdier = await hub.sortimenter.vaerdier(version.value);
  return ok({
    myndighed,
    myndighedsnavn: myndighedsnavn(myndighed),
    sortiment,
    sortimentnavn: navn,
    version: version.value.version,
    dato,
    vaerdier: vaerdier.length,
    udenKonto: (await vindue.udenKonto(myndighed, dato, vaerdier)).map(showVaerdi),
  });
};
