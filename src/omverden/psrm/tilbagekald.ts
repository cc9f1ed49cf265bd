import type { Tilbagekald } from "../../domain/inddrivelse/aktioner/aktion.js";
import type { Psrmfejl } from "../../domain/inddrivelse/aktioner/kvittering.js";
import type { Underretningsindhold } from "../../domain/inddrivelse/aktioner/underretning.js";
import { broken } from "./fejltekst.js";
import { isInHoering, moveFordring, type Psrmdaekning, type Psrmfordring, saldoOf } from "./fordring.js";
import { isGenindsendt } from "./opret.js";
import { datoregel } from "./stamdataregler.js";
import { afvist, daekningsunderretning, type Psrmsvar, type Psrmvilkaar, udfoert } from "./svar.js";

/**
 * Takes a claim back from PSRM, and a main claim's related ones with it. Coverages stay, but FEJL lifts all of them and
 * BORT those from its virkningsdato on.
 */
export const decideTilbagekald = (
  aktion: Tilbagekald,
  fordring: Psrmfordring,
  kendte: readonly Psrmfordring[],
  vilkaar: Psrmvilkaar,
): Psrmsvar => {
  const relaterede = kendte.filter((one) => one.oprettetAf.hovedfordringId === fordring.fordringId);
  const fejl = judgeTilbagekald(aktion, fordring, [relaterede, kendte], vilkaar);
  if (fejl.length > 0) return afvist(aktion.aktionId, fejl, fordring);
  const med = relaterede.filter((one) => follows(one, aktion, kendte));
  const [foerste, ...resten] = [
    recall(fordring, aktion, vilkaar),
    ...med.map((one) => recall(one, aktion, vilkaar)),
  ];
  const alle = [foerste!, ...resten] as const;
  return udfoert(
    aktion.aktionId,
    [foerste!.fordring, ...resten.map((one) => one.fordring)],
    alle.flatMap(({ underretninger }) => underretninger),
  );
};

/** A related claim goes along when it is there; with FEJL also when it was recalled otherwise before. */
const follows = (one: Psrmfordring, { aarsag }: Tilbagekald, kendte: readonly Psrmfordring[]): boolean =>
  one.tilstand === "UNDER_INDDRIVELSE" ||
  (one.tilstand === "TILBAGEKALDT" &&
    aarsag === "FEJL" &&
    one.tilbagekaldtMed !== "FEJL" &&
    !isGenindsendt(one.fordringId, kendte));

const judgeTilbagekald = (
  { aarsag, virkningsdato }: Tilbagekald,
  fordring: Psrmfordring,
  [relaterede, kendte]: readonly [readonly Psrmfordring[], readonly Psrmfordring[]],
  { modtaget }: Psrmvilkaar,
): readonly Psrmfejl[] => {
  const { fordringId, tilstand, tilbagekaldtMed } = fordring;
  const igen =
    tilstand === "TILBAGEKALDT" && tilbagekaldtMed !== "FEJL" && !isGenindsendt(fordringId, kendte);
  const ude = tilstand !== "UNDER_INDDRIVELSE" && !igen;
  const uafsluttet = relaterede.find(isInHoering);
  const dato = virkningsdato ?? "";
  return broken([
    [ude, 602, fordringId],
    [igen && aarsag !== "FEJL", 603, fordringId],
    [aarsag === "BORT" && dato === "", 409],
    [aarsag === "FEJL" && dato !== "", 546],
    [dato > modtaget, 548, dato],
    [aarsag === "BORT" && dato !== "" && dato < fordring.modtaget, 467, dato],
    datoregel(virkningsdato),
    [uafsluttet !== undefined, 570, uafsluttet?.fordringId ?? ""],
  ]);
};

const isLifted = ({ aarsag, virkningsdato = "" }: Tilbagekald, { dato }: Psrmdaekning): boolean =>
  aarsag === "FEJL" || (aarsag === "BORT" && dato >= virkningsdato);

/** One claim recalled, with the notices of its lifted coverages and of its return with what is then left. */
const recall = (
  fordring: Psrmfordring,
  aktion: Tilbagekald,
  { modtaget, daekningsform }: Psrmvilkaar,
): { readonly fordring: Psrmfordring; readonly underretninger: readonly Underretningsindhold[] } => {
  const { fordringId } = fordring;
  const { aarsag } = aktion;
  const ophaevet = fordring.daekninger.filter((one) => isLifted(aktion, one));
  const daekninger = fordring.daekninger.filter((one) => !isLifted(aktion, one));
  const beloeb = saldoOf({ ...fordring, tilstand: "UNDER_INDDRIVELSE", daekninger });
  const tilbagekaldt = moveFordring(
    { ...fordring, daekninger, tilbagekaldtMed: aarsag },
    "psrm.tilbagekaldt",
  );
  return {
    fordring: tilbagekaldt!,
    underretninger: [
      ...ophaevet.map(({ hovedstol, rente, skyldner }) =>
        daekningsunderretning(daekningsform, fordringId, {
          ...{ dato: modtaget, skyldner },
          ...{ hovedstol: -hovedstol, rente: -rente },
        }),
      ),
      { slags: "RETURNERING", dato: modtaget, fordringId, aarsag, beloeb },
    ],
  };
};
