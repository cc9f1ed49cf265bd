import type { Aktoer } from "../domain/adgang.js";
import { isAfsluttet } from "../domain/besked.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import { integrationOf } from "../domain/integrationer.js";
import { type Kvittering, kvittering } from "../domain/kvittering.js";
import { failed, ok, type Result } from "../kit/result.js";
import { requireReceiver } from "./aftalekontrol.js";
import type { Besked, BeskedNoegle } from "./besked.js";
import { recordReceipt } from "./deliver.js";
import type { Hub } from "./ports.js";
import { kvitteringOf } from "./receipt.js";

/**
 * Messages that are addressed to an it-system wait until it fetches them: in the order they came, each until it has been
 * answered. One that is not answered is given again after a minute.
 */

export type Afhentet = { readonly besked: Besked; readonly indhold: string; readonly forsoeg: number };

/** How long a fetched message is the fetcher's to answer, in seconds. */
const LAAN_SEKUNDER = 60;

/** The next messages to this system, oldest first, of those it still has an agreement to receive. ADG-010. */
export const fetchBeskeder = async (
  hub: Hub,
  { itsystem, rolle }: Aktoer,
  antal: number,
): Promise<Result<readonly Afhentet[], Fejl>> => {
  if (itsystem === undefined) return failed(fejl("ADG-010", { rolle, handling: "HentBeskeder" }));
  const afhentede: Afhentet[] = [];
  for (const laan of await hub.udbakke.borrowFor(itsystem, antal, LAAN_SEKUNDER)) {
    const besked = await hub.beskeder.find(laan);
    if (besked === undefined) throw new Error(`udbakke names a message that is not there: ${laan.id}`);
    const integration = integrationOf(besked.service, besked.operation);
    if (requireReceiver(hub, besked.myndighed, integration, itsystem).length > 0) continue;
    afhentede.push({ besked, indhold: await hub.beskeder.indhold(laan), forsoeg: laan.forsoeg });
  }
  return ok(afhentede);
};

/**
 * The system's answer to a message it has fetched. The same answer again changes nothing. ADG-010; BSK-003: there is no such
 * message to it; BSK-006: it has been answered otherwise.
 */
export const answerBesked = async (
  hub: Hub,
  { itsystem, rolle, navn }: Aktoer,
  noegle: BeskedNoegle,
  { kode, begrundelse = "" }: Pick<Kvittering, "kode" | "begrundelse">,
): Promise<Result<Kvittering, Fejl>> => {
  if (itsystem === undefined) return failed(fejl("ADG-010", { rolle, handling: "KvitterBesked" }));
  const besked = await hub.beskeder.find(noegle);
  if (besked?.modtagersystem !== itsystem) return failed(fejl("BSK-003", { id: noegle.id }));
  if (isAfsluttet(besked.tilstand))
    return besked.tilstand === kode
      ? ok(kvitteringOf(besked))
      : failed(fejl("BSK-006", { tilstand: besked.tilstand, handling: "kvitter" }));
  const afvist = kode === "AFVIST" ? [fejl("ERP-099", { kode, tekst: begrundelse })] : [];
  const levering = { ...noegle, service: besked.service, forsoeg: 1, genoptaget: false };
  return ok(
    await recordReceipt(hub, besked, navn, levering, kvittering(kode, { begrundelse, fejl: afvist })),
  );
};
