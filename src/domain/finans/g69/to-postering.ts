import { type Fejl, fejl, type Sted } from "../../fejl.js";
import type { Kontering } from "../../kontering.js";
import { paakraevetOf, vaerdiOf } from "../../linjefil/felter.js";
import { dimensionerOf, type Finanspostering } from "../../postering.js";
import { regnskabsaar } from "../../regnskabsaar.js";
import { feltnavn } from "./felter.js";
import { beloebOf, fortegnOf, type G69Linje, writeHoved } from "./linje.js";
import { MAX_NOEGLER, MAX_VAERDI, type Referencenoegle, toNoegler } from "./noegler.js";
import { PARTFELTER, readParter } from "./parter.js";

/** Fields whose content has an element of its own in the finansbilag: date, amount, side and text. */
const EGET_ELEMENT: readonly number[] = [110, 112, 113, 153];

const noeglerOf = (linje: G69Linje): readonly Referencenoegle[] => {
  const fortegn = fortegnOf(linje);
  return [
    ...toNoegler("hoved", writeHoved(linje.hoved)),
    ...(fortegn === " " ? [] : toNoegler("fortegn", fortegn)),
    ...linje.felter
      .filter(({ nr }) => !EGET_ELEMENT.includes(nr) && !PARTFELTER.includes(nr))
      .flatMap(({ nr, vaerdi }) => toNoegler(String(nr), vaerdi)),
  ];
};

/** What can keep a line without fault from becoming a finanspostering: G69-032, G69-033, G69-036. */
export const pladsfejl = (linje: G69Linje, nr: number): readonly Fejl[] => {
  const stedOf = (felt: string): Sted => ({ linje: nr, element: `G69[${nr}]${felt}` });
  const { noegler, flerePersoner } = readParter(linje);
  const alle = [...noeglerOf(linje), ...noegler];
  const blanke = alle.filter(({ noeglevaerdi }) => noeglevaerdi.trim() === "");
  return [
    ...(flerePersoner ? [fejl("G69-032", {}, stedOf(""))] : []),
    ...(alle.length > MAX_NOEGLER
      ? [fejl("G69-033", { antal: String(alle.length), graense: String(MAX_NOEGLER) }, stedOf(""))]
      : []),
    ...blanke.map(({ noegletype }) => {
      const felt = noegletype.split(".")[1]!;
      return fejl(
        "G69-036",
        { felt: feltnavn(Number(felt)), graense: String(MAX_VAERDI) },
        stedOf(`/${felt}`),
      );
    }),
  ];
};

/**
 * In the supplementsperiode a line of this year's date may belong to an earlier regnskabsår (114): then it is booked on
 * that year's last day. Our choice; G69 has no field for the day.
 */
const bogfoeringsdatoOf = (linje: G69Linje): string | undefined => {
  const aar = vaerdiOf(linje, 114);
  const isOld =
    linje.hoved.posteringstype === "SUP" && aar !== undefined && aar < paakraevetOf(linje, 110).slice(0, 4);
  return isOld ? regnskabsaar(aar).til : undefined;
};

/** A line as a finanspostering with this id and these dimensions; `pladsfejl` has found nothing against it. */
export const toPostering = (linje: G69Linje, id: string, kontering: Kontering): Finanspostering => {
  const { part, noegler } = readParter(linje);
  const posteringstekst = vaerdiOf(linje, 153);
  const bogfoeringsdato = bogfoeringsdatoOf(linje);
  return {
    posteringIdentifikator: id,
    ...(bogfoeringsdato === undefined ? {} : { bogfoeringsdato }),
    beloeb: beloebOf(linje),
    debetKredit: paakraevetOf(linje, 113) === "D" ? "D" : "K",
    ...dimensionerOf(kontering),
    ...(part === undefined ? {} : { part }),
    referencenoegler: [...noeglerOf(linje), ...noegler],
    ...(posteringstekst === undefined ? {} : { posteringstekst }),
  };
};
