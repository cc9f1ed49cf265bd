import { v5 as uuidOf } from "uuid";
import { type Fejl, fejl } from "../../fejl.js";
import { kommuner, myndighedsnavn } from "../../kommuner.js";
import { capFejl } from "../../linjefil/fil.js";
import { dimensionerOf } from "../../postering.js";
import {
  type Betalingsart,
  type Betalingsarter,
  betalingsdagOf,
  foraeldelsesdagOf,
} from "../betalingsarter.js";
import type { Debitorkonto } from "../model.js";
import {
  beloebOf,
  dagOf,
  datoOf,
  type G19Linje,
  isRettelse,
  kontoOf,
  raaOf,
  ratenummerOf,
  vaerdiOf,
} from "./linje.js";
import { type G19Rate, type G19Sted, partOf, readRater, teksterOf } from "./rater.js";
import { ratefejl } from "./rateregler.js";
import { stedOf } from "./read-linje.js";

/** What the file does not say of itself. */
export type G19Afsender = {
  readonly afsenderSystem: string;
  /** CVR of the municipality that sends the file and collects. */
  readonly myndighed: string;
  /** What the municipality's betalingsarter mean. */
  readonly betalingsart: Betalingsarter["find"];
};

/** A rate as a message: a claim on an account of its own, or a reduction of one. */
export type G19Besked = { readonly rate: G19Rate; readonly besked: Debitorkonto };

/** Namespace of the ids made from G19 lines; a random one of ours, which must never change. */
const NAVNERUM = "0f4f3c55-98a1-4b0e-9d7b-6f5a7f1c1910";

/**
 * A file without errors as messages, one for each rate, in its order. A rate with an error gives no message, and holds no
 * other back. Codes: G19-030 to G19-041, at most 100 errors.
 */
export const fromG19 = (
  linjer: readonly G19Linje[],
  afsender: G19Afsender,
): { readonly beskeder: readonly G19Besked[]; readonly fejl: readonly Fejl[] } => {
  const { rater, gln } = readRater(linjer);
  const medGln = new Map(gln.map(({ linje, nr }) => [kontoOf(linje), nr]));
  const kendte = new Map<string, number>();
  const laest = rater.map((rate) => {
    const art = artOf(rate.linje, afsender);
    const fundet = [
      ...udenGln(rate, medGln.get(kontoOf(rate.linje))),
      ...fremmedKommune(rate, afsender.myndighed),
      ...ratefejl(rate, art),
      ...kendtFoer(rate, kendte),
    ];
    return fundet.length > 0
      ? { fejl: fundet }
      : { fejl: [], besked: { rate, besked: toBesked(rate, art, afsender) } };
  });
  const medRater = new Set(rater.map(({ linje }) => kontoOf(linje)));
  const alene = gln.filter(({ linje }) => !medRater.has(kontoOf(linje)));
  return {
    beskeder: laest.flatMap(({ besked }) => besked ?? []),
    fejl: capFejl([...laest, ...alene.map(glnAlene)].flatMap((one) => one.fejl)),
  };
};

/** A bill that must go to a GLN may not go elsewhere unseen. */
const udenGln = ({ nr }: G19Rate, gln: number | undefined): readonly Fejl[] =>
  gln === undefined ? [] : [fejl("G19-041", { gln: String(gln) }, stedOf("24", "debitor", nr))];

/** Nor may a GLN be forgotten that later bills are to go to. */
const glnAlene = ({ nr }: G19Sted) => ({
  fejl: [fejl("G19-041", { gln: String(nr) }, stedOf("52", "type", nr))],
});

/** On the day the right to the money arose; a rate that takes back says none, and is judged on its own day. */
const artOf = (linje: G19Linje, { betalingsart }: G19Afsender): Betalingsart | undefined =>
  betalingsart(
    raaOf(linje, "betalingsart"),
    raaOf(linje, "omraade"),
    datoOf(linje, "stiftelsesdato") ?? dagOf(linje),
  );

/** The brugernummer is no municipality's code in all uses; one that is another municipality's is a file gone astray. */
const fremmedKommune = ({ linje, nr }: G19Rate, myndighed: string): readonly Fejl[] => {
  const bruger = raaOf(linje, "bruger");
  const kommune = kommuner.find(({ kommunekode }) => kommunekode === bruger);
  return kommune === undefined || kommune.cvr === myndighed
    ? []
    : [fejl("G19-031", { bruger, myndighed: myndighedsnavn(myndighed) }, stedOf("24", "bruger", nr))];
};

/**
 * What a claim is known by, so that a later rate can take it back: its fakturanummer and ratenummer, or its
 * afstemningsnøgle where it has no fakturanummer. Never the debtor's number: ids are seen where that may not be.
 */
const kendingOf = (linje: G19Linje): string => {
  const faktura = vaerdiOf(linje, "faktura");
  return faktura === ""
    ? `noegle/${vaerdiOf(linje, "noegle")}`
    : `faktura/${faktura}/${ratenummerOf(linje) ?? ""}`;
};

