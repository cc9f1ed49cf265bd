import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Aktion, Oprettelse, Tilbagekaldsaarsag } from "../../../domain/inddrivelse/aktioner/aktion.js";
import type { Aktionskvittering } from "../../../domain/inddrivelse/aktioner/kvittering.js";
import { writeExact } from "../../../kit/json-exact.js";
import { ok } from "../../../kit/result.js";
import { type Anledning, withAnledning } from "../../anledning.js";
import { lockFordringer } from "../laes.js";
import { closeOpgave, createOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import type { Fordringsskift } from "../skrivning.js";
import { skiftFordringer } from "../tilstande.js";
import { isOprettelse, type Venter } from "./aktioner.js";
import { PSRM } from "./foelg-op.js";
import { saveNummer, takeOut } from "./nummer.js";

/**
 * Keep the receipt of an action, once, and let follow what follows: the claim's number, its state, and a task where somebody
 * must act. No receipt: the action had nothing to be done to any more (BORTFALDET).
 */
export const recordKvittering = async (
  debitor: Debitor,
  myndighed: string,
  venter: Venter,
  aktion: Aktion | undefined,
  kvittering: Aktionskvittering | undefined,
): Promise<void> => {
  await withAnledning(
    debitor,
    { myndighed, aktoer: PSRM, tekst: "Svar fra PSRM" },
    async (query, anledning) => {
      if (!(await keep(query, myndighed, venter, aktion, kvittering))) return ok(undefined);
      const skift = await follow(query, anledning, venter, aktion, kvittering);
      await skiftFordringer(query, anledning, skift);
      await keepOpgaver(debitor, query, myndighed, venter, kvittering);
      return ok(undefined);
    },
  );
};

/** False: it has this receipt already, or a final one. */
const keep = async (
  query: Query,
  myndighed: string,
  { id }: Venter,
  aktion: Aktion | undefined,
  kvittering: Aktionskvittering | undefined,
): Promise<boolean> => {
  const status = kvittering?.status ?? "BORTFALDET";
  const psrmId =
    aktion === undefined
      ? null
      : aktion.kode === "OPRETFORDRING" || aktion.kode === "GENINDSENDFORDRING"
        ? (kvittering?.fordringId ?? null)
        : aktion.fordringId;
  const kept = await query(
    "debitor-aktion-svar",
    `update debitor.aktion set status = $3, kvittering = $4, sendt = $5, psrm_id = $6, afsluttet = now()
     where myndighed = $1 and id = $2 and (status is null or (status = 'HØRING' and $3 <> 'HØRING')) returning id`,
    [
      myndighed,
      id,
      status,
      JSON.stringify(kvittering ?? null),
      aktion === undefined ? null : writeExact(aktion),
      psrmId,
    ],
  );
  return kept.length > 0;
};

/** Where the claim stands after the receipt, and those that went with it. */
const follow = async (
  query: Query,
  { myndighed }: Anledning,
  { id, fordring, kode }: Venter,
  aktion: Aktion | undefined,
  kvittering: Aktionskvittering | undefined,
): Promise<readonly Fordringsskift[]> => {
  const udfoert = kvittering?.status === "UDFØRT";
  if (kode === "TILBAGEKALD" && aktion?.kode === "TILBAGEKALD" && udfoert)
    return comeBack(
      query,
      myndighed,
      await takeOut(query, myndighed, aktion.fordringId, aktion.aarsag, true),
      aktion.aarsag,
    );
  if (!isOprettelse({ kode })) return [];
  if (kvittering?.fordringId !== undefined && aktion !== undefined)
    await number(query, myndighed, id, fordring, aktion as Oprettelse, kvittering);
  const [row] = await lockFordringer(query, myndighed, [fordring]);
  const status = kvittering?.status ?? "AFVIST";
  const awaits = row!.tilstand === "AFLEVERET" || (row!.tilstand === "HOERING" && status !== "HØRING");
  if (!awaits) return [];
  const data = { fejl: kvittering?.fejl ?? [], fund: kvittering?.filterfund ?? [] };
  return [{ fordring, haendelse: HAENDELSE[status], data }];
};

const HAENDELSE = {
  UDFØRT: "fordring.inddrives",
  HØRING: "fordring.hoering",
  AFVIST: "fordring.afvist",
} as const;

/** Claims that are the municipality's again; those with nothing left are ended already. */
export const comeBack = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
  aarsag: Tilbagekaldsaarsag | "RIM",
): Promise<readonly Fordringsskift[]> => {
  const fordringer = await lockFordringer(query, myndighed, ids);
  return fordringer
    .filter(({ tilstand }) => tilstand === "INDDRIVES")
    .map(({ id }) => ({ fordring: id, haendelse: "fordring.tilbage" as const, data: { aarsag } }));
};

/** The number that the claim got; refused after a hearing it stands under none. */
const number = async (
  query: Query,
  myndighed: string,
  aktionId: Uuid,
  fordring: Uuid,
  { stamdata, hovedfordringId }: Oprettelse,
  { status, fordringId }: Aktionskvittering,
): Promise<void> => {
  if (status === "AFVIST") {
    await takeOut(query, myndighed, fordringId!, "AFVIST");
    return;
  }
  await saveNummer(query, myndighed, {
    psrmId: fordringId!,
    fordring,
    aktion: aktionId,
    reference: stamdata.fordringshaverReference,
    hoved: hovedfordringId ?? null,
    tilstand: status === "HØRING" ? "HOERING" : "INDDRIVES",
  });
};

/** A refusal and a hearing are somebody's task; what is decided ends the hearing's, and what is received the refusal's. */
const keepOpgaver = async (
  debitor: Debitor,
  query: Query,
  myndighed: string,
  { fordring: emne, kode, id }: Venter,
  kvittering: Aktionskvittering | undefined,
): Promise<void> => {
  const status = kvittering?.status ?? "BORTFALDET";
  if (isOprettelse({ kode }) && status !== "HØRING")
    await closeOpgave(query, myndighed, { art: "hoering", emne }, PSRM, status);
  if (isOprettelse({ kode }) && status === "UDFØRT")
    await closeOpgave(query, myndighed, { art: "afvist", emne }, PSRM, status);
  if (kvittering === undefined || status === "UDFØRT") return;
  const { fejl, filterfund: fund = [], fordringId } = kvittering;
  const data = { aktion: id, kode, fejl, fund, fordringId };
  const art = status === "HØRING" ? "hoering" : "afvist";
  await createOpgave(debitor, query, myndighed, { art, emne, data });
};
