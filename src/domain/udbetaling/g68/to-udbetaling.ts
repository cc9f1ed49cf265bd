import { v5 as uuidOf } from "uuid";
import { type Fejl, type FejlKode, fejl } from "../../fejl.js";
import { feltnavn } from "../../finans/g69/felter.js";
import { beloebOf as posteringsbeloebOf } from "../../finans/g69/linje.js";
import { partIn, YDELSESMODTAGER } from "../../finans/g69/parter.js";
import { findKommune, myndighedsnavn } from "../../kommuner.js";
import type { Kontering } from "../../kontering.js";
import { paakraevetOf, vaerdiOf } from "../../linjefil/felter.js";
import { toIsoDato } from "../../linjefil/fil.js";
import { dimensionerOf } from "../../postering.js";
import type { Konteringslinje, Udbetaling } from "../model.js";
import { type G68Afsender, NAVNERUM } from "./afsender.js";
import { TEKSTFELTER } from "./felter.js";
import type { G68Linje, Leverancelinje } from "./linje.js";
import { modtagerOf } from "./modtager.js";
import { isUdbetalingsnotat, readNotat, type Udbetalingsnotat } from "./notat.js";
import { beloebOf, type G68Par, henvisningOf } from "./par.js";

/** An organisationsenhed that says nothing. */
const IKKE_ANGIVET = "0000";

const NOTAT = 202;

/** Fields of a posting that change where or how it is booked, and that a konteringslinje has no place for. */
const UDEN_PLADS: readonly number[] = [170, 171, 180, 181, 182, 185, 200, 300, 301, 302, 303, 304, 305, 306];

const enhedsfejl = (
  enhed: string | undefined,
  myndighed: string,
  nr: number,
  sted: string,
): readonly Fejl[] =>
  enhed === undefined || enhed === IKKE_ANGIVET || enhed === findKommune(myndighed)?.kommunekode
    ? []
    : [
        fejl(
          "G68-030",
          { enhed, myndighed: myndighedsnavn(myndighed) },
          { linje: nr, element: `${sted}[${nr}]/organisationsenhed` },
        ),
      ];

/** The frame's brugernummer is the municipality's own. */
export const rammefejl = (linjer: readonly Leverancelinje[], myndighed: string): readonly Fejl[] =>
  linjer.flatMap((one, index) =>
    one.art === "Z300" ? enhedsfejl(one.brugernummer, myndighed, index + 1, "G68") : [],
  );

/** One payout with its postings: the payout, or what keeps it from being one (G68-029 to G68-035, G69-031). */
export const toUdbetaling = (
  par: G68Par,
  afsender: G68Afsender,
): { readonly udbetaling?: Udbetaling; readonly fejl: readonly Fejl[] } => {
  const { linje, nr } = par.udbetaling;
  const betalingsmodtager = modtagerOf(linje);
  const notat = notatOf(par);
  const ydelsesart = notat?.ydelsesart ?? afsender.ydelsesart;
  const konteringer = par.posteringer.map((one) =>
    afsender.kontering(paakraevetOf(one.linje, 111), toIsoDato(paakraevetOf(one.linje, 110))),
  );
  const iLinjen = (kode: FejlKode, felt = "") => fejl(kode, {}, { linje: nr, element: `G68[${nr}]${felt}` });
  const fundet = [
    ...enhedsfejl(linje.hoved.organisationsenhed ?? vaerdiOf(linje, 2), afsender.myndighed, nr, "G68"),
    ...(linje.hoved.organisationsenhed === undefined
      ? []
      : enhedsfejl(vaerdiOf(linje, 2), afsender.myndighed, nr, "G68")),
    ...(betalingsmodtager === undefined ? [iLinjen("G68-031", "/10")] : []),
    ...(ydelsesart === undefined ? [iLinjen("G68-034")] : []),
    ...modtagerfejl(par),
    ...par.posteringer.flatMap((one, index) => posteringsfejl(one, konteringer[index], afsender.myndighed)),
  ];
  if (fundet.length > 0 || betalingsmodtager === undefined || ydelsesart === undefined)
    return { fejl: fundet };
  const ydelsesmodtager = ydelsesmodtagereOf(par)[0];
  const { afsenderSystem, myndighed } = afsender;
  const udbetaling: Udbetaling = {
    udbetalingIdentifikator: uuidOf([afsenderSystem, myndighed, henvisningOf(linje)].join("/"), NAVNERUM),
    sagsnummer: paakraevetOf(linje, 16),
    betalingsmodtager,
    ...(ydelsesmodtager === undefined ? {} : { ydelsesmodtager }),
    beloeb: beloebOf(linje),
    dispositionsdato: toIsoDato(paakraevetOf(linje, 12)),
    ydelsesart,
    destination: linje.hoved.transaktionstype === "10" ? "SpecifikKonto" : "NemKonto",
    ...optionals(linje),
    konteringslinjer: par.posteringer.map((one, index) => toKonteringslinje(one, konteringer[index]!)),
  };
  return { udbetaling: notat === undefined ? udbetaling : withNotat(udbetaling, notat), fejl: [] };
};

