import type { Output } from "../../contract/endpoints.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { addDays } from "../../kit/dates.js";
import { bad, type Finding, good, warning } from "./finding.js";

type Aftale = Output<"anmodServiceaftale">;
type Rute = Output<"saetRute">;

const SOON_DAYS = 30;

/**
 * Is what each municipality needs there: a sender's agreement, a route, and an agreement with the system it leads to?
 * `today` is a date.
 */
export const checkParties = (
  aftaler: readonly Aftale[],
  ruter: readonly Rute[],
  today: string,
): readonly Finding[] => {
  const valid = aftaler.filter((aftale) => isValid(aftale, today));
  const myndigheder = [...new Set([...valid, ...ruter].map(({ myndighed }) => myndighed))];
  const problems = myndigheder.flatMap((myndighed) =>
    checkMyndighed(
      myndighed,
      valid.filter((aftale) => aftale.myndighed === myndighed),
      ruter.find((rute) => rute.myndighed === myndighed),
    ),
  );
  const names = myndigheder.map(myndighedsnavn).join(", ");
  return [
    ...problems,
    ...(problems.length > 0
      ? []
      : [good(`aftaler og ruter er hele for ${names === "" ? "ingen kommuner endnu" : names}`)]),
    ...checkDates(aftaler, valid, today),
  ];
};

const isValid = ({ tilstand, gyldigFra, gyldigTil }: Aftale, today: string): boolean =>
  tilstand === "godkendt" && gyldigFra <= today && (gyldigTil ?? today) >= today;

const checkMyndighed = (
  myndighed: string,
  valid: readonly Aftale[],
  rute: Rute | undefined,
): readonly Finding[] => {
  const navn = myndighedsnavn(myndighed);
  const hasSender = valid.some(({ rolle }) => rolle === "afsender");
  if (rute === undefined)
    return [bad(`${navn} har en aftale, men ingen rute`, `Sæt den: 'oeir rute saet ${navn}'.`)];
  const hasReceiver = valid.some(
    ({ rolle, itsystem }) => rolle === "modtager" && itsystem === rute.modtagersystem,
  );
  const ask = (rolle: string) => `'oeir aftale anmod --kommune ${navn} --rolle ${rolle}', og godkend den.`;
  return [
    ...(hasReceiver
      ? []
      : [bad(`${navn} har ingen gyldig aftale med det system, ruten fører til`, ask("modtager"))]),
    ...(hasSender ? [] : [warning(`${navn} har en rute, men intet fagsystem må sende`, ask("afsender"))]),
    ...(rute.paaPause
      ? [warning(`ruten til ${navn} er på pause`, `Åbn den igen: 'oeir rute genoptag ${navn}'.`)]
      : []),
  ];
};

/** What somebody must decide, and what ends soon. */
const checkDates = (
  aftaler: readonly Aftale[],
  valid: readonly Aftale[],
  today: string,
): readonly Finding[] => {
  const soon = addDays(today, SOON_DAYS);
  const waiting = aftaler.filter(({ tilstand }) => tilstand === "anmodet");
  const ending = valid.filter(({ gyldigTil }) => gyldigTil !== undefined && gyldigTil <= soon);
  return [
    ...waiting.map((a) =>
      warning(
        `${a.itsystemnavn} venter på ${a.myndighedsnavn}s underskrift`,
        `'oeir aftale godkend ${a.id} <begrundelse>' eller 'oeir aftale afvis'.`,
      ),
    ),
    ...ending.map((a) =>
      warning(
        `aftalen mellem ${a.itsystemnavn} og ${a.myndighedsnavn} ophører ${a.gyldigTil}`,
        "Anmod om en ny, hvis den stadig skal bruges.",
      ),
    ),
  ];
};
