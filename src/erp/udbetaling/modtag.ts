import { createHash } from "node:crypto";
import { isUniqueViolation } from "../../adapters/postgres/sql-state.js";
import { formatBeloeb, sum } from "../../domain/beloeb.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { type Kvittering, kvittering, type Oplysning } from "../../domain/kvittering.js";
import { runRules } from "../../domain/rule.js";
import { Udbetalingsanmodning } from "../../domain/udbetaling/model.js";
import { udbetalingRules } from "../../domain/udbetaling/rules.js";
import { groupBy } from "../../kit/group-by.js";
import { writeJson } from "../../kit/json-writer.js";
import { ok } from "../../kit/result.js";
import { type Anledning, withAnledning } from "../anledning.js";
import type { Erp, Query } from "../porte.js";
import { type Bogfoering, bogfoer } from "./bogfoer.js";
import { readGrundlag } from "./grundlag.js";
import { foedselsbogfoering, indsaetUdbetalinger } from "./indsaet.js";
import { oenskerOf } from "./oensker.js";
import type { Udbetalingsrow } from "./raekker.js";
import { type Bedoemt, createDommer, type Dommer, type Oensket } from "./vurder.js";

/** A message of SF1590_C as it reaches the ERP; it comes again when the hub asks again. */
export type ModtagetUdbetaling = {
  readonly beskedId: Uuid;
  readonly besked: Udbetalingsanmodning;
  /** The canonical content: the same message is known by its hash. */
  readonly indhold: string;
};

/** Tries of a piece: as often as others may carry out one of its messages at the same moment. */
const MAX_FORSOEG = 5;

/**
 * Carry messages out, each whole or not at all, and one municipality's in one transaction; the receipts stand in the order of
 * the messages. The same message again gives the same receipt; the same id with other content is refused (UDB-030), and so is
 * a known payout with other content (UDB-031). The rules of SF1590_C once more, UDB-033…039, and ERP-001…003, ERP-010…012 where its cost cannot be booked.
 * What looks like another payout, or is large, is taken and held back.
 */
export const modtagUdbetalinger = async (
  erp: Erp,
  modtagne: readonly ModtagetUdbetaling[],
): Promise<readonly Kvittering[]> => {
  const kvitteringer = new Map<ModtagetUdbetaling, Kvittering>();
  for (const egne of groupBy(modtagne, ({ besked }) => besked.modtagerMyndighed).values())
    for (const [modtaget, svar] of await carryOut(erp, egne)) kvitteringer.set(modtaget, svar);
  return modtagne.map((modtaget) => kvitteringer.get(modtaget)!);
};

/** What messages of one fagsystem to one municipality are to the books. */
export const hvadOf = ({ besked }: ModtagetUdbetaling) => ({
  myndighed: besked.modtagerMyndighed,
  aktoer: besked.afsenderSystem,
  tekst: "Udbetalinger",
});

type Svar = ReadonlyMap<ModtagetUdbetaling, Kvittering>;

const carryOut = async (erp: Erp, modtagne: readonly ModtagetUdbetaling[]): Promise<Svar> => {
  for (let forsoeg = 1; ; forsoeg += 1)
    try {
      const svar = await withAnledning(erp, hvadOf(modtagne[0]!), async (query, anledning) =>
        ok(await carryOutIn(erp, query, anledning, modtagne)),
      );
      if (svar.ok) return svar.value;
    } catch (reason) {
      // Somebody carried one of them out, or made the same payout, at the same moment: now it is known.
      if (!isUniqueViolation(reason) || forsoeg === MAX_FORSOEG) throw reason;
    }
};

/** A message with the hash that it is known by, and what it asks for. */
type Kald = ModtagetUdbetaling & { readonly hash: Buffer; readonly oenskede: readonly Oensket[] };

/** The same in a transaction that the caller has begun; all of them are for the municipality of the occasion. */
export const carryOutIn = async (
  erp: Erp,
  query: Query,
  anledning: Anledning,
  modtagne: readonly ModtagetUdbetaling[],
): Promise<Svar> => {
  const { myndighed } = anledning;
  const kald = modtagne.map((one) => ({
    ...one,
    hash: hashOf(one.indhold),
    oenskede: oenskerOf(one.besked, one.beskedId),
  }));
  const udfoerte = await readUdfoerte(query, myndighed, kald);
  // The same message may come twice in one piece: then the first of them is carried out.
  const nye = [...new Map(kald.toReversed().map((one) => [noegleOf(one), one])).values()]
    .toReversed()
    .filter((one) => !udfoerte.has(noegleOf(one)));
  const doem = await dommerOver(erp, query, myndighed, nye);
  const fundet = nye.map((one) => decide(erp, anledning, doem, one));
  const accepterede = fundet.filter(({ svar }) => svar.kode === "ACCEPTERET");
  await indsaetUdbetalinger(
    erp,
    query,
    anledning,
    accepterede.flatMap(({ bedoemte }) => bedoemte),
  );
  await bogfoer(
    query,
    myndighed,
    accepterede.flatMap(({ bogfoering }) => bogfoering ?? []),
  );
  await noteUdfoerte(query, myndighed, accepterede);
  const svarene = new Map([
    ...udfoerte,
    ...fundet.map(({ kald: { hash, ...one }, svar }) => [noegleOf(one), { hash, kvittering: svar }] as const),
  ]);
  return new Map(kald.map((one, index) => [modtagne[index]!, again(one, svarene.get(noegleOf(one))!)]));
};

const dommerOver = async (
  erp: Erp,
  query: Query,
  myndighed: string,
  nye: readonly Kald[],
): Promise<Dommer> => {
  const oenskede = nye.flatMap((one) => one.oenskede);
  return createDommer(await readGrundlag(query, myndighed, oenskede, { nu: erp.clock(), hold: true }));
};

