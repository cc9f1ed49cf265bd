import { TILSTANDE, type Tilstand } from "../../domain/besked.js";
import type { Cvr } from "../../domain/identifikatorer.js";
import { myndighedsnavn } from "../../domain/kommuner.js";

type Antal = { readonly myndighed: Cvr; readonly tilstand: Tilstand; readonly antal: number };

/** How many messages are in each state. */
export type Fordeling = Readonly<Record<Tilstand, number>>;

const danish = new Intl.Collator("da");

const distribute = (antal: readonly Antal[]): Fordeling =>
  Object.fromEntries(
    TILSTANDE.map((tilstand) => [
      tilstand,
      antal.filter((one) => one.tilstand === tilstand).reduce((sum, one) => sum + one.antal, 0),
    ]),
  ) as Fordeling;

export const ialt = (fordeling: Fordeling): number =>
  Object.values(fordeling).reduce((sum, antal) => sum + antal, 0);

/** The counts of all, and of each municipality with traffic, by name. */
export const countByKommune = (antal: readonly Antal[]) => ({
  alle: distribute(antal),
  kommuner: [...new Set(antal.map(({ myndighed }) => myndighed))]
    .map((myndighed) => ({
      myndighed,
      navn: myndighedsnavn(myndighed),
      ...distribute(antal.filter((one) => one.myndighed === myndighed)),
    }))
    .sort((a, b) => danish.compare(a.navn, b.navn)),
});

export type Kommunerad = ReturnType<typeof countByKommune>["kommuner"][number];
