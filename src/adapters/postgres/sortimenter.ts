import type { Klassifikation, RegistreretKlasse } from "../../domain/klassifikation.js";
import type { Sortiment, Sortimentvaerdi, Sortimentversion } from "../../domain/sortiment.js";
import {
  type KendtSortiment,
  type KendtVersion,
  opslagOf,
  type Sortimentopslag,
} from "../../domain/sortimentopslag.js";
import type { Sortimentregister } from "../../hub/sortimentregister.js";
import type { Database } from "./database.js";
import { createBrugsnoter, readBrug } from "./sortimentbrug.js";

type Register = Sortimentregister & {
  /** Write down what has been used, and read again what may have changed. */
  readonly refresh: () => Promise<void>;
};

/**
 * Sortimenter in memory, with the values of every published version. A refresh reads the list of versions; values are
 * read once for each version, since those of a published one never change.
 */
export const createSortimentregister = async (database: Database, clock: () => Date): Promise<Register> => {
  const noter = createBrugsnoter(database, clock);
  let opslag: ReadonlyMap<string, Sortimentopslag> = new Map();
  let alle: readonly KendtSortiment[] = [];
  let byId: ReadonlyMap<string, KendtSortiment> = new Map();

  const load = async (): Promise<void> => {
    const [sortimenter, versioner] = await Promise.all([readSortimenter(database), readVersioner(database)]);
    const kendte = new Map(
      sortimenter.map((sortiment) => [
        sortiment.id,
        { sortiment, versioner: new Map<string, KendtVersion>() },
      ]),
    );
    const loaded = new Map<string, Sortimentopslag>();
    for (const version of versioner) {
      const known = version.tilstand === "udgivet" ? await opslagFor(version) : undefined;
      if (known !== undefined) loaded.set(keyOf(version), known);
      kendte
        .get(version.sortiment)
        ?.versioner.set(version.version, known === undefined ? { version } : { version, opslag: known });
    }
    [alle, byId, opslag] = [[...kendte.values()], kendte, loaded];
  };

  const opslagFor = async (version: Sortimentversion): Promise<Sortimentopslag> =>
    opslag.get(keyOf(version)) ?? opslagOf(await readVaerdier(database, version));

  // One at a time, in order: what was read last is the newest.
  let loading = load();
  const loadNext = (): Promise<void> => {
    loading = loading.catch(() => undefined).then(load);
    return loading;
  };

  await loading;
  return {
    find: (id) => byId.get(id),
    alle: () => alle,
    noteBrug: noter.note,
    brug: (sortiment, myndigheder) => readBrug(database, sortiment, myndigheder),
    vaerdier: (noegle) => readVaerdier(database, noegle),
    klassifikationer: () => readKlassifikationer(database),
    klasser: (noegle) => readKlasser(database, noegle),
    refresh: async () => {
      // A note that is lost is made again by the next message.
      await noter.flush().catch(() => undefined);
      await loadNext();
    },
  };
};

const keyOf = ({ sortiment, version, hash }: Sortimentversion): string => `${sortiment}/${version}/${hash}`;

const readSortimenter = (database: Database): Promise<readonly Sortiment[]> =>
  database.query(
    "sortiment-alle",
    "select myndighed, id, navn, beskrivelse from oeir.sortiment order by navn, id",
    [],
  );

const readVersioner = (database: Database): Promise<readonly Sortimentversion[]> =>
  database.query(
    "sortimentversion-alle",
    `select myndighed, sortiment, version, tilstand, antal, hash, noter, oprettet, udgivet, tilbagetrukket
     from oeir.sortimentversion order by oprettet, version`,
    [],
  );

const readVaerdier = (
  database: Database,
  { myndighed, sortiment, version }: { myndighed: string; sortiment: string; version: string },
): Promise<readonly Sortimentvaerdi[]> =>
  database.query(
    "sortimentvaerdi-alle",
    `select dimension, vaerdi, titel, gyldig_fra as "gyldigFra", gyldig_til as "gyldigTil" from oeir.sortimentvaerdi
     where myndighed = $1 and sortiment = $2 and version = $3 order by dimension, vaerdi, gyldig_fra`,
    [myndighed, sortiment, version],
  );

const readKlassifikationer = (database: Database): Promise<readonly Klassifikation[]> =>
  database.query(
    "klassifikation-alle",
    "select myndighed, id, navn, dimension from oeir.klassifikation order by navn, id",
    [],
  );

const readKlasser = (
  database: Database,
  { myndighed, id }: { myndighed: string; id: string },
): Promise<readonly RegistreretKlasse[]> =>
  database.query(
    "klasse-alle",
    `select noegle, titel, gyldig_fra as "gyldigFra", gyldig_til as "gyldigTil", mapning, registreret,
       registreret_til as "registreretTil", aktoer
     from oeir.klasse where myndighed = $1 and klassifikation = $2 order by noegle, gyldig_fra, registreret`,
    [myndighed, id],
  );
