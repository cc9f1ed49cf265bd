import type { FejlopgaveVisning, OpgavebeskedVisning } from "../../contract/fejlopgaver.js";
import { type Fejl, fejl, fejlkatalog, fejltekst, loesning } from "../../domain/fejl.js";
import { EJERE, OPGAVETILSTANDE } from "../../domain/fejlopgave.js";
import { isUuid, type Uuid } from "../../domain/identifikatorer.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import {
  countFejl,
  countFejlopgaver,
  findOpgavebeskeder,
  followFejlopgave,
  MAX_OPGAVESIDE,
  noteFejlopgave,
  type Opgavesoegning,
  searchFejlopgaver,
} from "../../hub/fejlopgaver.js";
import { resendOpgave } from "../../hub/genfremsend-opgave.js";
import type { Fejlopgave, Fejltal, Opgavebesked } from "../../hub/opgaveporte.js";
import type { Hub } from "../../hub/ports.js";
import { isDate, todayIn } from "../../kit/dates.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { answer, showHaendelse } from "./beskeder.js";
import type { Handlers } from "./door.js";

type Opgavehandling =
  | "seFejlopgaver"
  | "seFejlopgave"
  | "seOpgavebeskeder"
  | "genfremsendOpgave"
  | "noterOpgave"
  | "seOpgaveantal"
  | "seFejlstatistik";

const DEFAULT_PAGE = 50;

/** The work list: looking at it, writing in it, and sending anew what waits. */
export const fejlopgaveHandlers = (hub: Hub): Pick<Handlers, Opgavehandling> => ({
  seFejlopgaver: async ({ aktoer }, query) => {
    const soegning = readSoegning(query);
    if (!soegning.ok) return { fejl: [soegning.error] };
    const found = await searchFejlopgaver(hub, aktoer, soegning.value);
    return answer(found, (opgaver) => ({
      opgaver: opgaver.map((opgave) => showOpgave(hub, opgave)),
      ...(opgaver.length < soegning.value.antal ? {} : { naeste: placeOf(opgaver.at(-1)!) }),
    }));
  },
  seFejlopgave: async ({ aktoer }, noegle) =>
    answer(await followFejlopgave(hub, aktoer, noegle), ({ opgave, haendelser }) => ({
      ...showOpgave(hub, opgave),
      haendelser: haendelser.map(showHaendelse),
    })),
  seOpgavebeskeder: async ({ aktoer }, { efter, antal, ...noegle }) => {
    const size = readAntal(antal);
    if (size === undefined || (efter !== undefined && !isUuid(efter))) return bad("'efter' eller 'antal'");
    const side = { antal: size, ...(efter === undefined ? {} : { efter }) };
    return answer(await findOpgavebeskeder(hub, aktoer, noegle, side), (beskeder) => ({
      beskeder: beskeder.map((besked) => showBesked(hub, besked)),
      ...(beskeder.length < size ? {} : { naeste: beskeder.at(-1)!.besked }),
    }));
  },
  genfremsendOpgave: async ({ aktoer }, noegle) =>
    answer(await resendOpgave(hub, aktoer, noegle), (startet) => ({ startet })),
  noterOpgave: async ({ aktoer }, { body, ...noegle }) =>
    answer(await noteFejlopgave(hub, aktoer, noegle, body.note), (opgave) => showOpgave(hub, opgave)),
  seOpgaveantal: async ({ aktoer }, { myndighed }) =>
    answer(await countFejlopgaver(hub, aktoer, myndighed), (ejere) => ({ ejere: [...ejere] })),
  seFejlstatistik: async ({ aktoer }, { myndighed, fra, til }) => {
    if ([fra, til].some((dag) => dag !== undefined && !isDate(dag))) return bad("'fra' eller 'til'");
    const soegt = Object.fromEntries(
      Object.entries({ myndighed, fra, til }).filter(([, text]) => text !== undefined),
    );
    return answer(await countFejl(hub, aktoer, soegt), ({ tal, ...periode }) => ({
      ...periode,
      tal: tal.map((one) => showTal(hub, one)),
    }));
  },
});

const bad = (navn: string): { fejl: readonly Fejl[] } => ({
  fejl: [fejl("DRF-008", { grund: `${navn} kan ikke læses` })],
});

