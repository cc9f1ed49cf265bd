import type { Anledning } from "../../anledning.js";
import type { Beroert, Bevaegelserow } from "../billede.js";
import type { Debitor, Query } from "../porte.js";
import { type NyAktion, queueAktioner } from "./aktioner.js";

/** Who acts when PSRM has told of something. */
export const PSRM = "PSRM";

/**
 * What PSRM must be told of a claim that it has: a payment to the municipality (INDB), another reduction (REGU), and either
 * undone by its own annulling action, which refers to the one that it annuls. What PSRM covered itself it knows.
 */
export const tellPsrm = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  beroerte: readonly Beroert[],
  bevaegelser: readonly Bevaegelserow[],
): Promise<void> => {
  const hosPsrm = new Set(beroerte.filter((one) => one.hosPsrm !== null).map(({ id }) => id));
  const egne = bevaegelser.filter(({ fordring, art }) => hosPsrm.has(fordring) && art !== "STIFTELSE");
  if (egne.length === 0) return;
  const kendte = await knownToPsrm(query, anledning.myndighed, egne);
  const aktioner = egne.filter(({ nr }) => !kendte.has(nr)).map((one) => aktionOf(debitor, one));
  await queueAktioner(query, anledning, aktioner);
};

/** Movements of money that PSRM collected on this very claim. Its money on another claim is a payment like any other there. */
export const knownToPsrm = async (
  query: Query,
  myndighed: string,
  bevaegelser: readonly Pick<Bevaegelserow, "nr">[],
): Promise<ReadonlySet<bigint>> => {
  const rows = await query<{ nr: bigint }>(
    "debitor-bevaegelser-psrm-kender",
    `select b.nr from debitor.bevaegelse b
     join debitor.indbetaling i on i.myndighed = b.myndighed and i.id = b.indbetaling and i.kilde = 'psrm'
     join debitor.underretning u on u.myndighed = i.myndighed and u.id = case i.kilde when 'psrm' then i.reference::uuid end
       and u.fordring = b.fordring
     where b.myndighed = $1 and b.nr = any ($2::bigint[])`,
    [myndighed, bevaegelser.map(({ nr }) => nr)],
  );
  return new Set(rows.map(({ nr }) => nr));
};

const aktionOf = (debitor: Debitor, bevaegelse: Bevaegelserow): NyAktion => {
  const { fordring, art, beloeb, virkningsdato, indbetaling, ophaever, nr } = bevaegelse;
  const felles = { id: debitor.newId(), fordring, beloeb: beloeb < 0n ? -beloeb : beloeb, bevaegelse: nr };
  const aarsag = indbetaling === null ? ("REGU" as const) : ("INDB" as const);
  if (art === "OPHAEVELSE")
    return { ...felles, kode: aarsag === "INDB" ? "OANI" : "OONR", annullerer: ophaever! };
  return aarsag === "INDB"
    ? { ...felles, kode: "NEDSKRIV", aarsag, virkningsdato }
    : { ...felles, kode: "NEDSKRIV", aarsag };
};