/** Two claims of a file that nobody could tell from each other. */
const kendtFoer = ({ linje, nr }: G19Rate, kendte: Map<string, number>): readonly Fejl[] => {
  if (isRettelse(linje)) return [];
  const kending = `${raaOf(linje, "leverandoer")}/${kendingOf(linje)}`;
  const foerste = kendte.get(kending);
  if (foerste === undefined) kendte.set(kending, nr);
  return foerste === undefined
    ? []
    : [fejl("G19-032", { foerste: String(foerste) }, stedOf("24", "faktura", nr))];
};

/**
 * The message's id follows from the afstemningsnøgle, so the same file sent twice is the same messages twice; those of the
 * claim and its account from what it is known by.
 */
const toBesked = (
  rate: G19Rate,
  art: Betalingsart | undefined,
  { afsenderSystem, myndighed }: G19Afsender,
): Debitorkonto => {
  const { linje } = rate;
  const leverandoer = vaerdiOf(linje, "leverandoer");
  const idOf = (...dele: readonly string[]): string =>
    uuidOf(JSON.stringify([afsenderSystem, myndighed, leverandoer, ...dele]), NAVNERUM);
  const kending = kendingOf(linje);
  const noegle = vaerdiOf(linje, "noegle");
  const rettelse = isRettelse(linje);
  const ider: Ider = {
    haeftelse: idOf(kending, "haeftelse"),
    fordring: idOf(kending, "fordring"),
    delfordring: idOf(kending, "delfordring"),
    nedregulering: idOf("nedregulering", noegle),
  };
  return {
    beskedIdentifikator: idOf(rettelse ? "ret" : "opret", noegle),
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem,
    debitorkontoIdentifikator: idOf(kending, "konto"),
    // Only what takes back needs no betalingsart; `ratefejl` has seen to the others.
    ...(rettelse ? reduction(rate, ider) : claim(rate, art!, ider)),
  };
};

type Ider = Readonly<Record<"haeftelse" | "fordring" | "delfordring" | "nedregulering", string>>;
type Objekter = Partial<Debitorkonto>;

const reduction = ({ linje }: G19Rate, ider: Ider): Objekter => {
  const oere = beloebOf(linje, "beloeb");
  const slettet = oere >= 0n;
  return {
    nedreguleringer: [
      {
        nedreguleringIdentifikator: ider.nedregulering,
        delfordringIdentifikator: ider.delfordring,
        beloeb: slettet ? oere : -oere,
        virkningsdato: dagOf(linje),
        aarsag:
          vaerdiOf(linje, "aarsag") || vaerdiOf(linje, "aarsagskode") || (slettet ? "Slettet" : "Nedsat"),
      },
    ],
  };
};

/** G19 has no name: the debitorsystem knows it from the number. */
const NAVN = { CPR: "Navn efter CPR", CVR: "Navn efter CVR" } as const;

const claim = (rate: G19Rate, art: Betalingsart, ider: Ider): Objekter => {
  const { linje } = rate;
  const part = partOf(rate);
  const dag = (navn: Parameters<typeof datoOf>[1]) => datoOf(linje, navn);
  // `ratefejl` has found them.
  const [stiftelsesdato, forfaldsdato] = [dag("stiftelsesdato")!, dag("forfaldsdato")!];
  const srb = betalingsdagOf(art, forfaldsdato, dag("betaldato"));
  const foraeldelsesdato = foraeldelsesdagOf(art, srb ?? forfaldsdato);
  const [fraDato, tilDato] = [dag("periodeFra"), dag("periodeTil")];
  const tekster = teksterOf(rate);
  return {
    specifikation: {
      betegnelse: art.titel,
      sagsnummer: vaerdiOf(linje, "faktura") || vaerdiOf(linje, "noegle"),
    },
    haeftelser: [
      {
        haeftelseIdentifikator: ider.haeftelse,
        rolle: "JuridiskAnsvarlig",
        part,
        navn: NAVN[part.partType],
        gyldigFra: stiftelsesdato,
      },
    ],
    fordringer: [
      {
        fordringIdentifikator: ider.fordring,
        fordringstype: art.fordringstype,
        fordringTilstand: "Opkraev",
        beskrivelse: tekster.join(" ") || art.titel,
        stiftelsesdato,
        forfaldsdato,
        ...(srb === undefined ? {} : { sidsteRettidigeBetalingsdato: srb }),
        ...(fraDato === undefined || tilDato === undefined ? {} : { periode: { fraDato, tilDato } }),
        ...(foraeldelsesdato === undefined ? {} : { foraeldelsesdato }),
        delfordringer: [
          {
            delfordringIdentifikator: ider.delfordring,
            beloeb: beloebOf(linje, "beloeb"),
            tekst: tekster[0] ?? art.titel,
            ...dimensionerOf(art.kontering),
          },
        ],
      },
    ],
  };
};
