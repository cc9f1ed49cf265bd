import { formatBeloeb, type Oere } from "../../domain/beloeb.js";
import type { Annullering, Beloebsaktion, Nedskriv } from "../../domain/inddrivelse/aktioner/aktion.js";
import type { Psrmfejl } from "../../domain/inddrivelse/aktioner/kvittering.js";
import { broken } from "./fejltekst.js";
import { grundlagOf, isAnnulleret, type Psrmdaekning, type Psrmfordring, saldoOf } from "./fordring.js";
import { datoregel } from "./stamdataregler.js";
import { afvist, daekningsunderretning, type Psrmsvar, type Psrmvilkaar, udfoert } from "./svar.js";

/**
 * Changes what is owed on a claim under inddrivelse. A correction of the claim itself (REGU, NAOR) may go below what RIM
 * has covered: then coverages are lifted, the newest first. A payment (INDB, NAOI) may not.
 */
export const decideKorrektion = (
  aktion: Beloebsaktion,
  fordring: Psrmfordring,
  kendte: readonly Psrmfordring[],
  vilkaar: Psrmvilkaar,
): Psrmsvar => {
  const { aktionId, fordringId } = aktion;
  const fejl = judgeKorrektion(aktion, fordring, kendte, vilkaar);
  if (fejl.length > 0) return afvist(aktionId, fejl, fordring);
  const korrektioner = [...fordring.korrektioner, { aktion, modtaget: vilkaar.modtaget }];
  const efter = { ...fordring, korrektioner };
  const { daekninger, ophaevet } = liftHovedstol(fordring.daekninger, -saldoOf(efter));
  return udfoert(
    aktionId,
    [{ ...efter, daekninger }],
    ophaevet.map((one) =>
      daekningsunderretning(vilkaar.daekningsform, fordringId, { ...one, dato: vilkaar.modtaget }),
    ),
  );
};

/** Takes `beloeb` øre of principal off the coverages, newest first; nothing when it is not positive. */
const liftHovedstol = (
  daekninger: readonly Psrmdaekning[],
  beloeb: Oere,
): { readonly daekninger: readonly Psrmdaekning[]; readonly ophaevet: readonly Psrmdaekning[] } => {
  let rest = beloeb < 0n ? 0n : beloeb;
  const tilbage: Psrmdaekning[] = [];
  const ophaevet: Psrmdaekning[] = [];
  for (const one of daekninger.toReversed()) {
    const del = rest < one.hovedstol ? rest : one.hovedstol;
    rest -= del;
    if (del > 0n) ophaevet.push({ ...one, hovedstol: -del, rente: 0n });
    if (one.hovedstol > del || one.rente > 0n) tilbage.push({ ...one, hovedstol: one.hovedstol - del });
  }
  return { daekninger: tilbage.toReversed(), ophaevet };
};

const judgeKorrektion = (
  aktion: Beloebsaktion,
  fordring: Psrmfordring,
  kendte: readonly Psrmfordring[],
  vilkaar: Psrmvilkaar,
): readonly Psrmfejl[] => {
  const virkningsdato = "virkningsdato" in aktion ? (aktion.virkningsdato ?? "") : "";
  const op = aktion.kode === "OPSKRIVNINGREGULERING" || aktion.kode === "OANI" || aktion.kode === "OONR";
  const levende = fordring.tilstand === "UNDER_INDDRIVELSE";
  const { fordringstype } = fordring.stamdata;
  return [
    ...broken([
      [!levende && op, 496, fordring.fordringId],
      [!levende && !op, 498, fordring.fordringId],
      [virkningsdato > vilkaar.modtaget, 548, virkningsdato],
      datoregel(virkningsdato === "" ? undefined : virkningsdato),
    ]),
    ...(aktion.kode === "NEDSKRIV" ? judgeNedskriv(aktion, fordring) : []),
    ...(aktion.kode === "OPSKRIVNINGREGULERING"
      ? broken([
          [aktion.beloeb <= 0n, 227],
          [vilkaar.isRente(fordringstype), 474, fordringstype],
        ])
      : []),
    ...("annullerer" in aktion ? judgeAnnullering(aktion, fordring, kendte) : []),
  ];
};

