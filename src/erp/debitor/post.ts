import type { Oere } from "../../domain/beloeb.js";
import { DaekningAfskrivning, DebitorkontoLukket, Handlingsresultat } from "../../domain/debitor/retur.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { IM_DIMENSIONSNAVNE, type ImDimension, type Kontering } from "../../domain/kontering.js";
import type { Finanspostering } from "../../domain/postering.js";
import { writeJson } from "../../kit/json-writer.js";
import type { Static, TObject } from "../../kit/schema.js";
import type { Anledning } from "../anledning.js";
import { DEBITORSYSTEM } from "./bilag.js";
import type { Beroert, Bevaegelserow } from "./billede.js";
import { KONTROLKONTO, UPLACERET } from "./konteringer.js";
import type { Debitor, Query } from "./porte.js";

/**
 * Messages to fagsystemer: written in the transaction of what they tell of, so that none is ever missing; handed to the hub
 * by `udbakke.ts`.
 */

/** Without its sender, which is only known when it is sent. */
type Uden<T> = Omit<T, "afsenderSystem">;

const post = async <T extends TObject>(
  query: Query,
  { myndighed }: Anledning,
  operation: string,
  schema: T,
  besked: Uden<Static<T>> & { readonly beskedIdentifikator: Uuid; readonly modtagerSystem?: Uuid },
): Promise<void> => {
  const indhold = writeJson(schema, { ...besked, afsenderSystem: DEBITORSYSTEM } as unknown as Static<T>);
  await query(
    "debitor-post",
    "insert into debitor.udbakke (myndighed, id, modtager, operation, indhold) values ($1, $2, $3, $4, $5)",
    [myndighed, besked.beskedIdentifikator, besked.modtagerSystem ?? null, operation, indhold],
  );
};

const hoved = (debitor: Debitor, myndighed: string, modtagerSystem: Uuid, konto: Uuid) => ({
  beskedIdentifikator: debitor.newId(),
  afsenderMyndighed: myndighed,
  modtagerMyndighed: myndighed,
  modtagerSystem,
  debitorkontoIdentifikator: konto,
});

const ART = {
  DAEKNING: "Daekning",
  AFSKRIVNING: "Afskrivning",
  NEDREGULERING: "Nedregulering",
  OPHAEVELSE: "Ophaevelse",
} as const;
type Meldt = Bevaegelserow & { readonly art: keyof typeof ART };

/** Of movements a fagsystem is told of those it did not make itself: a claim's birth, and what it sent to reduce one. */
const isMeldt = (bevaegelse: Bevaegelserow, fagsystem: Uuid): bevaegelse is Meldt =>
  bevaegelse.art !== "STIFTELSE" && !(bevaegelse.art === "NEDREGULERING" && bevaegelse.aktoer === fagsystem);

/** One message per account. Of its own claims only: interest and fees are the debitorsystem's, and are looked up (B_02). */
export const tellFagsystemer = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  beroerte: readonly Beroert[],
  bevaegelser: readonly Bevaegelserow[],
): Promise<void> => {
  const egne = new Map(beroerte.filter(({ slags }) => slags === "hovedfordring").map((one) => [one.id, one]));
  const pr = new Map<Uuid, { fagsystem: Uuid; meldte: Meldt[] }>();
  for (const bevaegelse of bevaegelser) {
    const fordring = egne.get(bevaegelse.fordring);
    if (fordring === undefined || !isMeldt(bevaegelse, fordring.fagsystem)) continue;
    const konto = pr.get(fordring.konto) ?? { fagsystem: fordring.fagsystem, meldte: [] };
    pr.set(fordring.konto, konto);
    konto.meldte.push(bevaegelse);
  }
  if (pr.size === 0) return;
  const dele = await readDelfordringer(
    query,
    anledning.myndighed,
    [...pr.values()].flatMap(({ meldte }) => meldte),
  );
  for (const [konto, { fagsystem, meldte }] of pr)
    await post(query, anledning, "DaekningAfskrivningRegistrering", DaekningAfskrivning, {
      ...hoved(debitor, anledning.myndighed, fagsystem, konto),
      registreringer: meldte.map((one) => registreringOf(one, dele.get(one.delfordring)!.restance)),
      driftsposteringer: meldte.flatMap((one) =>
        posteringerOf(debitor, anledning, one, dele.get(one.delfordring)!.kontering),
      ),
    });
};

type Del = { readonly restance: Oere; readonly kontering: Kontering };

