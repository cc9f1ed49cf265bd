import { formatBeloeb } from "../../domain/beloeb.js";
import type { Aktion } from "../../domain/inddrivelse/aktioner/aktion.js";
import { broken } from "./fejltekst.js";
import { isForgaeves, isInHoering, type Psrmfordring } from "./fordring.js";
import { decideKorrektion } from "./korriger.js";
import { decideOprettelse } from "./opret.js";
import { afvist, type Psrmsvar, type Psrmvilkaar, udfoert } from "./svar.js";
import { decideTilbagekald } from "./tilbagekald.js";

/**
 * How PSRM answers one action. `kendte` are the claims that the answer can depend on: those with the numbers the action
 * names, those related to them or resent from them, those with the same reference, and the one whose action is annulled;
 * more do no harm. The caller keeps each answer by aktionId and gives the same when the same action comes again.
 */
export const decideAktion = (
  aktion: Aktion,
  kendte: readonly Psrmfordring[],
  vilkaar: Psrmvilkaar,
): Psrmsvar => {
  if (aktion.kode === "OPRETFORDRING" || aktion.kode === "GENINDSENDFORDRING")
    return decideOprettelse(aktion, kendte, vilkaar);
  const { aktionId, fordringId, kode } = aktion;
  const fordring = kendte.find(
    (one) => one.fordringId === fordringId && one.fordringshaver === vilkaar.fordringshaver,
  );
  if (fordring === undefined) return afvist(aktionId, broken([[true, 509, fordringId]]));
  const spaerret = broken([
    [isInHoering(fordring), 418, fordringId],
    [isForgaeves(fordring), 428, fordringId],
  ]);
  if (spaerret.length > 0) return afvist(aktionId, spaerret, fordring);
  if (kode === "TILBAGEKALD") return decideTilbagekald(aktion, fordring, kendte, vilkaar);
  if (kode !== "FHI") return decideKorrektion(aktion, fordring, kendte, vilkaar);
  const { hovedstol } = fordring.stamdata;
  const fejl = broken([
    [fordring.tilstand !== "UNDER_INDDRIVELSE", 518, fordringId],
    [aktion.hovedstol <= hovedstol, 510, formatBeloeb(hovedstol)],
  ]);
  if (fejl.length > 0) return afvist(aktionId, fejl, fordring);
  return udfoert(aktionId, [
    { ...fordring, stamdata: { ...fordring.stamdata, hovedstol: aktion.hovedstol } },
  ]);
};
