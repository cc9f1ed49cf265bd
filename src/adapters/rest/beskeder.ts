import type { BeskedVisning, HaendelseVisning } from "../../contract/visninger.js";
import { type Haendelsesart, isTilstand, OVERGANGE } from "../../domain/besked.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isUuid } from "../../domain/identifikatorer.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { type Kvittering, toFejlDetalje } from "../../domain/kvittering.js";
import { maskPersons } from "../../domain/maskering.js";
import type { Besked } from "../../hub/besked.js";
import type { Hub, SetHaendelse } from "../../hub/ports.js";
import { discardBesked, resendBesked, resumeBesked } from "../../hub/resend.js";
import {
  countBeskeder,
  type Filter,
  findAfvisteOpkald,
  findBlokerede,
  followBesked,
  MAX_PAGE,
  searchBeskeder,
} from "../../hub/search.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Handlers } from "./door.js";
import { kvitteringssvar } from "./finansbilag.js";

type Beskedhandling =
  | "soegBeskeder"
  | "seBesked"
  | "genoptagBesked"
  | "kasserBesked"
  | "genfremsendBesked"
  | "seBlokerede"
  | "seAfvisteOpkald"
  | "seAntal";

const DEFAULT_PAGE = 50;

/** The answer of a function that gives a value or one error. */
export const answer = <T, V>(
  result: Result<T, Fejl>,
  show: (value: T) => V,
): { value: V } | { fejl: readonly Fejl[] } =>
  result.ok ? { value: show(result.value) } : { fejl: [result.error] };

/** Looking at messages and acting on those that stand still. */
export const beskedHandlers = (hub: Hub): Pick<Handlers, Beskedhandling> => ({
  soegBeskeder: async ({ aktoer }, query) => {
    const filter = readFilter(query);
    if (!filter.ok) return { fejl: [filter.error] };
    const found = await searchBeskeder(hub, aktoer, filter.value);
    return answer(found, (beskeder) => ({
      beskeder: beskeder.map((besked) => showBesked(hub, besked)),
      ...(beskeder.length < filter.value.antal ? {} : { naeste: beskeder.at(-1)!.id }),
    }));
  },
  seBesked: async ({ aktoer }, noegle) =>
    answer(await followBesked(hub, aktoer, noegle), ({ besked, haendelser, indhold }) => ({
      ...showBesked(hub, besked),
      haendelser: haendelser.map(showHaendelse),
      indhold: maskPersons(indhold),
    })),
  genoptagBesked: async ({ aktoer }, noegle) =>
    answer(await resumeBesked(hub, aktoer, noegle), (besked) => showBesked(hub, besked)),
  kasserBesked: async ({ aktoer }, { body, ...noegle }) =>
    answer(await discardBesked(hub, aktoer, noegle, body.begrundelse), (besked) => showBesked(hub, besked)),
  genfremsendBesked: async ({ aktoer }, noegle) => {
    const resent = await resendBesked(hub, aktoer, noegle);
    return resent.ok
      ? kvitteringssvar(resent.value.besked.id, resent.value.kvittering)
      : { fejl: [resent.error] };
  },
  seBlokerede: async ({ aktoer }, { myndighed }) =>
    answer(await findBlokerede(hub, aktoer, myndighed), (blokerede) => ({
      blokerede: blokerede.map(({ raekkefoelge, foran, ...rest }) => ({
        ...rest,
        ...(raekkefoelge === null ? {} : { raekkefoelge }),
        ...(foran === null ? {} : { foran }),
      })),
    })),
  seAfvisteOpkald: async ({ aktoer }, { myndighed }) =>
    answer(await findAfvisteOpkald(hub, aktoer, myndighed), (opkald) => ({ opkald: opkald.map(showOpkald) })),
  seAntal: async ({ aktoer }, { myndighed }) =>
    answer(await countBeskeder(hub, aktoer, myndighed), (antal) => ({ antal: [...antal] })),
});

type Query = Readonly<
  Partial<Record<"myndighed" | "tilstand" | "system" | "soeg" | "foer" | "antal", string | undefined>>
>;