type Fund = {
  readonly kald: Kald;
  readonly svar: Kvittering;
  readonly bedoemte: readonly Bedoemt[];
  readonly bogfoering: Bogfoering | undefined;
};

const REFUSED = "Ingen af beskedens udbetalinger er taget.";

/** What a message comes to, before anything of it is written. */
const decide = (erp: Erp, anledning: Anledning, doem: Dommer, kald: Kald): Fund => {
  const { besked, beskedId } = kald;
  const refuse = (fejlene: Kvittering["fejl"]): Fund => ({
    ...{ kald, bedoemte: [], bogfoering: undefined },
    svar: kvittering("AFVIST", { begrundelse: REFUSED, fejl: fejlene }),
  });
  const broken = runRules(udbetalingRules, besked, [], erp.clock());
  if (broken.length > 0) return refuse(broken);
  const hvad = { ...anledning, haendelse: beskedId, beskedId, tekst: tekstOf(besked) };
  const dom = doem(kald.oenskede, (nye) => foedselsbogfoering(hvad, nye, erp.newId));
  if (!dom.ok) return refuse(dom.error);
  const { nye, kendte, bogfoering } = dom.value;
  const oplysninger = oplysningerOf(besked, nye, kendte);
  const svar = kvittering("ACCEPTERET", { begrundelse: tekstOf(besked), oplysninger });
  return { kald, svar, bedoemte: nye, bogfoering };
};

const tekstOf = ({ udbetalinger }: Udbetalingsanmodning): string => {
  const total = formatBeloeb(sum(udbetalinger.map(({ beloeb }) => beloeb)));
  return udbetalinger.length === 1
    ? `1 udbetaling på ${total} kr.`
    : `${udbetalinger.length} udbetalinger på i alt ${total} kr.`;
};

/** `KLAR 2026-12-01`, `TILBAGEHOLDT 2026-12-01 dublet`: how each payout stands, and the day it is executed. */
const oplysningerOf = (
  { udbetalinger }: Udbetalingsanmodning,
  nye: readonly Bedoemt[],
  kendte: readonly Udbetalingsrow[],
): readonly Oplysning[] => {
  const stande = new Map<Uuid, string>([
    ...nye.map(
      ({ id, grunde, udfoerelsesdato }) =>
        [id, [grunde.length > 0 ? "TILBAGEHOLDT" : "KLAR", udfoerelsesdato, ...grunde].join(" ")] as const,
    ),
    ...kendte.map(
      ({ id, tilstand, udfoerelsesdato }) => [id, `${tilstand} ${udfoerelsesdato} kendt`] as const,
    ),
  ]);
  return udbetalinger.map(({ udbetalingIdentifikator: id }) => ({
    navn: `Udbetaling ${id}`,
    vaerdi: stande.get(id)!,
  }));
};

type Udfoert = { readonly hash: Buffer; readonly kvittering: Kvittering };

const noegleOf = ({ besked }: Pick<Kald, "besked">): string =>
  `${besked.afsenderSystem}/${besked.beskedIdentifikator}`;

const again = ({ hash, besked }: Kald, foer: Udfoert): Kvittering =>
  foer.hash.equals(hash)
    ? foer.kvittering
    : kvittering("AFVIST", {
        begrundelse: REFUSED,
        fejl: [andetIndhold(besked)],
      });

const readUdfoerte = async (
  query: Query,
  myndighed: string,
  kald: readonly Pick<Kald, "besked">[],
): Promise<ReadonlyMap<string, Udfoert>> => {
  const rows = await query<Udfoert & { noegle: string }>(
    "udbetaling-find-udfoerte",
    `select u.system || '/' || u.id as noegle, u.indhold_hash as hash, u.kvittering
     from udbetaling.udfoert u join unnest($2::uuid[], $3::uuid[]) as n (system, id) on u.system = n.system and u.id = n.id
     where u.myndighed = $1`,
    [
      myndighed,
      kald.map(({ besked }) => besked.afsenderSystem),
      kald.map(({ besked }) => besked.beskedIdentifikator),
    ],
  );
  return new Map(rows.map(({ noegle, ...row }) => [noegle, row]));
};

/** UDB-030 where a message of this id has been carried out with other content. */
export const findAndetIndhold = async (
  query: Query,
  besked: Udbetalingsanmodning,
): Promise<Fejl | undefined> => {
  const kald = { besked, hash: hashOf(writeJson(Udbetalingsanmodning, besked)) };
  const foer = (await readUdfoerte(query, besked.modtagerMyndighed, [kald])).get(noegleOf(kald));
  return foer === undefined || foer.hash.equals(kald.hash) ? undefined : andetIndhold(besked);
};

const hashOf = (indhold: string): Buffer => createHash("sha256").update(indhold).digest();

const andetIndhold = ({ beskedIdentifikator: id }: Udbetalingsanmodning): Fejl => fejl("UDB-030", { id });

const noteUdfoerte = async (query: Query, myndighed: string, fundet: readonly Fund[]): Promise<void> => {
  if (fundet.length === 0) return;
  await query(
    "udbetaling-note-udfoerte",
    `insert into udbetaling.udfoert (myndighed, system, id, indhold_hash, kvittering)
     select $1, n.* from unnest($2::uuid[], $3::uuid[], $4::bytea[], $5::jsonb[]) as n`,
    [
      myndighed,
      fundet.map(({ kald }) => kald.besked.afsenderSystem),
      fundet.map(({ kald }) => kald.besked.beskedIdentifikator),
      fundet.map(({ kald }) => kald.hash),
      fundet.map(({ svar }) => JSON.stringify(svar)),
    ],
  );
};
