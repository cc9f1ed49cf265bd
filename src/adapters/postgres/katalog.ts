import type { Adgang } from "../../domain/adgang.js";
import type { ItSystem } from "../../domain/itsystem.js";
import type { Rute } from "../../domain/rute.js";
import type { Serviceaftale } from "../../domain/serviceaftale.js";
import type { Katalog } from "../../hub/ports.js";
import type { Database } from "./database.js";

/** Read systems, credentials, agreements and routes into memory: small facts that every call needs. */
export const loadKatalog = async (database: Database): Promise<Katalog> => {
  const [itsystemer, adgange, aftaler, ruter] = await Promise.all([
    database.query<ItSystem>(
      "katalog-itsystem",
      "select id, navn, leverandoer, beskrivelse from oeir.itsystem order by navn",
      [],
    ),
    database.query<Nullable<Adgang>>(
      "katalog-adgang",
      `select id, slags, rolle, itsystem, cvr, navn, fingeraftryk, gyldig_fra as "gyldigFra", gyldig_til as "gyldigTil",
         tilbagekaldt from oeir.adgang order by gyldig_fra desc`,
      [],
    ),
    database.query<Serviceaftale>(
      "katalog-serviceaftale",
      `select id, itsystem, myndighed, service, rolle, operationer, gyldig_fra as "gyldigFra",
         gyldig_til as "gyldigTil", tilstand, aendret from oeir.serviceaftale order by aendret desc`,
      [],
    ),
    database.query<Rute>(
      "katalog-rute",
      `select myndighed, service, modtagersystem, adresse, paa_pause as "paaPause" from oeir.rute
       order by myndighed, service`,
      [],
    ),
  ]);
  return indexed(itsystemer, adgange.map(withoutNulls), aftaler, ruter);
};

type Nullable<T> = { [K in keyof T]: T[K] | null };

const withoutNulls = (row: Nullable<Adgang>): Adgang =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Adgang;

const aftaleKey = (a: { itsystem: string; myndighed: string; service: string; rolle: string }): string =>
  `${a.itsystem}/${a.myndighed}/${a.service}/${a.rolle}`;

const indexed = (
  itsystemer: readonly ItSystem[],
  adgange: readonly Adgang[],
  alleAftaler: readonly Serviceaftale[],
  ruter: readonly Rute[],
): Katalog => {
  const itsystemById = new Map(itsystemer.map((system) => [system.id, system]));
  const adgangByAftryk = new Map(adgange.map((adgang) => [adgang.fingeraftryk, adgang]));
  const aftalerByKey = new Map<string, Serviceaftale[]>();
  for (const aftale of alleAftaler) {
    const key = aftaleKey(aftale);
    aftalerByKey.set(key, [...(aftalerByKey.get(key) ?? []), aftale]);
  }
  const ruteByKey = new Map(ruter.map((rute) => [`${rute.myndighed}/${rute.service}`, rute]));
  return {
    itsystem: (id) => itsystemById.get(id),
    itsystemer,
    adgang: (fingeraftryk) => adgangByAftryk.get(fingeraftryk),
    adgange,
    aftaler: (soegt) => aftalerByKey.get(aftaleKey(soegt)) ?? [],
    alleAftaler,
    rute: (myndighed, service) => ruteByKey.get(`${myndighed}/${service}`),
    ruter,
  };
};
