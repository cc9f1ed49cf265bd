import type { Oere } from "../../../domain/beloeb.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import {
  type Afstemning,
  type Afstemningsforskel,
  afstem,
  compareAfstemning,
  type UdfoertAktion,
} from "../../../domain/inddrivelse/aktioner/afstem.js";
import type { Aktion } from "../../../domain/inddrivelse/aktioner/aktion.js";
import { readExact } from "../../../kit/json-exact.js";
import type { Debitor } from "../porte.js";
import { VENTER, type Venter } from "./aktioner.js";
import { makeAktion } from "./dan-aktion.js";
import type { Psrm } from "./psrm.js";

/**
 * Reconciliation with PSRM by a day: Tilgang − Tilbagekald − Nedskrivning + Opskrivning = Inddrivelsesgrundlag, own actions
 * beside PSRM's. Ours count from the ledger's day, PSRM's from the day it received them.
 */

/** A difference, with the claim it is on and why it is there; unexplained ones are to be looked into. */
type ForklaretForskel = Afstemningsforskel & {
  readonly fordring: Uuid | null;
  readonly forklaret: boolean;
  readonly forklaring: string;
};

export type Afstemningsbillede = {
  readonly egen: Afstemning;
  /** Absent: PSRM is not connected. */
  readonly psrm?: Afstemning;
  readonly forskelle: readonly ForklaretForskel[];
};

type Egen = {
  readonly id: Uuid;
  readonly fordring: Uuid;
  readonly dato: string;
  readonly status: "UDFØRT" | "HØRING" | null;
  readonly sendt: unknown;
  readonly psrmId: string | null;
} & Venter;

type Kendt = UdfoertAktion & { readonly id: Uuid; readonly egen: Egen };

export const afstemPsrm = async (
  debitor: Debitor,
  psrm: Pick<Psrm, "udfoerte"> | undefined,
  myndighed: string,
  skaeringsdato: string,
): Promise<Afstemningsbillede> => {
  const egne = await readEgne(debitor, myndighed);
  if (psrm === undefined) return { egen: afstem(upTo(egne, skaeringsdato).filter(isUdfoert)), forskelle: [] };
  const alle = await psrm.udfoerte(myndighed);
  const hos = new Map(alle.map((one) => [one.aktion.aktionId, one]));
  // One whose answer is still on its way is known by PSRM's number, where it has one already.
  const vores = upTo(egne, skaeringsdato).map((one) => ({
    ...one,
    fordringId: hos.get(one.id)?.fordringId ?? one.fordringId,
  }));
  const [egen, deres] = [afstem(vores), afstem(alle.filter(({ modtaget }) => modtaget <= skaeringsdato))];
  const byId = new Map(egne.map((one) => [one.id, one]));
  const forskelle = compareAfstemning(egen, deres).forskelle.map((forskel) => {
    const own = byId.get(forskel.aktionId)?.egen;
    return {
      ...forskel,
      fordring: own?.fordring ?? null,
      ...explain(forskel, own, hos.get(forskel.aktionId)?.modtaget, skaeringsdato),
    };
  });
  return { egen, psrm: deres, forskelle };
};

const upTo = (egne: readonly Kendt[], dato: string): readonly Kendt[] =>
  egne.filter(({ egen }) => egen.dato <= dato);

const isUdfoert = ({ egen }: Kendt): boolean => egen.status === "UDFØRT";

/** Own actions that stand: executed, in hearing, or on their way. What was refused or lapsed never was. */
const readEgne = async ({ database }: Debitor, myndighed: string): Promise<readonly Kendt[]> => {
  const rows = await database.query<Egen>(
    "debitor-egne-aktioner",
    `select ${VENTER}, a.dato, a.status, a.sendt, a.psrm_id as "psrmId" from debitor.aktion a
     where a.myndighed = $1 and (a.status is null or a.status in ('UDFØRT', 'HØRING')) order by a.nr`,
    [myndighed],
  );
  const kendte: Kendt[] = [];
  for (const egen of rows) {
    const aktion =
      egen.sendt === null ? await makeAktion(database.query, myndighed, egen) : readExact<Aktion>(egen.sendt);
    if (aktion === undefined) continue;
    const fordringId = egen.psrmId ?? ("fordringId" in aktion ? aktion.fordringId : egen.fordring);
    kendte.push({ id: egen.id, egen, aktion, fordringId });
  }
  return kendte;
};

/** Month's end, a hearing and what is on its way explain themselves; nothing else does. */
const explain = (
  { klasse }: Afstemningsforskel,
  egen: Egen | undefined,
  modtaget: string | undefined,
  skaeringsdato: string,
): Pick<ForklaretForskel, "forklaret" | "forklaring"> => {
  const because = (forklaring: string) => ({ forklaret: true, forklaring });
  if (egen === undefined)
    return { forklaret: false, forklaring: "PSRM har en handling, som kommunen ikke har sendt" };
  if (klasse === "KUN_EGNE" && modtaget !== undefined && modtaget > skaeringsdato)
    return because(`PSRM modtog den ${modtaget}, efter skæringsdatoen`);
  if (klasse === "KUN_PSRM" && egen.dato > skaeringsdato)
    return because(`kommunen har den ${egen.dato}, efter skæringsdatoen`);
  if (klasse === "KUN_EGNE" && egen.status === "HØRING")
    return because("i høring: PSRM har ikke modtaget fordringen");
  if (klasse === "KUN_EGNE" && egen.status === null) return because("på vej til PSRM");
  return klasse === "ANDEN_VÆRDI"
    ? { forklaret: false, forklaring: "PSRM har handlingen med et andet beløb" }
    : { forklaret: false, forklaring: "PSRM har ikke udført handlingen, som kommunen regner for udført" };
};

/** What the differences come to, explained and not, in øre (PSRM less own). */
export const sumForskelle = (
  forskelle: readonly ForklaretForskel[],
): { readonly forklaret: Oere; readonly uforklaret: Oere } => {
  const of = (forklaret: boolean): Oere =>
    forskelle
      .filter((one) => one.forklaret === forklaret)
      .reduce((total, { art, egen, psrm }) => total + TEGN[art] * (psrm - egen), 0n);
  return { forklaret: of(true), uforklaret: of(false) };
};

const TEGN = { tilgang: 1n, opskrivning: 1n, tilbagekald: -1n, nedskrivning: -1n } as const;