/** The place of a task in the list: the next page begins after it. */
const placeOf = ({ frist, id }: Pick<Fejlopgave, "frist" | "id">): string => `${frist}_${id}`;

const readPlace = (text: string): { frist: string; id: Uuid } | undefined => {
  const [frist = "", id = ""] = text.split("_");
  return isDate(frist) && isUuid(id) ? { frist, id } : undefined;
};

const readAntal = (text = String(DEFAULT_PAGE)): number | undefined =>
  /^\d{1,3}$/.test(text) && Number(text) > 0 ? Math.min(Number(text), MAX_OPGAVESIDE) : undefined;

type Query = Readonly<Record<string, string | undefined>>;

const oneOf =
  (words: readonly string[]) =>
  (text: string): boolean =>
    words.includes(text);

/** What each parameter must look like; any other text is taken as it is. */
const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  ejer: oneOf(EJERE),
  tilstand: oneOf([...OPGAVETILSTANDE, "alle"]),
  itsystem: isUuid,
  id: isUuid,
  besked: isUuid,
  efter: (text) => readPlace(text) !== undefined,
  antal: (text) => readAntal(text) !== undefined,
};

const PARAMETERS = ["myndighed", "ejer", "itsystem", "tilstand", "kode", "id", "besked", "efter", "antal"];

/** The search that the query asks for, open tasks unless it says otherwise; DRF-008 names what cannot be read. */
const readSoegning = (query: Query): Result<Opgavesoegning, Fejl> => {
  const given = PARAMETERS.flatMap((name): [string, string][] => {
    const text = query[name]?.trim() ?? "";
    return text === "" ? [] : [[name, text]];
  });
  const wrong = given.find(([name, text]) => FORMS[name]?.(text) === false);
  if (wrong !== undefined) return failed(fejl("DRF-008", { grund: `'${wrong[0]}' kan ikke læses` }));
  const { efter, antal, tilstand = "aaben", ...rest } = Object.fromEntries(given);
  return ok({
    ...rest,
    ...(tilstand === "alle" ? {} : { tilstand }),
    ...(efter === undefined ? {} : { efter: readPlace(efter)! }),
    antal: readAntal(antal)!,
  } as Opgavesoegning);
};

const navnOf = (hub: Hub, itsystem: Uuid): string => hub.katalog().itsystem(itsystem)?.navn ?? itsystem;

const showOpgave = (hub: Hub, opgave: Fejlopgave): FejlopgaveVisning => {
  const { aarsag, fejl: problem, itsystem, lukket, lukketVed, ...shown } = opgave;
  return {
    ...shown,
    myndighedsnavn: myndighedsnavn(opgave.myndighed),
    kode: problem.kode,
    tekst: fejltekst(problem),
    ejer: fejlkatalog[problem.kode].ejer,
    loesning: loesning(problem),
    foerstFraNavn: navnOf(hub, opgave.foerstFra),
    overskredet: lukket === null && opgave.frist < todayIn("Europe/Copenhagen", hub.clock()),
    ...(itsystem === null ? {} : { itsystem, itsystemnavn: navnOf(hub, itsystem) }),
    ...(lukket === null ? {} : { lukket }),
    ...(lukketVed === null ? {} : { lukketVed }),
  };
};

const showBesked = (hub: Hub, besked: Opgavebesked): OpgavebeskedVisning => {
  const { element, linje, kolonne, loest, loestAf, soegeord, ...shown } = besked;
  return {
    ...shown,
    soegeord: [...soegeord],
    afsenderSystemnavn: navnOf(hub, besked.afsenderSystem),
    ...(element === null ? {} : { element }),
    ...(linje === null ? {} : { linje }),
    ...(kolonne === null ? {} : { kolonne }),
    ...(loest === null ? {} : { loest }),
    ...(loestAf === null ? {} : { loestAf }),
  };
};

const showTal = (hub: Hub, { medianTimer, ...tal }: Fejltal) => ({
  ...tal,
  itsystemnavn: navnOf(hub, tal.itsystem),
  ...(medianTimer === null ? {} : { medianMinutter: Math.round(medianTimer * 60) }),
});
