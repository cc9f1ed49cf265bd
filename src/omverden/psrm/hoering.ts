import { moveFordring, type Psrmfordring } from "./fordring.js";
import { afvist, type Psrmsvar, udfoert } from "./svar.js";

/** What the fordringshaver answers to a hearing. */
export type Hoeringssvar =
  | { readonly valg: "GODKEND"; readonly begrundelse: string }
  | { readonly valg: "FORTRYD" };

/**
 * The fordringshaver stands by its stamdata (RIM decides then), or takes the claim back: the receipt becomes AFVIST without
 * errors and the reference is free. Undefined: the claim does not await the fordringshaver, or the reason is empty.
 */
export const decideHoering = (fordring: Psrmfordring, svar: Hoeringssvar): Psrmsvar | undefined => {
  const { aktionId } = fordring.oprettetAf;
  if (svar.valg === "FORTRYD") return withdrawn(aktionId, moveFordring(fordring, "psrm.fortrudt"));
  const begrundet = moveFordring(fordring, "psrm.begrundet");
  const begrundelse = svar.begrundelse.trim();
  if (begrundet === undefined || begrundelse === "") return undefined;
  const fund = fordring.hoering?.fund ?? [];
  const hos = udfoert(aktionId, [{ ...begrundet, hoering: { fund, begrundelse } }]);
  return { ...hos, kvittering: { ...hos.kvittering, status: "HØRING", filterfund: fund } };
};

/** RIM's decision of a hearing: received on `dato`, or refused. Undefined: the claim does not await RIM. */
export const decideRim = (
  fordring: Psrmfordring,
  afgoerelse: "GODKEND" | "AFVIS",
  dato: string,
): Psrmsvar | undefined => {
  const { aktionId } = fordring.oprettetAf;
  if (afgoerelse === "AFVIS") return withdrawn(aktionId, moveFordring(fordring, "psrm.afvist"));
  const modtaget = moveFordring({ ...fordring, modtaget: dato }, "psrm.modtaget");
  return modtaget === undefined ? undefined : udfoert(aktionId, [modtaget]);
};

/** The final receipt of a claim that did not come through its hearing, with what the filter had found. */
const withdrawn = (aktionId: string, efter: Psrmfordring | undefined): Psrmsvar | undefined => {
  if (efter === undefined) return undefined;
  const { kvittering } = afvist(aktionId, [], efter);
  return {
    kvittering: { ...kvittering, filterfund: efter.hoering?.fund ?? [] },
    fordringer: [efter],
    underretninger: [],
  };
};
