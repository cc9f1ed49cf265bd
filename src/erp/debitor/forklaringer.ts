import { type Forklaringsbevaegelse, forklarBevaegelse } from "../../domain/debitor/forklaring.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { DEBITORSYSTEM } from "./bilag.js";
import type { Bevaegelserow, Fordringrow } from "./billede.js";
import { readBevaegelser } from "./laes.js";
import type { Query } from "./porte.js";

/** A movement with why it was made, and where it is booked and came from. */
export type Forklaret = {
  readonly bevaegelse: Bevaegelserow;
  readonly forklaring: string;
  /** The bilag in the general ledger, and the message that it came with. */
  readonly bilag: bigint | null;
  readonly besked: Uuid | null;
};

type Oplysning = Pick<Forklaringsbevaegelse, "kilde" | "betalt" | "betalingsid"> &
  Pick<Forklaret, "bilag" | "besked"> & { readonly nr: bigint };

const OPLYSNINGER = `select b.nr, i.kilde, i.dato as betalt, i.betalingsid, g.loebenummer as bilag, g.besked_id as besked
  from debitor.bevaegelse b
  left join debitor.indbetaling i on i.myndighed = b.myndighed and i.id = b.indbetaling
  left join erp.bilag g on g.afsender_system = $3 and g.id = b.haendelse and g.myndighed = b.myndighed
  where b.myndighed = $1 and b.fordring = $2`;

const INTET = { kilde: null, betalt: null, betalingsid: null, bilag: null, besked: null };

/** Every movement of a claim in words, oldest first: why its balance is what it is. */
export const readForklaringer = async (
  query: Query,
  myndighed: string,
  fordring: Fordringrow,
): Promise<readonly Forklaret[]> => {
  const bevaegelser = await readBevaegelser(query, myndighed, [fordring.id]);
  const rows = await query<Oplysning>("debitor-forklaringer", OPLYSNINGER, [
    myndighed,
    fordring.id,
    DEBITORSYSTEM,
  ]);
  const oplysninger = new Map(rows.map((row) => [row.nr, row]));
  return bevaegelser.map((bevaegelse) => {
    const oplysning = oplysninger.get(bevaegelse.nr) ?? INTET;
    const { bilag, besked } = oplysning;
    return {
      bevaegelse,
      forklaring: forklarBevaegelse({ ...bevaegelse, ...oplysning }, fordring),
      bilag,
      besked,
    };
  });
};