const judgeNedskriv = (aktion: Nedskriv, fordring: Psrmfordring): readonly Psrmfejl[] => {
  const { aarsag, beloeb, virkningsdato } = aktion;
  const mest = aarsag === "INDB" ? saldoOf(fordring) : grundlagOf(fordring);
  return broken([
    [beloeb <= 0n, 408],
    [aarsag === "INDB" && virkningsdato === undefined, 409],
    [aarsag === "REGU" && virkningsdato !== undefined, 519],
    [fordring.tilstand === "UNDER_INDDRIVELSE" && beloeb > mest, 0, formatBeloeb(mest)],
  ]);
};

const judgeAnnullering = (
  aktion: Annullering,
  fordring: Psrmfordring,
  kendte: readonly Psrmfordring[],
): readonly Psrmfejl[] => {
  const id = aktion.annullerer;
  const ref = fordring.korrektioner.find((one) => one.aktion.aktionId === id)?.aktion;
  if (ref === undefined) return judgeUkendt(id, fordring, kendte);
  const forkert = judgeSlags(aktion, ref);
  if (forkert.length > 0) return forkert;
  const refdato = "virkningsdato" in ref ? (ref.virkningsdato ?? "") : "";
  const op = aktion.kode === "OANI" || aktion.kode === "OONR";
  const mest = aktion.kode === "NAOI" ? saldoOf(fordring) : grundlagOf(fordring);
  const under = fordring.tilstand === "UNDER_INDDRIVELSE" && aktion.beloeb === ref.beloeb;
  return broken([
    [isAnnulleret(fordring, id), 503, id],
    [aktion.beloeb !== ref.beloeb, op ? 469 : 504, formatBeloeb(ref.beloeb)],
    [(aktion.virkningsdato ?? "") !== refdato, 470, refdato === "" ? "ingen" : refdato],
    [under && !op && aktion.beloeb > mest, 0, formatBeloeb(mest)],
  ]);
};

/** What is referred to is no correction of this claim: 493 refused, 494 another claim's, 473 its creation, or 429. */
const judgeUkendt = (
  id: string,
  fordring: Psrmfordring,
  kendte: readonly Psrmfordring[],
): readonly Psrmfejl[] => {
  const egne = kendte.filter(({ fordringshaver }) => fordringshaver === fordring.fordringshaver);
  const opretter = fordring.oprettetAf.aktionId === id;
  const anden = egne.some(
    (one) => one.oprettetAf.aktionId === id || one.korrektioner.some(({ aktion }) => aktion.aktionId === id),
  );
  const afvistFoer = egne.some(({ afviste }) => afviste.includes(id));
  return broken([
    [opretter, 473, id],
    [!opretter && afvistFoer, 493, id],
    [!opretter && !afvistFoer && anden, 494, id],
    [!opretter && !afvistFoer && !anden, 429, id],
  ]);
};

/** Each annulling action annuls one kind: 471, 473, 477, 502, 506. */
const judgeSlags = ({ kode }: Annullering, ref: Beloebsaktion): readonly Psrmfejl[] => {
  const nedskriv = ref.kode === "NEDSKRIV";
  const op = kode === "OANI" || kode === "OONR";
  return broken([
    [op && !nedskriv, 473, ref.aktionId],
    [kode === "OANI" && nedskriv && ref.aarsag !== "INDB", 471],
    [kode === "OONR" && nedskriv && ref.aarsag !== "REGU", 477],
    [kode === "NAOR" && ref.kode !== "OPSKRIVNINGREGULERING" && ref.kode !== "OONR", 502],
    [kode === "NAOI" && ref.kode !== "OANI", 506],
  ]);
};
