import type { Output } from "../../contract/endpoints.js";
import type { Sortimentvaerdier } from "../../contract/sortiment.js";
import {
  ejertekst,
  type Sortiment,
  type Sortimentvaerdi,
  type Sortimentversion,
} from "../../domain/sortiment.js";
import type { KendtSortiment } from "../../domain/sortimentopslag.js";
import type { Hub } from "../../hub/ports.js";
import type { Sortimentnotits, Versionsforskel } from "../../hub/sortimentaendringer.js";

/** Sortimenter in the API's shapes: what is not there is absent rather than null. */

type ShownVaerdi = Sortimentvaerdier["vaerdier"][number];

export const showVaerdi = ({ gyldigTil, ...vaerdi }: Sortimentvaerdi): ShownVaerdi => ({
  ...vaerdi,
  ...(gyldigTil === null ? {} : { gyldigTil }),
});

export const readVaerdi = ({ gyldigTil, ...vaerdi }: ShownVaerdi): Sortimentvaerdi => ({
  ...vaerdi,
  gyldigTil: gyldigTil ?? null,
});

export const showEjer = ({ id, myndighed, navn, beskrivelse }: Sortiment) => ({
  id,
  myndighed,
  ejernavn: ejertekst(myndighed),
  navn,
  ...(beskrivelse === "" ? {} : { beskrivelse }),
});

export const showVersion = ({ noter, udgivet, tilbagetrukket, ...rest }: Sortimentversion) => ({
  version: rest.version,
  tilstand: rest.tilstand,
  antal: rest.antal,
  hash: rest.hash,
  oprettet: rest.oprettet,
  ...(noter === null ? {} : { noter }),
  ...(udgivet === null ? {} : { udgivet }),
  ...(tilbagetrukket === null ? {} : { tilbagetrukket }),
});

export const showSortiment = ({ sortiment, versioner }: KendtSortiment) => ({
  ...showEjer(sortiment),
  versioner: [...versioner.values()].map(({ version }) => showVersion(version)),
});

export const showForskel = ({ fra, til, tilfoejet, fjernet, aendret }: Versionsforskel) => ({
  ...(fra === undefined ? {} : { fra: fra.version }),
  til: til.version,
  tilfoejet: tilfoejet.map(showVaerdi),
  fjernet: fjernet.map(showVaerdi),
  aendret: aendret.map(({ foer, efter }) => ({ foer: showVaerdi(foer), efter: showVaerdi(efter) })),
});

type Notits = Output<"seSortimentaendringer">["notitser"][number];

export const showNotits = (hub: Hub, { tid, slags, sortiment, forskel, brug }: Sortimentnotits): Notits => ({
  tid,
  slags,
  sortiment: sortiment.id,
  navn: sortiment.navn,
  ...(forskel.til.noter === null ? {} : { noter: forskel.til.noter }),
  ...showForskel(forskel),
  brug: brug.map(({ myndighed, itsystem, version, foerste, seneste }) => ({
    myndighed,
    itsystem,
    itsystemnavn: hub.katalog().itsystem(itsystem)?.navn ?? itsystem,
    version,
    foerste,
    seneste,
  })),
});
