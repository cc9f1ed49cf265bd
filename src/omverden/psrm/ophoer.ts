import type { Afskrivningsaarsag } from "../../domain/inddrivelse/aktioner/underretning.js";
import { moveFordring, type Psrmfordring, saldoOf } from "./fordring.js";
import type { Psrmsvar } from "./svar.js";

type Ophoer = Pick<Psrmsvar, "fordringer" | "underretninger">;

/** RIM writes the whole claim off: nobody owes it any more. Undefined: it is not under inddrivelse. */
export const afskriv = (
  fordring: Psrmfordring,
  aarsag: Afskrivningsaarsag,
  dato: string,
): Ophoer | undefined => {
  const afskrevet = moveFordring(fordring, "psrm.afskrevet");
  if (afskrevet === undefined) return undefined;
  const { fordringId } = fordring;
  const beloeb = saldoOf(fordring);
  return {
    fordringer: [afskrevet],
    underretninger: [{ slags: "AFSKRIVNING", dato, fordringId, aarsag, beloeb }],
  };
};

/** RIM sends the claim back with what is left of it. Undefined: it is not under inddrivelse. */
export const returner = (fordring: Psrmfordring, dato: string): Ophoer | undefined => {
  const returneret = moveFordring(fordring, "psrm.returneret");
  if (returneret === undefined) return undefined;
  const { fordringId } = fordring;
  const beloeb = saldoOf(fordring);
  return {
    fordringer: [returneret],
    underretninger: [{ slags: "RETURNERING", dato, fordringId, aarsag: "RIM", beloeb }],
  };
};