/** A payout that we wrote is what its notat says, and nothing in its place. */
const withNotat = ({ sagsnummer: _, ...udbetaling }: Udbetaling, notat: Udbetalingsnotat): Udbetaling => ({
  ...udbetaling,
  ...notat,
});

const optionals = (linje: G68Linje): Pick<Udbetaling, "fakturanummer" | "adviseringstekst"> => {
  const fakturanummer = vaerdiOf(linje, 17);
  const tekster = linje.felter.filter(({ nr }) => TEKSTFELTER.includes(nr)).map(({ vaerdi }) => vaerdi);
  return {
    ...(fakturanummer === undefined ? {} : { fakturanummer }),
    ...(tekster.length === 0 ? {} : { adviseringstekst: tekster }),
  };
};

const notatOf = ({ posteringer }: G68Par): Udbetalingsnotat | undefined =>
  readNotat(vaerdiOf(posteringer[0]!.linje, NOTAT) ?? "");

/** Those named who are not the payee, each once. */
const ydelsesmodtagereOf = ({ udbetaling, posteringer }: G68Par) => {
  const betales = modtagerOf(udbetaling.linje)?.partIdentifikator;
  const parter = posteringer.flatMap(({ linje }) => partIn(linje, YDELSESMODTAGER) ?? []);
  const andre = parter.filter(({ partIdentifikator }) => partIdentifikator !== betales);
  return [...new Map(andre.map((part) => [part.partIdentifikator, part])).values()];
};

const modtagerfejl = (par: G68Par): readonly Fejl[] => {
  const { nr } = par.udbetaling;
  return ydelsesmodtagereOf(par).length > 1
    ? [fejl("G68-033", {}, { linje: nr, element: `G68[${nr}]` })]
    : [];
};

const posteringsfejl = (
  { linje, nr }: G68Par["posteringer"][number],
  kontering: Kontering | undefined,
  myndighed: string,
): readonly Fejl[] => {
  const stedOf = (felt: string) => ({ linje: nr, element: `G69[${nr}]/${felt}` });
  const { posteringstype } = linje.hoved;
  const notat = vaerdiOf(linje, NOTAT) ?? "";
  const konto = paakraevetOf(linje, 111);
  const dato = toIsoDato(paakraevetOf(linje, 110));
  return [
    ...enhedsfejl(linje.hoved.organisationsenhed, myndighed, nr, "G69"),
    ...(posteringstype === "NOR"
      ? []
      : [fejl("G68-035", { type: posteringstype }, stedOf("posteringstype"))]),
    ...linje.felter
      .filter((felt) => UDEN_PLADS.includes(felt.nr))
      .map((felt) => fejl("G68-032", { felt: feltnavn(felt.nr) }, stedOf(String(felt.nr)))),
    ...(isUdbetalingsnotat(notat) && readNotat(notat) === undefined
      ? [fejl("G68-029", {}, stedOf(String(NOTAT)))]
      : []),
    ...(kontering === undefined ? [fejl("G69-031", { konto, dato }, stedOf("111"))] : []),
  ];
};

const toKonteringslinje = (
  { linje }: G68Par["posteringer"][number],
  kontering: Kontering,
): Konteringslinje => {
  const tekst = vaerdiOf(linje, 153);
  return {
    beloeb: posteringsbeloebOf(linje),
    ...dimensionerOf(kontering),
    ...(tekst === undefined ? {} : { tekst }),
  };
};
