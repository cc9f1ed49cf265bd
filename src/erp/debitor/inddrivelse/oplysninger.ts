import type { Filterfund } from "../../../domain/inddrivelse/filter/index.js";
import type { Oplysning } from "../../../domain/kvittering.js";
import type { Query } from "../porte.js";
import { grundOf } from "./parathed.js";

/** How many claims a receipt names, and how much it says of each: the rest is looked up. Our choice. */
const MOST = 20;
const LENGTH = 500;

/** Claims that PSRM would not take as they are, for the receipt of who sent them: they can be mended at their source now. */
export const readOplysninger = async (
  query: Query,
  myndighed: string,
  fordringer: readonly string[],
): Promise<readonly Oplysning[]> => {
  if (fordringer.length === 0) return [];
  const rows = await query<{ fordring: string; udfald: string; fund: readonly Filterfund[]; alle: number }>(
    "debitor-parathed-oplysninger",
    `select fordring, udfald, fund, count(*) over ()::int as alle from debitor.parathed
     where myndighed = $1 and fordring = any ($2::uuid[]) and udfald <> 'UDFØRT' order by udfald, fordring limit $3`,
    [myndighed, fordringer, MOST],
  );
  const rest = (rows[0]?.alle ?? 0) - rows.length;
  return [
    ...rows.map(({ fordring, udfald, fund }) => ({
      navn: `Parathed ${fordring}`,
      vaerdi: `${udfald} ${grundOf(fund)}`.slice(0, LENGTH),
    })),
    ...(rest > 0
      ? [{ navn: "Parathed", vaerdi: `${rest} fordringer mere ville ikke blive modtaget af PSRM` }]
      : []),
  ];
};
