import type { Database } from "../../adapters/postgres/database.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { type Aendring, moveTilstand } from "./aendring.js";
import { findAendring, lockTabel, type Udfoerer, updateAendring } from "./aendringer.js";
import { findHindringer, type NyVersion, newVersions } from "./anvend.js";
import { readFireOejne } from "./indstilling.js";
import { type Aendringsnoegle, getAendring } from "./kladde.js";
import { type Laeser, readKonti, readRegler } from "./laes.js";
import { writeMoenstre } from "./regel.js";

/**
 * Let a change count from a date: its versions are added in one transaction, and lines booked before keep the rule
 * they were booked by. Refused with every reason: OMS-002…004, OMS-006…010.
 */
export const activateAendring = (
  database: Database,
  noegle: Aendringsnoegle,
  gyldigFra: string,
  aktoer: Udfoerer,
): Promise<Result<Aendring, readonly Fejl[]>> =>
  database.transaction(async (query) => {
    const laeser = { query };
    const { myndighed, id } = noegle;
    await lockTabel(laeser, myndighed);
    const found = await getAendring(laeser, noegle);
    if (!found.ok) return failed([found.error]);
    const tilstand = moveTilstand(found.value.tilstand, "aktiver");
    if (!tilstand.ok) return failed([tilstand.error]);
    if ((await readFireOejne(laeser, myndighed)) && !isSeenByAnother(found.value, aktoer)) {
      return failed([fejl("OMS-009")]);
    }
    const [regler, konti] = [await readRegler(laeser, myndighed), await readKonti(laeser, myndighed)];
    const hindringer = findHindringer(regler, konti, found.value.linjer, gyldigFra);
    if (hindringer.length > 0) return failed(hindringer);
    await insertVersions(laeser, noegle, newVersions(regler, found.value.linjer, gyldigFra), aktoer);
    const til = { tilstand: tilstand.value, gyldigFra, forfatter: false };
    await updateAendring(laeser, myndighed, id, til, aktoer);
    return ok((await findAendring(laeser, myndighed, id))!);
  });

/** Four eyes: proposed, and activated by one who has not had a hand in it. */
const isSeenByAnother = ({ tilstand, forfattere }: Aendring, { adgangId }: Udfoerer): boolean =>
  tilstand === "indstillet" && !forfattere.includes(adgangId);

const insertVersions = async (
  { query }: Laeser,
  { myndighed, id }: Aendringsnoegle,
  nye: readonly NyVersion[],
  { navn }: Udfoerer,
): Promise<void> => {
  await query(
    "erp-nye-regelversioner",
    `insert into erp.omsaetningsregel (myndighed, nr, version, moenstre, kontonummer, gyldig_fra, aendring, aktoer)
     select $1, n.nr, n.version, n.moenstre, n.kontonummer, n.gyldig_fra, $2, $3
     from unnest($4::int[], $5::int[], $6::text[], $7::text[], $8::date[])
       as n (nr, version, moenstre, kontonummer, gyldig_fra)`,
    [
      myndighed,
      id,
      navn,
      nye.map(({ nr }) => nr),
      nye.map(({ version }) => version),
      nye.map(({ moenstre }) => writeMoenstre(moenstre)),
      nye.map(({ kontonummer }) => kontonummer),
      nye.map(({ gyldigFra }) => gyldigFra),
    ],
  );
};
