import type { Beskedgrundlag } from "../../contract/besked-grundlag.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { type Aftaleversion, findGrundlag, type Grundlag } from "../../hub/grundlag.js";
import type { Hub } from "../../hub/ports.js";
import { answer } from "./beskeder.js";
import type { Handlers } from "./door.js";

/** What let a message in, for who asks why. */
export const grundlagHandlers = (hub: Hub): Pick<Handlers, "seBeskedgrundlag"> => ({
  seBeskedgrundlag: async ({ aktoer }, noegle) =>
    answer(await findGrundlag(hub, aktoer, noegle), (grundlag) => showGrundlag(hub, grundlag)),
});

const showGrundlag = (hub: Hub, { besked, aftale, sortiment, afleveretTil }: Grundlag): Beskedgrundlag => {
  const katalog = hub.katalog();
  const system = katalog.rute(besked.myndighed, besked.service)?.modtagersystem;
  const systemnavn = system === undefined ? undefined : katalog.itsystem(system)?.navn;
  return {
    myndighed: besked.myndighed,
    id: besked.id,
    afsender: {
      myndighed: besked.afsenderMyndighed,
      myndighedsnavn: myndighedsnavn(besked.afsenderMyndighed),
      system: besked.afsenderSystem,
      systemnavn: katalog.itsystem(besked.afsenderSystem)?.navn ?? besked.afsenderSystem,
    },
    modtager: {
      myndighed: besked.myndighed,
      myndighedsnavn: myndighedsnavn(besked.myndighed),
      ...(system === undefined ? {} : { system }),
      ...(systemnavn === undefined ? {} : { systemnavn }),
      ...(afleveretTil === undefined ? {} : { afleveretTil }),
    },
    ...(aftale === undefined ? {} : { aftale: showAftale(aftale) }),
    ...(sortiment === undefined ? {} : { sortiment }),
  };
};

const showAftale = ({ id, version, indhold, aendretAf, begrundelse }: Aftaleversion) => ({
  id,
  version,
  operationer: [...(indhold?.operationer ?? [])],
  ...(indhold === undefined ? {} : { gyldigFra: indhold.gyldigFra }),
  ...(indhold === undefined || indhold.gyldigTil === null ? {} : { gyldigTil: indhold.gyldigTil }),
  ...(aendretAf === undefined ? {} : { aendretAf }),
  ...(begrundelse === undefined ? {} : { begrundelse }),
});