const isCount = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) > 0;

/** What each parameter must look like. */
const FORMS: Readonly<Partial<Record<keyof Query, (text: string) => boolean>>> = {
  tilstand: isTilstand,
  system: isUuid,
  foer: isUuid,
  antal: isCount,
};

/** The search that the query asks for; DRF-008 names the parameter that cannot be read. */
const readFilter = (query: Query): Result<Filter, Fejl> => {
  const given = Object.entries(query).filter(
    (entry): entry is [keyof Query, string] => typeof entry[1] === "string" && entry[1].trim() !== "",
  );
  const bad = given.find(([name, text]) => FORMS[name]?.(text) === false);
  if (bad !== undefined) return failed(fejl("DRF-008", { grund: `'${bad[0]}' kan ikke læses` }));
  const { antal = String(DEFAULT_PAGE), system, ...rest } = Object.fromEntries(given) as Query;
  return ok({
    ...rest,
    antal: Math.min(Number(antal), MAX_PAGE),
    ...(system === undefined ? {} : { afsenderSystem: system }),
  } as Filter);
};

const showFejl = (k: Kvittering | null) => (k?.fejl ?? []).map(toFejlDetalje);

const showBesked = (hub: Hub, besked: Besked): BeskedVisning => {
  const { indholdHash, raekkefoelge, kvittering, genfremsendelseAf, erstatter, soegeord, ...shown } = besked;
  const katalog = hub.katalog();
  const modtager = katalog.rute(besked.myndighed, besked.service)?.modtagersystem;
  const modtagersystemnavn = modtager === undefined ? undefined : katalog.itsystem(modtager)?.navn;
  return {
    ...shown,
    soegeord: [...soegeord],
    myndighedsnavn: myndighedsnavn(besked.myndighed),
    afsenderSystemnavn: katalog.itsystem(besked.afsenderSystem)?.navn ?? besked.afsenderSystem,
    ...(modtagersystemnavn === undefined ? {} : { modtagersystemnavn }),
    ...(genfremsendelseAf === null ? {} : { genfremsendelseAf }),
    ...(erstatter === null ? {} : { erstatter }),
    ...(kvittering?.begrundelse === undefined ? {} : { begrundelse: kvittering.begrundelse }),
    fejl: showFejl(kvittering),
  };
};

type Logdata = { readonly fejl?: readonly Fejl[]; readonly forsoeg?: number; readonly begrundelse?: string };

const betydningOf = (art: string): string =>
  art in OVERGANGE ? OVERGANGE[art as Haendelsesart].betydning : (BETYDNING[art] ?? art);

const BETYDNING: Readonly<Record<string, string>> = {
  "levering.mislykket": "Modtageren kunne ikke nås; der forsøges igen.",
  "besked.genfremsendt": "Sendt igen som en ny besked.",
  "fejlopgave.oprettet": "Et bilag er afvist eller opgivet for en ny årsag.",
  "fejlopgave.genfremsendt": "Bilag, der ventede på opgaven, er sendt igen.",
  "fejlopgave.note": "Nogen har skrevet, hvad der gøres.",
  "fejlopgave.lukket": "Intet bilag venter på opgaven mere.",
};

export const showHaendelse = ({ tid, art, aktoer, kaede, nr, data }: SetHaendelse): HaendelseVisning => {
  const { fejl: problems = [], forsoeg, begrundelse } = data as Logdata;
  return {
    tid,
    art,
    betydning: betydningOf(art),
    aktoer,
    ...(forsoeg === undefined ? {} : { forsoeg }),
    ...(begrundelse === undefined ? {} : { begrundelse }),
    fejl: problems.map(toFejlDetalje),
    kaede,
    nr: Number(nr),
  };
};

const showOpkald = ({ tid, aktoer, myndighed, emne, data }: SetHaendelse) => {
  const { fejl: problems = [], service } = data as Logdata & { service?: string };
  return {
    reference: emne ?? "",
    tid,
    aktoer,
    ...(myndighed === null ? {} : { myndighed }),
    service: service ?? "",
    fejl: problems.map(toFejlDetalje),
  };
};
