import { formatBeloeb, type Oere } from "../../../domain/beloeb.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { tidligsteUdfoerelse } from "../../../domain/udbetaling/frister.js";
import { type Udbetalingspolitik, udfoerelsesregelOf } from "../../../domain/udbetaling/politik.js";
import type { Erp, Query } from "../../porte.js";
import { udbetalingsopgaver } from "../opgaver.js";

/**
 * What stands still before NemKonto or a fagsystem has heard of it: payouts whose cut-off has gone by while they were ready, and
 * messages that the hub does not take. One task of each kind, of the oldest; it is closed when that has gone.
 */

/** How long a message may wait for the hub, in minutes. Our choice. */
const MINUTTER = 60;

const USENDTE = `select (array_agg(id order by udfoerelsesdato, nr))[1] as emne, count(*)::int as antal,
    sum(beloeb)::bigint as beloeb, min(udfoerelsesdato) as dag
  from udbetaling.udbetaling where myndighed = $1 and tilstand = 'KLAR' and udfoerelsesdato < $2 having count(*) > 0`;

/** Ready, and no longer to be reached in time: no run has sent them, because nobody started one or it cannot be booked. */
const noteUsendte = async (
  erp: Erp,
  query: Query,
  myndighed: string,
  politik: Udbetalingspolitik,
): Promise<void> => {
  const tidligst = tidligsteUdfoerelse(erp.clock(), udfoerelsesregelOf(politik).frist);
  const rows = await query<{ emne: Uuid; antal: number; beloeb: Oere; dag: string }>(
    "udbetaling-usendte",
    USENDTE,
    [myndighed, tidligst],
  );
  await udbetalingsopgaver.createAlle(
    erp,
    query,
    myndighed,
    rows.map(({ emne, antal, beloeb, dag }) => ({
      art: "usendt",
      emne,
      data: { tekst: `${antal} på ${formatBeloeb(beloeb)} kr., den første skulle være udført ${dag}` },
    })),
  );
  await query(
    "udbetaling-luk-usendte",
    `update udbetaling.opgave o set lukket = now(), lukket_af = 'oeir', svar = 'den er ikke længere klar'
     from udbetaling.udbetaling u
     where o.myndighed = $1 and o.art = 'usendt' and o.lukket is null and u.myndighed = o.myndighed and u.id = o.emne
       and u.tilstand <> 'KLAR'`,
    [myndighed],
  );
};

const UAFLEVEREDE = `select distinct on (modtager) id as emne, operation from udbetaling.udbakke
  where myndighed = $1 and sendt is null and dannet < now() - make_interval(mins => $2)
  order by modtager, nr`;

/** The first message to each receiver that waits for the hub: those behind it wait for it. */
const noteUafleverede = async (erp: Erp, query: Query, myndighed: string): Promise<void> => {
  const rows = await query<{ emne: Uuid; operation: string }>("udbetaling-uafleverede", UAFLEVEREDE, [
    myndighed,
    MINUTTER,
  ]);
  await udbetalingsopgaver.createAlle(
    erp,
    query,
    myndighed,
    rows.map(({ emne, operation }) => ({
      art: "uafleveret",
      emne,
      data: { operation, svar: "Posthuset har ikke taget imod den; den og dem efter den venter." },
    })),
  );
  await query(
    "udbetaling-luk-uafleverede",
    `update udbetaling.opgave o set lukket = now(), lukket_af = 'oeir', svar = 'afleveret' from udbetaling.udbakke p
     where o.myndighed = $1 and o.art = 'uafleveret' and o.lukket is null and p.myndighed = o.myndighed and p.id = o.emne
       and p.sendt is not null and p.svar is null`,
    [myndighed],
  );
};

/** One look at a municipality. */
export const noteStaarStille = async (
  erp: Erp,
  query: Query,
  myndighed: string,
  politik: Udbetalingspolitik,
): Promise<void> => {
  await noteUsendte(erp, query, myndighed, politik);
  await noteUafleverede(erp, query, myndighed);
};
