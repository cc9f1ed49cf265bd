import { isHosKommunen, transitionFordring } from "../../../domain/debitor/fordring.js";
import { skyldnerOf } from "../../../domain/debitor/haeftelse.js";
import type { Ejerskifte, FordringTilstand, Overdragelse } from "../../../domain/debitor/model.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Fordringrow } from "../billede.js";
import type { Kontobillede } from "../kontobillede.js";
import type { Skrivning } from "../skrivning.js";
import { mayMaintain } from "./adgang.js";

/** RetFordringTilstand. DEB-020, 021, 023, 024; DEB-027: not from the state it is in. */
export const retTilstand = (
  billede: Kontobillede,
  { debitorkontoIdentifikator, afsenderSystem, fordringIdentifikator: id, tilstand }: FordringTilstand,
): Result<Skrivning, readonly Fejl[]> => {
  const adgang = mayMaintain(billede.konto, afsenderSystem, debitorkontoIdentifikator);
  if (adgang.length > 0) return failed(adgang);
  const fordring = billede.fordringer.find((one) => one.id === id);
  if (fordring === undefined)
    return failed([fejl("DEB-024", { id }, { element: "FordringTilstand/FordringIdentifikator" })]);
  const haendelse = tilstand === "Opkraev" ? ("fordring.opkraev" as const) : ("fordring.afvent" as const);
  const til = tilstand === "Opkraev" ? "OPKRAEV" : "AFVENTER";
  if (fordring.tilstand === til) return ok({});
  return transitionFordring(fordring.tilstand, haendelse) === undefined
    ? failed([fejl("DEB-027", { id, tilstand: fordring.tilstand })])
    : ok({ fordringsskift: [{ fordring: id, haendelse }] });
};

/** Hand the account over to the debitorsystem. DEB-020, 021, 023. */
export const overdrag = (
  billede: Kontobillede,
  { debitorkontoIdentifikator: konto, afsenderSystem, begrundelse }: Overdragelse,
): Result<Skrivning, readonly Fejl[]> => {
  const adgang = mayMaintain(billede.konto, afsenderSystem, konto);
  if (adgang.length > 0) return failed(adgang);
  if (billede.konto!.tilstand === "LUKKET") return failed([fejl("DEB-034", { id: konto })]);
  return ok({
    overdragelser: [konto],
    noter: [{ emneArt: "debitorkonto", emne: konto, art: "debitorkonto.overdraget", data: { begrundelse } }],
  });
};

/**
 * Ejerskifte: claims, with their interest and fees, go over to another account of the same fagsystem, and are owed by who is
 * liable there. DEB-020, 021, 023, 024, 028, and the errors of `flyt`.
 */
export const skiftEjer = (
  fra: Kontobillede,
  til: Kontobillede,
  hosPsrm: ReadonlySet<Uuid>,
  besked: Ejerskifte,
): Result<Skrivning, readonly Fejl[]> => {
  const { debitorkontoIdentifikator, tilDebitorkontoIdentifikator, afsenderSystem } = besked;
  const adgang = [
    ...mayMaintain(fra.konto, afsenderSystem, debitorkontoIdentifikator),
    ...mayMaintain(til.konto, afsenderSystem, tilDebitorkontoIdentifikator),
  ];
  if (adgang.length > 0) return failed(adgang);
  return flyt(fra, til, hosPsrm, besked.fordringIdentifikatorer, besked.skiftedato);
};

/**
 * Move claims between two accounts; also what a collector does (B_04, Flytning). `hosPsrm`: those of the first account's that
 * PSRM has. DEB-024, DEB-028; DEB-031: one is at PSRM; PSR-018: nothing is owed on it, and PSRM has it still.
 */
export const flyt = (
  fra: Kontobillede,
  til: Kontobillede,
  hosPsrm: ReadonlySet<Uuid>,
  ids: readonly string[],
  dato: string,
): Result<Skrivning, readonly Fejl[]> => {
  const skyldner = skyldnerOf(til.haeftelser);
  if (skyldner === undefined) return failed([fejl("DEB-028", { id: til.konto!.id })]);
  const flyttede: Fordringrow[] = [];
  const problems: Fejl[] = [];
  for (const id of ids) {
    const hele = fra.fordringer.filter((one) => one.id === id || one.hovedfordring === id);
    if (!hele.some((one) => one.id === id && one.slags === "hovedfordring"))
      problems.push(fejl("DEB-024", { id }));
    const laast = hele.find(({ tilstand }) => !isHosKommunen(tilstand) && tilstand !== "AFSLUTTET");
    if (laast !== undefined) problems.push(fejl("DEB-031", { id: laast.id, tilstand: laast.tilstand }));
    const kendt = hele.find((one) => one.tilstand === "AFSLUTTET" && hosPsrm.has(one.id));
    if (kendt !== undefined) problems.push(fejl("PSR-018", { id: kendt.id }));
    flyttede.push(...hele);
  }
  if (problems.length > 0) return failed(problems);
  return ok({
    flytninger: flyttede.map(({ id }) => ({ fordring: id, konto: til.konto!.id, skyldner })),
    noter: flyttede.map(({ id }) => ({
      emneArt: "fordring" as const,
      emne: id,
      art: "fordring.flyttet",
      data: { fra: fra.konto!.id, til: til.konto!.id, dato },
    })),
    kontoskift:
      til.konto!.tilstand === "LUKKET" ? [{ konto: til.konto!.id, haendelse: "debitorkonto.genaabnet" }] : [],
  });
};
