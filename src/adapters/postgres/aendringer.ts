import type { Adgang } from "../../domain/adgang.js";
import type { ItSystem } from "../../domain/itsystem.js";
import type { Rute } from "../../domain/rute.js";
import type { Serviceaftale } from "../../domain/serviceaftale.js";
import type { Aendring } from "../../hub/ports.js";
import type { Statement } from "./database.js";
import { sortimentStatements } from "./sortimentaendringer.js";

/** Write an administrative fact: new, or in place of what stood there (the log keeps what was). */
export const aendringStatements = (aendring: Aendring): readonly Statement[] => {
  switch (aendring.slags) {
    case "itsystem":
      return [saveItSystem(aendring.itsystem)];
    case "adgang":
      return [saveAdgang(aendring.adgang)];
    case "serviceaftale":
      return [saveServiceaftale(aendring.aftale)];
    case "rute":
      return [saveRute(aendring.rute)];
    default:
      return sortimentStatements(aendring);
  }
};

const saveItSystem = ({ id, navn, leverandoer, beskrivelse }: ItSystem): Statement => ({
  name: "itsystem-save",
  text: `insert into oeir.itsystem (id, navn, leverandoer, beskrivelse, oprettet) values ($1, $2, $3, $4, now())
    on conflict (id) do update set navn = excluded.navn, leverandoer = excluded.leverandoer,
      beskrivelse = excluded.beskrivelse`,
  values: [id, navn, leverandoer, beskrivelse],
});

const saveAdgang = (a: Adgang): Statement => ({
  name: "adgang-save",
  text: `insert into oeir.adgang (id, slags, rolle, itsystem, cvr, navn, fingeraftryk, gyldig_fra, gyldig_til,
      tilbagekaldt, oprettet)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now())
    on conflict (id) do update set tilbagekaldt = excluded.tilbagekaldt`,
  values: [
    a.id,
    a.slags,
    a.rolle,
    a.itsystem ?? null,
    a.cvr ?? null,
    a.navn,
    a.fingeraftryk,
    a.gyldigFra,
    a.gyldigTil,
    a.tilbagekaldt ?? null,
  ],
});

const saveServiceaftale = (a: Serviceaftale): Statement => ({
  name: "serviceaftale-save",
  text: `insert into oeir.serviceaftale (myndighed, id, itsystem, service, rolle, operationer, gyldig_fra, gyldig_til,
      tilstand, aendret)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (myndighed, id) do update set tilstand = excluded.tilstand, gyldig_til = excluded.gyldig_til,
      aendret = excluded.aendret`,
  values: [
    a.myndighed,
    a.id,
    a.itsystem,
    a.service,
    a.rolle,
    a.operationer,
    a.gyldigFra,
    a.gyldigTil,
    a.tilstand,
    a.aendret,
  ],
});

const saveRute = (r: Rute): Statement => ({
  name: "rute-save",
  text: `insert into oeir.rute (myndighed, service, modtagersystem, adresse, paa_pause, aendret)
    values ($1, $2, $3, $4, $5, now())
    on conflict (myndighed, service) do update set modtagersystem = excluded.modtagersystem,
      adresse = excluded.adresse, paa_pause = excluded.paa_pause, aendret = now()`,
  values: [r.myndighed, r.service, r.modtagersystem, r.adresse, r.paaPause],
});
