import type { Klassifikation } from "../../domain/klassifikation.js";
import type { Sortiment, Sortimentvaerdi, Sortimentversion } from "../../domain/sortiment.js";
import type { Sortimentaendring } from "../../hub/sortimentregister.js";
import type { Statement } from "./database.js";

/** Write a change of sortimenter or klassifikationer. The database refuses what would touch a published version. */
export const sortimentStatements = (aendring: Sortimentaendring): readonly Statement[] => {
  switch (aendring.slags) {
    case "sortiment":
      return [insertSortiment(aendring.sortiment)];
    case "sortimentversion.ny":
      return [insertVersion(aendring.version)];
    case "sortimentvaerdier":
      return [
        moveVersion(aendring.version, aendring.version, ["kladde"]),
        deleteVaerdier(aendring.version),
        insertVaerdier(aendring.version, aendring.vaerdier),
      ];
    case "sortimentversion.tilstand":
      return [moveVersion(aendring.til, aendring.fra, [aendring.fra.tilstand, aendring.fra.hash])];
    case "klassifikation":
      return [insertKlassifikation(aendring.klassifikation)];
    case "klasser":
      return [lukKlasser(aendring), insertKlasser(aendring)];
  }
};

const insertSortiment = ({ myndighed, id, navn, beskrivelse }: Sortiment): Statement => ({
  name: "sortiment-insert",
  text: `insert into oeir.sortiment (myndighed, id, navn, beskrivelse, oprettet) values ($1, $2, $3, $4, now())`,
  values: [myndighed, id, navn, beskrivelse],
});

const insertVersion = ({ myndighed, sortiment, version, hash, oprettet }: Sortimentversion): Statement => ({
  name: "sortimentversion-insert",
  text: `insert into oeir.sortimentversion (myndighed, sortiment, version, tilstand, hash, oprettet)
    values ($1, $2, $3, 'kladde', $4, $5)`,
  values: [myndighed, sortiment, version, hash, oprettet.toISOString()],
});

/** Fails when the version is no longer as it was judged: `[tilstand]`, or `[tilstand, hash]`. */
const moveVersion = (
  til: Sortimentversion,
  { myndighed, sortiment, version }: Sortimentversion,
  [tilstand, hash]: readonly [string, string?],
): Statement => ({
  name: "sortimentversion-move",
  text: `with flyttet as (
      update oeir.sortimentversion set tilstand = $4, antal = $5, hash = $6, noter = $7, udgivet = $8,
        tilbagetrukket = $9
      where myndighed = $1 and sortiment = $2 and version = $3 and tilstand = $10
        and ($11::text is null or hash = $11) returning 1)
    select oeir.kraev(exists (select from flyttet), 'versionen er, som den blev bedømt')`,
  values: [
    myndighed,
    sortiment,
    version,
    til.tilstand,
    til.antal,
    til.hash,
    til.noter,
    til.udgivet?.toISOString() ?? null,
    til.tilbagetrukket?.toISOString() ?? null,
    tilstand,
    hash ?? null,
  ],
});

const deleteVaerdier = ({ myndighed, sortiment, version }: Sortimentversion): Statement => ({
  name: "sortimentvaerdi-delete",
  text: "delete from oeir.sortimentvaerdi where myndighed = $1 and sortiment = $2 and version = $3",
  values: [myndighed, sortiment, version],
});

const insertVaerdier = (
  { myndighed, sortiment, version }: Sortimentversion,
  vaerdier: readonly Sortimentvaerdi[],
): Statement => ({
  name: "sortimentvaerdi-insert",
  text: `insert into oeir.sortimentvaerdi (myndighed, sortiment, version, dimension, vaerdi, titel, gyldig_fra, gyldig_til)
    select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::text[], $7::date[], $8::date[])`,
  values: [
    myndighed,
    sortiment,
    version,
    vaerdier.map(({ dimension }) => dimension),
    vaerdier.map(({ vaerdi }) => vaerdi),
    vaerdier.map(({ titel }) => titel),
    vaerdier.map(({ gyldigFra }) => gyldigFra),
    vaerdier.map(({ gyldigTil }) => gyldigTil),
  ],
});

const insertKlassifikation = ({ myndighed, id, navn, dimension }: Klassifikation): Statement => ({
  name: "klassifikation-insert",
  text: "insert into oeir.klassifikation (myndighed, id, navn, dimension, oprettet) values ($1, $2, $3, $4, now())",
  values: [myndighed, id, navn, dimension],
});

type Klasser = Extract<Sortimentaendring, { slags: "klasser" }>;

/** Fails when somebody else has ended one of the registrations meanwhile. */
const lukKlasser = ({ noegle, luk, tid }: Klasser): Statement => ({
  name: "klasse-luk",
  text: `with lukket as (
      update oeir.klasse k set registreret_til = $3
      from unnest($4::text[], $5::date[]) as l (noegle, gyldig_fra)
      where k.myndighed = $1 and k.klassifikation = $2 and k.noegle = l.noegle and k.gyldig_fra = l.gyldig_fra
        and k.registreret_til is null returning 1)
    select oeir.kraev((select count(*) from lukket) = $6::bigint, 'klasserne er, som de blev bedømt')`,
  values: [
    noegle.myndighed,
    noegle.id,
    tid.toISOString(),
    luk.map((klasse) => klasse.noegle),
    luk.map(({ gyldigFra }) => gyldigFra),
    luk.length,
  ],
});

const insertKlasser = ({ noegle, tilfoej, tid, aktoer }: Klasser): Statement => ({
  name: "klasse-insert",
  text: `insert into oeir.klasse (myndighed, klassifikation, registreret, aktoer, noegle, titel, gyldig_fra, gyldig_til,
      mapning)
    select $1, $2, $3, $4, * from unnest($5::text[], $6::text[], $7::date[], $8::date[], $9::text[])`,
  values: [
    noegle.myndighed,
    noegle.id,
    tid.toISOString(),
    aktoer,
    tilfoej.map((klasse) => klasse.noegle),
    tilfoej.map(({ titel }) => titel),
    tilfoej.map(({ gyldigFra }) => gyldigFra),
    tilfoej.map(({ gyldigTil }) => gyldigTil),
    tilfoej.map(({ mapning }) => mapning),
  ],
});