const readDelfordringer = async (
  query: Query,
  myndighed: string,
  meldte: readonly Meldt[],
): Promise<ReadonlyMap<Uuid, Del>> => {
  const rows = await query<Del & { readonly id: Uuid }>(
    "debitor-meldte-dele",
    "select id, restance, kontering from debitor.delfordring where myndighed = $1 and id = any ($2::uuid[])",
    [myndighed, [...new Set(meldte.map(({ delfordring }) => delfordring))]],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

const absolute = (beloeb: Oere): Oere => (beloeb < 0n ? -beloeb : beloeb);

const registreringOf = (one: Meldt, restance: Oere) => ({
  bevaegelsesnummer: Number(one.nr),
  art: ART[one.art],
  fordringIdentifikator: one.fordring,
  delfordringIdentifikator: one.delfordring,
  beloeb: absolute(one.beloeb),
  restance,
  virkningsdato: one.virkningsdato,
  ...(one.ophaever === null ? {} : { ophaever: Number(one.ophaever) }),
  ...(one.aarsag === null ? {} : { aarsag: one.aarsag }),
});

/** The basis for booking it in detail: the same two lines as the general ledger has it with, per delfordring. */
const posteringerOf = (
  debitor: Debitor,
  anledning: Anledning,
  { beloeb, indbetaling, fordring }: Meldt,
  kontering: Kontering,
): readonly Finanspostering[] => {
  const modkonto = indbetaling === null ? kontering : UPLACERET;
  const line = (debetKredit: "D" | "K", dimensioner: Kontering): Finanspostering => ({
    posteringIdentifikator: debitor.newId(),
    beloeb: absolute(beloeb),
    debetKredit,
    ...toDimensioner(dimensioner),
    referencenoegler: [{ noegletype: "Fordring", noeglevaerdi: fordring }],
    posteringstekst: anledning.tekst.slice(0, 100),
  });
  return beloeb < 0n
    ? [line("D", modkonto), line("K", KONTROLKONTO)]
    : [line("D", KONTROLKONTO), line("K", modkonto)];
};

const isIm = (navn: string): navn is ImDimension => IM_DIMENSIONSNAVNE.some((one) => one === navn);

/** A kontering as messages write it. */
export const toDimensioner = (
  kontering: Kontering,
): Pick<Finanspostering, "kontodimensioner" | "egneDimensioner"> => {
  const alle = Object.entries(kontering);
  const egne = alle.flatMap(([navn, vaerdi]) => (isIm(navn) ? [] : [{ navn, vaerdi }]));
  return {
    kontodimensioner: alle.flatMap(([dimension, vaerdi]) => (isIm(dimension) ? [{ dimension, vaerdi }] : [])),
    ...(egne.length === 0 ? {} : { egneDimensioner: egne }),
  };
};

type Kontosum = { readonly indbetalt: Oere; readonly afskrevet: Oere };

/** Nothing is owed any more. */
export const tellLukket = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id, fagsystem }: { readonly id: Uuid; readonly fagsystem: Uuid },
): Promise<void> => {
  const [sums] = await query<Kontosum>("debitor-kontosum", KONTOSUM, [anledning.myndighed, id]);
  await post(query, anledning, "DebitorkontoLukket", DebitorkontoLukket, {
    ...hoved(debitor, anledning.myndighed, fagsystem, id),
    lukketDato: anledning.dato,
    ...sums!,
  });
};

/** What a movement undoes counts against what it undoes. */
const KONTOSUM = `select
    coalesce(-sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'DAEKNING'), 0)::bigint as indbetalt,
    coalesce(-sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'AFSKRIVNING'), 0)::bigint as afskrevet
  from debitor.fordring f
  join debitor.bevaegelse b on b.myndighed = f.myndighed and b.fordring = f.id
  left join debitor.bevaegelse o on o.myndighed = b.myndighed and o.nr = b.ophaever
  where f.myndighed = $1 and f.konto = $2`;

/** The answer to an anmodning that had to wait for a person. */
export const tellResultat = (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  svar: {
    readonly konto: Uuid;
    readonly fagsystem: Uuid;
    readonly anmodning: Uuid;
    readonly udfoert: boolean;
    readonly begrundelse: string;
  },
): Promise<void> =>
  post(query, anledning, "HandlingsresultatAfsend", Handlingsresultat, {
    ...hoved(debitor, anledning.myndighed, svar.fagsystem, svar.konto),
    anmodningIdentifikator: svar.anmodning,
    udfoert: svar.udfoert,
    begrundelse: svar.begrundelse,
  });
