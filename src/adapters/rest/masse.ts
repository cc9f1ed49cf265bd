import type { Leverance } from "../../contract/masse.js";
import { fejl } from "../../domain/fejl.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { writeKvittering } from "../../hub/masse/kvittering.js";
import {
  appendUpload,
  beginUpload,
  endUpload,
  listLeverancer,
  seeBilag,
  seeLeverance,
} from "../../hub/masse/modtag.js";
import type { Bilagsudfald, Masseleverance } from "../../hub/masse/ports.js";
import type { Hub } from "../../hub/ports.js";
import { answer } from "./beskeder.js";
import type { Handlers } from "./door.js";

type Massehandling =
  | "begyndMasse"
  | "tilfoejMasse"
  | "afslutMasse"
  | "seMasser"
  | "seMasse"
  | "seMassebilag"
  | "hentMassekvittering";

const PAGE = 500;

/** Handing files over, and following them. */
export const masseHandlers = (hub: Hub): Pick<Handlers, Massehandling> => {
  const show = (leverance: Masseleverance & { modtagetBytes?: number }) => showLeverance(hub, leverance);
  return {
    begyndMasse: async ({ aktoer }, { body }) => {
      const begun = await beginUpload(hub, aktoer, body);
      return begun.ok ? answer(await seeLeverance(hub, aktoer, begun.value), show) : answer(begun, show);
    },
    tilfoejMasse: async ({ aktoer }, { body, fra, ...noegle }) => {
      if (fra === undefined || !/^\d{1,15}$/.test(fra))
        return { fejl: [fejl("DRF-008", { grund: "'fra' er ikke et tal" })] };
      return answer(await appendUpload(hub, aktoer, noegle, Number(fra), body), show);
    },
    afslutMasse: async ({ aktoer }, noegle) => answer(await endUpload(hub, aktoer, noegle), show),
    seMasser: async ({ aktoer }, { myndighed }) =>
      answer(await listLeverancer(hub, aktoer, myndighed), (leverancer) => ({
        leverancer: leverancer.map(show),
      })),
    seMasse: async ({ aktoer }, noegle) => answer(await seeLeverance(hub, aktoer, noegle), show),
    seMassebilag: async ({ aktoer }, { kun, efter = "0", ...noegle }) => {
      if (!/^\d{1,9}$/.test(efter)) return { fejl: [fejl("DRF-008", { grund: "'efter' er ikke et tal" })] };
      const only = kun === "afvist" ? { kun: "afvist" as const } : {};
      const filter = { efter: Number(efter), antal: PAGE, ...only };
      return answer(await seeBilag(hub, aktoer, noegle, filter), (bilag) => ({
        bilag: bilag.map(showBilag),
      }));
    },
    hentMassekvittering: async ({ aktoer }, noegle) =>
      answer(await seeLeverance(hub, aktoer, noegle), (leverance) => writeKvittering(hub, leverance)),
  };
};

const showBilag = ({ nr, afsenderId, besked, modtager, kode, kvittering }: Bilagsudfald) => ({
  nr,
  kode,
  ...(afsenderId === null ? {} : { afsenderId }),
  ...(besked === null ? {} : { besked }),
  ...(modtager === null ? {} : { modtager }),
  fejl: kvittering.fejl.map(toFejlDetalje),
});

const showLeverance = (hub: Hub, leverance: Masseleverance & { modtagetBytes?: number }): Leverance => {
  const { fremgang, massetype, filId, sha256, modtaget, afsluttet, fejl: problems, ...rest } = leverance;
  const { offset, bilag, posteringer, accepteret, afvist, bogfoertDebet } = fremgang;
  return {
    ...rest,
    afsenderSystemnavn: hub.katalog().itsystem(leverance.afsenderSystem)?.navn ?? leverance.afsenderSystem,
    behandletBytes: leverance.tilstand === "behandlet" ? leverance.stoerrelse : offset,
    bilag,
    posteringer,
    accepteret,
    afvist,
    bogfoertDebet,
    fejl: problems.map(toFejlDetalje),
    ...(massetype === null ? {} : { massetype }),
    ...(filId === null ? {} : { filId }),
    ...(modtaget === null ? {} : { modtaget }),
    ...(afsluttet === null ? {} : { afsluttet }),
  };
};
