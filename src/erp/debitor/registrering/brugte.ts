import type { Debitorkonto } from "../../../domain/debitor/model.js";
import type { Query } from "../porte.js";

/** An id that a message gives to something new, and its place. */
type NytId = { readonly id: string; readonly element: string };

const place = (element: string, nr: number): string => `Debitorkonto/${element}[${nr + 1}]`;

/** Every id that the message gives to something new, with its place. */
export const idsOf = ({
  haeftelser = [],
  adresser = [],
  materialeabonnementer = [],
  fordringer = [],
  nedreguleringer = [],
}: Debitorkonto): readonly NytId[] => [
  ...haeftelser.map(({ haeftelseIdentifikator: id }, nr) => ({ id, element: place("Haeftelse", nr) })),
  ...adresser.map(({ adresseIdentifikator: id }, nr) => ({ id, element: place("Adresse", nr) })),
  ...materialeabonnementer.map(({ materialeabonnementIdentifikator: id }, nr) => ({
    id,
    element: place("Materialeabonnement", nr),
  })),
  ...fordringer.flatMap(({ fordringIdentifikator: id, delfordringer }, nr) => [
    { id, element: place("Fordring", nr) },
    ...delfordringer.map(({ delfordringIdentifikator }, del) => ({
      id: delfordringIdentifikator,
      element: `${place("Fordring", nr)}/Delfordring[${del + 1}]`,
    })),
  ]),
  ...nedreguleringer.map(({ nedreguleringIdentifikator: id }, nr) => ({
    id,
    element: place("Nedregulering", nr),
  })),
];

/** A reduction is remembered with the claim that it reduced. */
const BRUGTE = `select id::text as id from debitor.haeftelse where myndighed = $1 and id = any ($2::uuid[])
  union select id::text from debitor.adresse where myndighed = $1 and id = any ($2::uuid[])
  union select id::text from debitor.materialeabonnement where myndighed = $1 and id = any ($2::uuid[])
  union select id::text from debitor.fordring where myndighed = $1 and id = any ($2::uuid[])
  union select id::text from debitor.delfordring where myndighed = $1 and id = any ($2::uuid[])
  union select data ->> 'nedregulering' from debitor.haendelse where myndighed = $1 and art = 'fordring.nedreguleret'
    and emne in (select fordring from debitor.delfordring where myndighed = $1 and id = any ($3::uuid[]))
    and data ->> 'nedregulering' = any ($2::text[])`;

/** Which of the message's new ids the municipality's ledger knows already, on whatever account. */
export const readBrugte = async (query: Query, besked: Debitorkonto): Promise<ReadonlySet<string>> => {
  const rows = await query<{ id: string }>("debitor-brugte-ider", BRUGTE, [
    besked.modtagerMyndighed,
    idsOf(besked).map(({ id }) => id),
    (besked.nedreguleringer ?? []).map(({ delfordringIdentifikator }) => delfordringIdentifikator),
  ]);
  return new Set(rows.map(({ id }) => id));
};
