import type { Uuid } from "../domain/identifikatorer.js";
import type { Erp, Query, Skema } from "./porte.js";

/** What a person must decide in a subledger: one open task per kind and subject, however often it is found. */

export type NyOpgave<Art extends string> = {
  readonly art: Art;
  readonly emne: Uuid;
  readonly data: Readonly<Record<string, unknown>>;
};

/** One about an entry of the bank; where it is open already, what it says of the same entry is said anew. */
const renewIn =
  <Art extends string>(skema: Skema) =>
  async (
    { newId }: Pick<Erp, "newId">,
    query: Query,
    myndighed: string,
    { art, emne, data }: NyOpgave<Art> & { readonly data: { readonly reference: string } },
  ): Promise<void> => {
    await query(
      `${skema}-forny-opgave`,
      `insert into ${skema}.opgave as o (myndighed, id, art, emne, data) values ($1, $2, $3, $4, $5)
       on conflict (myndighed, art, emne) where lukket is null do update set data = excluded.data
       where o.data->>'reference' = excluded.data->>'reference' and o.data <> excluded.data`,
      [myndighed, newId(), art, emne, JSON.stringify(data)],
    );
  };

/** The tasks of a subledger, kept in its own schema. */
export const opgaverI = <Art extends string>(skema: Skema) => {
  type Ny = NyOpgave<Art>;
  const createAlle = async (
    { newId }: Pick<Erp, "newId">,
    query: Query,
    myndighed: string,
    nye: readonly Ny[],
  ): Promise<void> => {
    if (nye.length === 0) return;
    await query(
      `${skema}-nye-opgaver`,
      `insert into ${skema}.opgave (myndighed, id, art, emne, data)
       select $1, n.* from unnest($2::uuid[], $3::text[], $4::uuid[], $5::jsonb[]) as n
       on conflict (myndighed, art, emne) where lukket is null do nothing`,
      [
        myndighed,
        nye.map(() => newId()),
        nye.map(({ art }) => art),
        nye.map(({ emne }) => emne),
        nye.map(({ data }) => JSON.stringify(data)),
      ],
    );
  };
  /** They are done, by whoever did it; those that are not there are no trouble. */
  const closeAlle = async (
    query: Query,
    myndighed: string,
    { art, emner }: { readonly art: Art; readonly emner: readonly Uuid[] },
    aktoer: string,
    svar: string,
  ): Promise<void> => {
    if (emner.length === 0) return;
    await query(
      `${skema}-luk-opgaver`,
      `update ${skema}.opgave set lukket = now(), lukket_af = $4, svar = $5
       where myndighed = $1 and art = $2 and emne = any ($3::uuid[]) and lukket is null`,
      [myndighed, art, emner, aktoer, svar],
    );
  };
  return {
    createAlle,
    renew: renewIn<Art>(skema),
    create: (erp: Pick<Erp, "newId">, query: Query, myndighed: string, ny: Ny): Promise<void> =>
      createAlle(erp, query, myndighed, [ny]),
    closeAlle,
    close: (
      query: Query,
      myndighed: string,
      { art, emne }: Pick<Ny, "art" | "emne">,
      aktoer: string,
      svar: string,
    ): Promise<void> => closeAlle(query, myndighed, { art, emner: [emne] }, aktoer, svar),
  };
};
