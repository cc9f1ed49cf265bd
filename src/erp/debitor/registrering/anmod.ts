import { isHosKommunen } from "../../../domain/debitor/fordring.js";
import { isHenstandsdag, kanUdsaettes, senesteHenstand } from "../../../domain/debitor/henstand.js";
import type { Handlingsanmodning } from "../../../domain/debitor/model.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Fordringrow } from "../billede.js";
import { henstand, judgeForKort, medTilhoerende } from "../henstand/henstand.js";
import type { Kontobillede } from "../kontobillede.js";
import type { Skrivning } from "../skrivning.js";
import { mayMaintain } from "./adgang.js";

/** What an anmodning gives: done at once, or a task for a collector. */
export type Handlingssvar =
  | { readonly slags: "udfoert"; readonly skrivning: Skrivning }
  | { readonly slags: "afventer" };

/**
 * SF1590_B_04. Henstand is given at once; the rest is for a collector to decide, and answered later. DEB-020, 021, 023, 024;
 * DEB-035: what this kind of handling needs is missing; DEB-031: a claim is at PSRM (or, to be recalled, is not);
 * DEB-070, DEB-088: henstand cannot be given until that day.
 */
export const anmod = (
  billede: Kontobillede,
  besked: Handlingsanmodning,
  idag: string,
): Result<Handlingssvar, readonly Fejl[]> => {
  const adgang = mayMaintain(billede.konto, besked.afsenderSystem, besked.debitorkontoIdentifikator);
  if (adgang.length > 0) return failed(adgang);
  const fordringer = besked.fordringIdentifikatorer.map((id) =>
    billede.fordringer.find((one) => one.id === id),
  );
  const unknown = besked.fordringIdentifikatorer.filter((_, nr) => fordringer[nr] === undefined);
  if (unknown.length > 0) return failed(unknown.map((id) => fejl("DEB-024", { id })));
  const problems = [
    ...missing(besked),
    ...wrongDay(besked, idag),
    ...wrongPlace(besked, fordringer as readonly Fordringrow[]),
    ...(besked.handling === "Henstand" && besked.dato !== undefined
      ? judgeForKort(fordringer as readonly Fordringrow[], besked.dato)
      : []),
  ];
  if (problems.length > 0) return failed(problems);
  if (besked.handling !== "Henstand") return ok({ slags: "afventer" });
  return ok({
    slags: "udfoert",
    skrivning: {
      fordringsskift: henstand(
        medTilhoerende(new Set(besked.fordringIdentifikatorer), billede.fordringer),
        besked.dato!,
        { begrundelse: besked.begrundelse },
      ),
    },
  });
};

const missing = ({ handling, dato, tilDebitorkontoIdentifikator }: Handlingsanmodning): readonly Fejl[] => {
  if (handling === "Henstand" && dato === undefined) return [fejl("DEB-035", { handling, felt: "Dato" })];
  if (handling === "Flytning" && tilDebitorkontoIdentifikator === undefined)
    return [fejl("DEB-035", { handling, felt: "TilDebitorkontoIdentifikator" })];
  return [];
};

const wrongDay = ({ handling, dato }: Handlingsanmodning, idag: string): readonly Fejl[] =>
  handling !== "Henstand" || dato === undefined || isHenstandsdag(dato, idag)
    ? []
    : [fejl("DEB-070", { til: dato, senest: senesteHenstand(idag) }, { element: "Handlingsanmodning/Dato" })];

const wrongPlace = (
  { handling }: Handlingsanmodning,
  fordringer: readonly Fordringrow[],
): readonly Fejl[] => {
  const fits = (tilstand: Fordringrow["tilstand"]): boolean => {
    if (handling === "Tilbagekaldelse") return tilstand === "INDDRIVES";
    if (handling === "Henstand") return kanUdsaettes(tilstand);
    return isHosKommunen(tilstand);
  };
  return fordringer
    .filter(({ tilstand }) => !fits(tilstand))
    .map(({ id, tilstand }) => fejl("DEB-031", { id, tilstand }));
};
