import type { Genindsendfordring, Oprettelse } from "../../domain/inddrivelse/aktioner/aktion.js";
import type { Psrmfejl } from "../../domain/inddrivelse/aktioner/kvittering.js";
import type { Stamdata } from "../../domain/inddrivelse/stamdata.js";
import { broken } from "./fejltekst.js";
import { isForgaeves, isInHoering, type Psrmfordring } from "./fordring.js";
import { judgeStamdata } from "./stamdataregler.js";
import { afvist, newFordring, type Psrmsvar, type Psrmvilkaar, udfoert } from "./svar.js";

/** Creates a claim, or creates it again after a recall. Errors first, then the entry filter: AFVIST, HØRING or UDFØRT. */
export const decideOprettelse = (
  aktion: Oprettelse,
  kendte: readonly Psrmfordring[],
  vilkaar: Psrmvilkaar,
): Psrmsvar => {
  const { aktionId, stamdata } = aktion;
  const fejl = [
    ...judgeStamdata(stamdata, vilkaar),
    ...judgeHovedfordring(aktion, kendte, vilkaar),
    ...(aktion.kode === "GENINDSENDFORDRING"
      ? judgeGenindsend(aktion, kendte, vilkaar)
      : judgeReference(stamdata, kendte, vilkaar)),
  ];
  if (fejl.length > 0) return afvist(aktionId, fejl);
  const fund = vilkaar.judgeFilter(withHovedfordring(aktion, kendte), vilkaar.modtaget);
  if (fund.some(({ udfald }) => udfald === "AFVIST")) {
    const svar = afvist(aktionId, []);
    return { ...svar, kvittering: { ...svar.kvittering, filterfund: fund } };
  }
  const svar = udfoert(aktionId, [newFordring(aktion, vilkaar, fund)]);
  return fund.length === 0
    ? svar
    : { ...svar, kvittering: { ...svar.kvittering, status: "HØRING", filterfund: fund } };
};

/** The stamdata with what PSRM itself knows of the main claim, which the filter's rules of related claims look at. */
const withHovedfordring = (
  { stamdata, hovedfordringId }: Oprettelse,
  kendte: readonly Psrmfordring[],
): Stamdata => {
  const hoved = kendte.find(({ fordringId }) => fordringId === hovedfordringId);
  if (hoved === undefined) return stamdata;
  const { fordringshaverReference: reference, forfaldsdato } = hoved.stamdata;
  const { modtaget } = hoved;
  const hovedfordring = { reference, modtaget, ...(forfaldsdato === undefined ? {} : { forfaldsdato }) };
  return { ...stamdata, hovedfordring };
};

/** 486. A claim that was refused or taken back in hearing leaves its reference free; a recalled one does not. */
const judgeReference = (
  { fordringshaverReference: reference }: Stamdata,
  kendte: readonly Psrmfordring[],
  { fordringshaver }: Psrmvilkaar,
): readonly Psrmfejl[] =>
  broken([
    [
      kendte.some(
        (one) =>
          one.fordringshaver === fordringshaver &&
          one.stamdata.fordringshaverReference === reference &&
          !isForgaeves(one),
      ),
      486,
      reference,
    ],
  ]);

/** 423 and 461: a related claim names its main claim, and no other does; 201, 418, 428, 547: what may be named. */
const judgeHovedfordring = (
  { stamdata, hovedfordringId }: Oprettelse,
  kendte: readonly Psrmfordring[],
  { fordringshaver }: Psrmvilkaar,
): readonly Psrmfejl[] => {
  if (stamdata.hovedfordring === undefined) return broken([[hovedfordringId !== undefined, 423]]);
  const id = hovedfordringId ?? "";
  const hoved = kendte.find((one) => one.fordringId === id && one.fordringshaver === fordringshaver);
  if (hoved === undefined) return broken([[true, 461, id]]);
  const levende = hoved.tilstand === "UNDER_INDDRIVELSE" || isInHoering(hoved) || isForgaeves(hoved);
  return broken([
    [hoved.stamdata.hovedfordring !== undefined, 201, id],
    [isInHoering(hoved), 418, id],
    [isForgaeves(hoved), 428, id],
    [!levende, 547, id],
  ]);
};

const GENINDSENDES = ["HENS", "KLAG", "BORD", "HAFT"];
const UAENDRET = ["fordringstype", "stiftelsesdato", "forfaldsdato", "periodeFra", "periodeTil"] as const;

/** 509 and 539 to 542. The reference may be the old claim's, and else must be free (486). */
const judgeGenindsend = (
  { fordringId, stamdata }: Genindsendfordring,
  kendte: readonly Psrmfordring[],
  vilkaar: Psrmvilkaar,
): readonly Psrmfejl[] => {
  const gammel = kendte.find((one) => one.fordringId === fordringId);
  if (gammel === undefined) return broken([[true, 509, fordringId]]);
  if (gammel.fordringshaver !== vilkaar.fordringshaver) return broken([[true, 541, fordringId]]);
  const ude = gammel.tilstand === "TILBAGEKALDT" || gammel.tilstand === "RETURNERET";
  const kan = GENINDSENDES.includes(gammel.tilbagekaldtMed ?? "") && !isGenindsendt(fordringId, kendte);
  const andre = UAENDRET.filter((felt) => stamdata[felt] !== gammel.stamdata[felt]);
  const samme = stamdata.fordringshaverReference === gammel.stamdata.fordringshaverReference;
  return [
    ...broken([
      [!ude, 540, fordringId],
      [ude && !kan, 539, fordringId],
      [andre.length > 0, 542, andre.join(", ")],
    ]),
    ...(samme ? [] : judgeReference(stamdata, kendte, vilkaar)),
  ];
};

/** Whether a recalled claim lives on under another number. */
export const isGenindsendt = (fordringId: string, kendte: readonly Psrmfordring[]): boolean =>
  kendte.some(
    (one) =>
      one.oprettetAf.kode === "GENINDSENDFORDRING" &&
      one.oprettetAf.fordringId === fordringId &&
      !isForgaeves(one),
  );
