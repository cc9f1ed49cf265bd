import { VARSEL_DAGE } from "../../../domain/debitor/foraeldelse-vagt.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { addDays } from "../../../kit/dates.js";
import { type Foraeldelsesrow, KAN_VAERE_NAER, readForaeldelserAf } from "../foraeldelser.js";
import { closeOpgave, createOpgave } from "../opgaver.js";
import type { Query } from "../porte.js";
import type { Koerselstype } from "./koersel.js";

const FORDRINGER = `select id::text as id from debitor.fordring
    where myndighed = $1 and ${KAN_VAERE_NAER}
  union select emne::text from debitor.opgave where myndighed = $1 and art = 'foraeldelse' and lukket is null`;

/**
 * The watch on forældelse: a task for each claim that comes close to its day, and one when it has passed; nothing is written
 * off. A task is closed when nothing is owed, or the day has moved. The same day makes the same task only once, also when it
 * has been closed.
 */
export const foraeldelseskoersel: Koerselstype = {
  art: "foraeldelse",
  tekst: "Forældelsesvagt",
  count: async (query, { myndighed, dato }) => {
    const [row] = await query<{ antal: number }>(
      "debitor-antal-foraeldelse",
      `select count(*)::int as antal from (${FORDRINGER}) f`,
      [myndighed, addDays(dato, VARSEL_DAGE)],
    );
    return row!.antal;
  },
  next: async (query, { myndighed, dato }, efter, antal) => {
    const rows = await query<{ id: string }>(
      "debitor-naeste-foraeldelse",
      `select id from (${FORDRINGER}) f where id > $3 order by id limit $4`,
      [myndighed, addDays(dato, VARSEL_DAGE), efter, antal],
    );
    return rows.map(({ id }) => id);
  },
  treat: async (debitor, query, { myndighed, dato }, ids, anledning) => {
    const fordringer = await readForaeldelserAf(query, myndighed, dato, ids);
    const kendte = await readKendte(query, myndighed, ids);
    const nye = fordringer.filter((one) => isNear(one) && !kendte.has(keyOf(one)));
    const aabne = new Map([...kendte.values()].filter(({ aaben }) => aaben).map((one) => [one.emne, one]));
    const forbi = fordringer.filter((one) => {
      const aaben = aabne.get(one.fordring.id);
      return aaben !== undefined && (!isNear(one) || aaben.key !== keyOf(one));
    });
    if (anledning !== undefined) {
      for (const { fordring } of forbi)
        await closeOpgave(
          query,
          myndighed,
          { art: "foraeldelse", emne: fordring.id },
          anledning.aktoer,
          fordring.restance === 0n ? "Der skyldes intet" : "Forældelsesdatoen eller fristen er en anden nu",
        );
      for (const one of nye)
        await createOpgave(debitor, query, myndighed, {
          art: "foraeldelse",
          emne: one.fordring.id,
          data: { foraeldelsesdato: one.dato, trin: trinOf(one) },
        });
    }
    return {
      naer: nye.filter(({ dage }) => dage >= 0).length,
      foraeldet: nye.filter(({ dage }) => dage < 0).length,
      lukket: forbi.length,
    };
  },
};

const isNear = ({ fordring, dage }: Foraeldelsesrow): boolean =>
  fordring.restance > 0n && dage <= VARSEL_DAGE;

const trinOf = ({ dage }: Foraeldelsesrow): string => (dage < 0 ? "foraeldet" : "naer");

const keyOf = (one: Foraeldelsesrow): string => `${one.fordring.id} ${one.dato} ${trinOf(one)}`;

type Kendt = { readonly emne: Uuid; readonly key: string; readonly aaben: boolean };

/** The tasks there have been of these claims, by claim, day and kind. */
const readKendte = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<string, Kendt>> => {
  const rows = await query<Kendt>(
    "debitor-kendte-foraeldelser",
    `select emne, emne || ' ' || (data ->> 'foraeldelsesdato') || ' ' || (data ->> 'trin') as key, lukket is null as aaben
     from debitor.opgave where myndighed = $1 and art = 'foraeldelse' and emne = any ($2::uuid[]) order by oprettet`,
    [myndighed, ids],
  );
  return new Map(rows.map((row) => [row.key, row]));
};
