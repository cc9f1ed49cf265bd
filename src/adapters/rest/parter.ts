import type { Output } from "../../contract/endpoints.js";
import type { Adgang } from "../../domain/adgang.js";
import { fejl } from "../../domain/fejl.js";
import type { ItSystem } from "../../domain/itsystem.js";
import { kommuner } from "../../domain/kommuner.js";
import { authorize } from "../../hub/authorize.js";
import { issueAdgang, revokeAdgang, saveItSystem, saveRute } from "../../hub/parter.js";
import type { Hub } from "../../hub/ports.js";
import { createToken } from "../security/tokens.js";
import { answer } from "./beskeder.js";
import type { Handlers } from "./door.js";

type Partoperation =
  | "seKommuner"
  | "seItSystemer"
  | "gemItSystem"
  | "seRuter"
  | "saetRute"
  | "seAdgange"
  | "udstedAdgang"
  | "tilbagekaldAdgang";

/** Municipalities, it-systems, routes and credentials. */
export const partHandlers = (hub: Hub): Pick<Handlers, Partoperation> => ({
  seKommuner: () => ({ value: { kommuner: kommuner.map(showKommune) } }),
  seItSystemer: ({ aktoer }) =>
    answer(authorize(aktoer, "itsystemer.se"), () => ({
      itsystemer: hub.katalog().itsystemer.map(showItSystem),
    })),
  gemItSystem: async ({ aktoer }, { body: { beskrivelse = "", ...itsystem } }) =>
    answer(await saveItSystem(hub, aktoer, { ...itsystem, beskrivelse }), showItSystem),
  seRuter: ({ aktoer }, { myndighed }) =>
    answer(authorize(aktoer, "ruter.se", myndighed), (myndigheder) => ({
      ruter: hub
        .katalog()
        .ruter.filter((rute) => myndigheder.includes(rute.myndighed))
        .map((rute) => ({ ...rute })),
    })),
  saetRute: async ({ aktoer }, { body }) => answer(await saveRute(hub, aktoer, body), () => body),
  seAdgange: ({ aktoer }, { itsystem }) =>
    answer(authorize(aktoer, "adgange.se"), () => ({
      adgange: hub
        .katalog()
        .adgange.filter((adgang) => itsystem === undefined || adgang.itsystem === itsystem)
        .map((adgang) => ({ ...adgang })),
    })),
  udstedAdgang: async ({ aktoer }, { body }) => {
    const { dage, fingeraftryk, slags, ...rest } = body;
    const token = slags === "token" ? createToken() : undefined;
    const print = token?.fingeraftryk ?? fingeraftryk?.replaceAll(":", "").toLowerCase();
    const problem = badAdgang(body, print);
    if (problem !== undefined || print === undefined)
      return { fejl: [fejl("DRF-008", { grund: problem ?? "" })] };
    const gyldigFra = hub.clock();
    const gyldigTil = new Date(gyldigFra.getTime() + dage * 86_400_000);
    const adgang: Adgang = { ...rest, slags, id: hub.newId(), fingeraftryk: print, gyldigFra, gyldigTil };
    return answer(await issueAdgang(hub, aktoer, adgang), (issued) => ({
      ...issued,
      ...(token === undefined ? {} : { noegle: token.token }),
    }));
  },
  tilbagekaldAdgang: async ({ aktoer }, { id }) =>
    answer(await revokeAdgang(hub, aktoer, id), (adgang) => ({ ...adgang })),
});

/** What is wrong with the asked-for credential, in words. */
const badAdgang = (
  { rolle, itsystem, cvr }: { rolle: Adgang["rolle"]; itsystem?: string; cvr?: string },
  fingeraftryk: string | undefined,
): string | undefined => {
  if (fingeraftryk === undefined || !/^[0-9a-f]{64}$/.test(fingeraftryk)) {
    return "et certifikat registreres med sit SHA-256-fingeraftryk (64 hexcifre)";
  }
  if ((rolle === "system") !== (itsystem !== undefined))
    return "rollen 'system', og kun den, har et itsystem";
  const needsCvr = rolle === "kommune" || rolle === "leverandoer";
  return needsCvr === (cvr !== undefined)
    ? undefined
    : "rollerne 'kommune' og 'leverandoer', og kun de, har et cvr";
};

/** A system without a description has none, rather than an empty one. */
const showItSystem = ({ beskrivelse, ...itsystem }: ItSystem) => ({
  ...itsystem,
  ...(beskrivelse === "" ? {} : { beskrivelse }),
});

type ShownKommune = Output<"seKommuner">["kommuner"][number];

const showKommune = ({ officieltNavn, ksd, ...kommune }: (typeof kommuner)[number]): ShownKommune => ({
  ...kommune,
  bogfoering: showValg(kommune.bogfoering),
  opkraevning: showValg(kommune.opkraevning),
  ksdBoelge: ksd.boelge,
  ksdGoLive: ksd.goLive,
  bemaerkninger: [...kommune.bemaerkninger],
});

const showValg = ({ erp, ...valg }: (typeof kommuner)[number]["bogfoering"]) => ({
  ...valg,
  ...(erp === null ? {} : { erp }),
});
