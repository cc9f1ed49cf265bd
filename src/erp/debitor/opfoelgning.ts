import type { Debitorkontotilstand } from "../../domain/debitor/konto.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Anledning } from "../anledning.js";
import type { Beroert, Bevaegelserow } from "./billede.js";
import { tellPsrm } from "./inddrivelse/foelg-op.js";
import { HOS_PSRM } from "./inddrivelse/nummer.js";
import type { Debitor, Query } from "./porte.js";
import { tellFagsystemer, tellLukket } from "./post.js";
import type { Fordringsskift } from "./skrivning.js";
import { skiftFordringer, skiftKonti } from "./tilstande.js";

const BEROERTE = `select f.id, f.konto, k.fagsystem, f.slags, f.restance, f.tilstand,
    ${HOS_PSRM} as "hosPsrm"
  from debitor.fordring f join debitor.konto k on k.myndighed = f.myndighed and k.id = f.konto
  where f.myndighed = $1 and f.id = any ($2::uuid[]) order by f.id`;

/**
 * What follows from movements, in the same transaction: a claim with nothing left is ended, one that is owed again is
 * opened; an account all of whose claims are ended is closed; fagsystemer and PSRM are told.
 */
export const followUp = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  bevaegelser: readonly Bevaegelserow[],
): Promise<void> => {
  if (bevaegelser.length === 0) return;
  const ids = [...new Set(bevaegelser.map(({ fordring }) => fordring))];
  const beroerte = await query<Beroert>("debitor-beroerte", BEROERTE, [anledning.myndighed, ids]);
  await tellPsrm(debitor, query, anledning, beroerte, bevaegelser);
  await skiftFordringer(query, anledning, beroerte.flatMap(skiftOf));
  await tellFagsystemer(debitor, query, anledning, beroerte, bevaegelser);
  await followKonti(debitor, query, anledning, beroerte);
};

const skiftOf = ({ id, restance, tilstand, hosPsrm }: Beroert): readonly Fordringsskift[] => {
  if (restance === 0n && tilstand !== "AFSLUTTET") return [{ fordring: id, haendelse: "fordring.afsluttet" }];
  if (restance > 0n && tilstand === "AFSLUTTET")
    return [{ fordring: id, haendelse: GENAABNET[hosPsrm ?? "KOMMUNEN"] }];
  return [];
};

/** Owed again: it is where it was when nothing was owed. */
const GENAABNET = {
  KOMMUNEN: "fordring.genaabnet",
  AFLEVERET: "fordring.afleveret",
  HOERING: "fordring.hoering",
  INDDRIVES: "fordring.genoptaget",
} as const;

type Kontostand = {
  readonly id: Uuid;
  readonly fagsystem: Uuid;
  readonly tilstand: Debitorkontotilstand;
  readonly aabne: number;
};

const KONTI = `select k.id, k.fagsystem, k.tilstand,
    (select count(*)::int from debitor.fordring f
     where f.myndighed = k.myndighed and f.konto = k.id and f.tilstand <> 'AFSLUTTET') as aabne
  from debitor.konto k where k.myndighed = $1 and k.id = any ($2::uuid[]) order by k.id for update`;

const followKonti = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  beroerte: readonly Beroert[],
): Promise<void> => {
  const ids = [...new Set(beroerte.map(({ konto }) => konto))];
  const konti = await query<Kontostand>("debitor-kontostande", KONTI, [anledning.myndighed, ids]);
  const lukkede = konti.filter(({ aabne, tilstand }) => aabne === 0 && tilstand !== "LUKKET");
  const genaabnede = konti.filter(({ aabne, tilstand }) => aabne > 0 && tilstand === "LUKKET");
  await skiftKonti(query, anledning, [
    ...lukkede.map(({ id }) => ({ konto: id, haendelse: "debitorkonto.lukket" as const })),
    ...genaabnede.map(({ id }) => ({ konto: id, haendelse: "debitorkonto.genaabnet" as const })),
  ]);
  for (const { id, fagsystem } of lukkede) await tellLukket(debitor, query, anledning, { id, fagsystem });
};
