import type { NyBesked } from "../../hub/besked.js";
import type { Statement } from "./database.js";

/** Seconds that a message delivered by its own caller is lent to it; after that the worker may take it. */
const LAAN_SEKUNDER = 20;

/** Words of a search never hold control characters (domain/felter.ts), so this one can stand between them. */
const SEPARATOR = "\u001f";

/** Insert new messages with their content, and their place in the udbakke. */
export const newBeskedStatements = (nye: readonly NyBesked[]): readonly Statement[] => {
  if (nye.length === 0) return [];
  const waiting = nye.filter(({ udbakke }) => udbakke !== "ingen");
  return [insertBeskeder(nye), insertIndhold(nye), ...(waiting.length === 0 ? [] : [insertUdbakke(waiting)])];
};

const insertBeskeder = (nye: readonly NyBesked[]): Statement => {
  const column = <T>(pick: (besked: NyBesked["besked"]) => T): T[] => nye.map(({ besked }) => pick(besked));
  return {
    name: "besked-insert",
    text: `insert into oeir.besked (myndighed, id, afsender_myndighed, afsender_system, service, operation, afsender_id,
        indhold_hash, raekkefoelge, soegeord, genfremsendelse_af, erstatter, tilstand, kvittering, modtaget,
        aendret, proevebevis, modtagersystem)
      select myndighed, id, afsender_myndighed, afsender_system, service, operation, afsender_id, indhold_hash,
        raekkefoelge, string_to_array(soegeord, $14), genfremsendelse_af, erstatter, tilstand, kvittering, modtaget,
        modtaget, proevebevis, modtagersystem
      from unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::bytea[],
        $9::text[], $10::text[], $11::uuid[], $12::text[], $13::text[], $15::timestamptz[], $16::uuid[], $17::text[],
        $18::uuid[])
        as ny (myndighed, id, afsender_myndighed, afsender_system, service, operation, afsender_id, indhold_hash,
        raekkefoelge, soegeord, genfremsendelse_af, tilstand, kvittering, modtaget, erstatter, proevebevis,
        modtagersystem)`,
    values: [
      column((b) => b.myndighed),
      column((b) => b.id),
      column((b) => b.afsenderMyndighed),
      column((b) => b.afsenderSystem),
      column((b) => b.service),
      column((b) => b.operation),
      column((b) => b.afsenderId),
      column((b) => b.indholdHash),
      column((b) => b.raekkefoelge),
      column((b) => b.soegeord.join(SEPARATOR)),
      column((b) => b.genfremsendelseAf),
      column((b) => b.tilstand),
      column((b) => (b.kvittering === null ? null : JSON.stringify(b.kvittering))),
      SEPARATOR,
      column((b) => b.modtaget.toISOString()),
      column((b) => b.erstatter),
      column((b) => b.proevebevis),
      column((b) => b.modtagersystem),
    ],
  };
};

const insertIndhold = (nye: readonly NyBesked[]): Statement => ({
  name: "besked-indhold-insert",
  text: `insert into oeir.besked_indhold (myndighed, besked_id, indhold)
    select * from unnest($1::text[], $2::uuid[], $3::text[])`,
  values: [
    nye.map(({ besked }) => besked.myndighed),
    nye.map(({ besked }) => besked.id),
    nye.map(({ indhold }) => indhold),
  ],
});

/** How long the worker leaves a new message of an order to the call that brought it, which may deliver it at once. */
const FORSPRING_SEKUNDER = 0.5;

const insertUdbakke = (nye: readonly NyBesked[]): Statement => ({
  name: "udbakke-insert",
  text: `insert into oeir.udbakke (myndighed, besked_id, service, raekkefoelge, modtagersystem, forsoeg, laant_til, naeste_forsoeg)
    select myndighed, besked_id, service, raekkefoelge, modtagersystem, case when laant then 1 else 0 end,
      case when laant then now() + make_interval(secs => ${LAAN_SEKUNDER}) end,
      case when raekkefoelge is null then now() else now() + make_interval(secs => ${FORSPRING_SEKUNDER}) end
    from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::uuid[])
      as ny (myndighed, besked_id, service, raekkefoelge, laant, modtagersystem)`,
  values: [
    nye.map(({ besked }) => besked.myndighed),
    nye.map(({ besked }) => besked.id),
    nye.map(({ besked }) => besked.service),
    nye.map(({ besked }) => besked.raekkefoelge),
    nye.map(({ udbakke }) => udbakke === "laant"),
    nye.map(({ besked }) => besked.modtagersystem),
  ],
});
