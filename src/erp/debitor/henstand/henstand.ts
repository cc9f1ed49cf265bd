import { foraeldelsesdatoOf } from "../../../domain/debitor/foraeldelse.js";
import { kanUdsaettes } from "../../../domain/debitor/henstand.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Fordringrow, Udsaettelsesrow } from "../billede.js";
import type { Fordringsskift } from "../skrivning.js";

/** Moving the last day of payment of claims, and moving it back. What the law makes of it: `domain/debitor/henstand.ts`. */

type Grund = { readonly begrundelse: string; readonly ordning?: Uuid };

/** The last day of payment is moved; forældelse counts from it (forældelsesloven § 2), and is never made shorter. */
export const henstand = (
  fordringer: readonly Fordringrow[],
  dato: string,
  { begrundelse, ordning }: Grund,
): readonly Fordringsskift[] =>
  fordringer.map(({ id, forfaldsdato, slags, foraeldelsesdato }) => {
    const ny = foraeldelsesdatoOf({ forfaldsdato, srb: dato, slags });
    return {
      fordring: id,
      haendelse: "fordring.henstand" as const,
      data: { til: dato, begrundelse, ...(ordning === undefined ? {} : { ordning }) },
      ...(ordning === undefined ? {} : { ordning }),
      felter: { srb: dato, foraeldelsesdato: ny > foraeldelsesdato ? ny : foraeldelsesdato },
    };
  });

/** Henstand gives a debtor time, and takes none away. DEB-088: a claim can be paid in time later than that already. */
export const judgeForKort = (fordringer: readonly Fordringrow[], til: string): readonly Fejl[] =>
  fordringer.flatMap(({ id, srb }) => (srb !== null && srb > til ? [fejl("DEB-088", { id, til, srb })] : []));

/** Claims whose interest and fees have henstand with them: a letter on the rest is not to ask for those alone. */
export const medTilhoerende = (
  udvalgte: ReadonlySet<Uuid>,
  alle: readonly Fordringrow[],
): readonly Fordringrow[] =>
  alle.filter(
    ({ id, hovedfordring, tilstand }) =>
      udvalgte.has(id) || (hovedfordring !== null && udvalgte.has(hovedfordring) && kanUdsaettes(tilstand)),
  );

/**
 * Henstand ends on a day. Before its time the last day of payment is that day, or the one it had before where that is later;
 * forældelse counts from there too, but never earlier than it stood before.
 */
export const slutHenstand = (
  fordring: Fordringrow,
  udsaettelser: readonly Udsaettelsesrow[],
  dato: string,
  data: Readonly<Record<string, unknown>>,
): Fordringsskift => {
  const skift = { fordring: fordring.id, haendelse: "fordring.henstand-slut" as const, data };
  const sidste = udsaettelser.findLast((one) => one.fordring === fordring.id);
  if (sidste === undefined || fordring.srb === null || fordring.srb <= dato) return skift;
  const srb = sidste.srbFoer > dato ? sidste.srbFoer : dato;
  const { forfaldsdato, slags, foraeldelsesdato } = fordring;
  const ny = foraeldelsesdatoOf({ forfaldsdato, srb, slags });
  const tidligst = ny > sidste.foraeldelseFoer ? ny : sidste.foraeldelseFoer;
  return {
    ...skift,
    felter: { srb, foraeldelsesdato: tidligst < foraeldelsesdato ? tidligst : foraeldelsesdato },
  };
};
