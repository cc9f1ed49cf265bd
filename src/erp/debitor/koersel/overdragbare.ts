import { sum } from "../../../domain/beloeb.js";
import type { Politik } from "../../../domain/debitor/politik.js";
import { naesteSkridt } from "../../../domain/debitor/rykker.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Fordringrow } from "../billede.js";
import { isOprettelse, readVentende } from "../inddrivelse/aktioner.js";
import { findLevende, findSidste, readNumre } from "../inddrivelse/nummer.js";
import { firstDagOf } from "../inddrivelse/parathed.js";
import { byForfald, FORDRING } from "../laes.js";
import type { Query } from "../porte.js";
import type { Koerselstype } from "./koersel.js";
import { rykketOf } from "./rykket.js";
import { bySkyldner } from "./skyldnere.js";

/** Which claims the hand-over run sends: main claims that have been reminded of in vain, and what belongs to them. */

/** Of debtors with a main claim that has been reminded of, or with interest or fees whose main claim may be at PSRM. */
const MULIG =
  "myndighed = $1 and restance > 0 and (tilstand = 'RYKKET' or (tilstand = 'OPKRAEVET' and (slags <> 'hovedfordring' or cardinality(rykket) > 0)))";

export const overdragbareSkyldnere: Pick<Koerselstype, "count" | "next"> = {
  count: async (query, { myndighed }) => {
    const [row] = await query<{ antal: number }>(
      "debitor-overdrag-antal",
      `select count(distinct skyldner)::int as antal from debitor.fordring where ${MULIG}`,
      [myndighed],
    );
    return row!.antal;
  },
  next: async (query, { myndighed }, efter, antal) => {
    const rows = await query<{ skyldner: string }>(
      "debitor-overdrag-naeste",
      `select distinct skyldner from debitor.fordring where ${MULIG} and skyldner > $2 order by skyldner limit $3`,
      [myndighed, efter, antal],
    );
    return rows.map(({ skyldner }) => skyldner);
  },
};

/** What is open, and the main claims of open interest and fees, whose own money may be paid or at PSRM. */
const READ = `select ${FORDRING} from debitor.fordring f
  where myndighed = $1 and skyldner = any ($2::text[]) and ((tilstand in ('OPKRAEVET', 'RYKKET') and restance > 0)
    or (slags = 'hovedfordring' and tilstand in ('AFSLUTTET', 'INDDRIVES') and exists (
      select from debitor.fordring r where r.myndighed = f.myndighed and r.hovedfordring = f.id and r.restance > 0
        and r.tilstand in ('OPKRAEVET', 'RYKKET'))))
  order by f.id`;

/** Main claims first, and what belongs to each together. */
export const readOverdragelige = async (
  query: Query,
  myndighed: string,
  skyldnere: readonly string[],
  write: boolean,
): Promise<readonly Fordringrow[]> => {
  const fordringer = await query<Fordringrow>(
    write ? "debitor-overdrag-laas" : "debitor-overdrag-laes",
    write ? `${READ} for update` : READ,
    [myndighed, skyldnere],
  );
  const under = ({ hovedfordring }: Fordringrow): string => hovedfordring ?? "";
  return byForfald(fordringer).toSorted((a, b) => (under(a) === under(b) ? 0 : under(a) < under(b) ? -1 : 1));
};

/** `ny`: PSRM may get it; `hos`: it has it; `venter`: it has not answered; `ude`: somebody must decide first. */
type Plads = "ny" | "hos" | "venter" | "ude";

/** Where claims stand. What came back by a decision, or was refused by PSRM and is somebody's task, is not sent unasked. */
export const readPladser = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<(id: Uuid) => Plads> => {
  const numre = await readNumre(query, myndighed, ids);
  const ventende = (await readVentende(query, myndighed, ids)).filter(isOprettelse);
  const afviste = await query<{ emne: Uuid }>(
    "debitor-overdrag-afviste",
    `select emne from debitor.opgave where myndighed = $1 and art = 'afvist' and emne = any ($2::uuid[])
       and lukket is null and data ? 'kode'`,
    [myndighed, ids],
  );
  const venter = new Set(ventende.map(({ fordring }) => fordring));
  const stoppet = new Set(afviste.map(({ emne }) => emne));
  return (id) => {
    if (venter.has(id)) return "venter";
    const levende = findLevende(numre, id);
    if (levende !== undefined) return levende.tilstand === "INDDRIVES" ? "hos" : "venter";
    return findSidste(numre, id) !== undefined || stoppet.has(id) ? "ude" : "ny";
  };
};

/** Main claims first. A main claim that is paid goes along with 0 kr., so that its interest and fees can refer to it. */
export const chooseOverdragelige = (
  fordringer: readonly Fordringrow[],
  pladsOf: (id: Uuid) => Plads,
  politik: Politik,
  dato: string,
): readonly Fordringrow[] =>
  [...bySkyldner(fordringer).values()]
    .filter((egne) => sum(egne.map(({ restance }) => restance)) >= politik.bagatel)
    .flatMap((egne) => {
      const valgte = egne
        .filter(({ slags }) => slags === "hovedfordring")
        .flatMap((hoved) => chooseKompleks(hoved, egne, pladsOf, politik, dato));
      return [...valgte.filter(isHoved), ...valgte.filter((one) => !isHoved(one))];
    });

const isHoved = ({ slags }: Fordringrow): boolean => slags === "hovedfordring";

const chooseKompleks = (
  hoved: Fordringrow,
  egne: readonly Fordringrow[],
  pladsOf: (id: Uuid) => Plads,
  politik: Politik,
  dato: string,
): readonly Fordringrow[] => {
  const plads = pladsOf(hoved.id);
  const relaterede = egne.filter(
    (one) => one.hovedfordring === hoved.id && pladsOf(one.id) === "ny" && firstDagOf(one) <= dato,
  );
  if (plads === "hos") return relaterede;
  const rykket = rykketOf(hoved, egne);
  if (plads !== "ny" || !isDue({ ...hoved, rykket }, politik, dato)) return [];
  return hoved.restance > 0n || relaterede.length > 0 ? [hoved, ...relaterede] : [];
};

const isDue = (fordring: Fordringrow, politik: Politik, dato: string): boolean => {
  // One that was reminded of and had henstand since, or was opened again, is only OPKRAEVET: what counts is that it was reminded of.
  const { regime, srb, forfaldsdato, rykket } = fordring;
  const skridt = naesteSkridt({ regime, srb: srb ?? forfaldsdato, rykket }, politik, dato);
  return skridt.slags === "inddrivelse" && skridt.tidligst <= dato && firstDagOf(fordring) <= dato;
};
