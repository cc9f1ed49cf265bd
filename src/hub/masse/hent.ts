import { setTimeout as sleep } from "node:timers/promises";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Cvr, Uuid } from "../../domain/identifikatorer.js";
import { moveLeverance } from "../../domain/masseleverance.js";
import { type Massetypenavn, massetypeOf } from "../../domain/massetyper.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { requireSender } from "../aftalekontrol.js";
import { refuse } from "../audit.js";
import type { Hub } from "../ports.js";
import { readHoved } from "./hoved.js";
import { leveranceId, logOf } from "./modtag.js";
import { BEGYNDELSEN, type Filkladde, type Masseleverance } from "./ports.js";
import type { Sftpfil, TagetFil } from "./sftp-porte.js";
import { putReceipt, putRefused, putTaken } from "./sftp-svar.js";
import { judgeTrigger } from "./trigger.js";

/** A folder in which something went wrong is left alone for this long, in ms. */
const REST_MS = 10_000;

/**
 * Take what it-systems lay in their folders, and lay receipts there, until `signal` is aborted; resolves when what was
 * under way has stopped. Each system's folder is looked at by itself: a large file holds nobody else up.
 */
export const runSftp = async (hub: Hub, signal: AbortSignal): Promise<void> => {
  const underWay = new Map<Uuid, Promise<void>>();
  const ro = new Map<Uuid, Ro>();
  while (!signal.aborted) {
    for (const { id } of hub.katalog().itsystemer) {
      if (underWay.has(id)) continue;
      const turn = tendFolder(hub, id, ro, signal).finally(() => underWay.delete(id));
      underWay.set(id, turn);
    }
    await sleep(hub.config.sftpMs, undefined, { signal }).catch(() => undefined);
  }
  await Promise.all(underWay.values());
};

const tendFolder = async (hub: Hub, system: Uuid, ro: Map<Uuid, Ro>, signal: AbortSignal): Promise<void> => {
  try {
    ro.set(system, await hentFiler(hub, system, ro.get(system) ?? new Map(), signal));
  } catch (reason) {
    if (signal.aborted) return;
    hub.log.error({ system, reason: String(reason) }, "the folder of an it-system could not be tended");
    await sleep(REST_MS, undefined, { signal }).catch(() => undefined);
  }
};

/** Since when each file that can not be taken has lain as it does. */
export type Ro = ReadonlyMap<string, { readonly aftryk: string; readonly siden: number }>;

/**
 * One look at the folder of an it-system: what was taken and not ended is gone on with, and what is ready in OUT is
 * taken. A file that is as its trigger says is ready at once; any other, such as one that is still being written, when
 * it has lain still for a while, and is then refused. Gives what is waited for, to be given again next time.
 */
export const hentFiler = async (hub: Hub, system: Uuid, before: Ro, signal: AbortSignal): Promise<Ro> => {
  const triggere = await hub.sftpmapper.findTriggere(system);
  const problems: unknown[] = [];
  const apart = (work: Promise<unknown>): Promise<unknown> => work.catch((reason) => problems.push(reason));
  for (const fil of await hub.sftpmapper.findTagne(system)) await apart(goOn(hub, fil, signal));
  const after = new Map(before);
  for (const fil of triggere) await apart(takeReady(hub, fil, after, signal));
  // One file that gives trouble holds up no other.
  if (problems.length > 0) throw problems[0];
  const there = new Set(triggere.map(({ navn }) => navn));
  return new Map([...after].filter(([navn]) => there.has(navn)));
};

const takeReady = async (
  hub: Hub,
  fil: Sftpfil,
  ro: Map<string, { aftryk: string; siden: number }>,
  signal: AbortSignal,
): Promise<void> => {
  const fund = await hub.sftpmapper.look(fil);
  if (judgeTrigger(fil, fund).fejl.length > 0) {
    const nu = hub.clock().getTime();
    const seen = ro.get(fil.navn);
    const siden = seen?.aftryk === fund.aftryk ? seen.siden : nu;
    ro.set(fil.navn, { aftryk: fund.aftryk, siden });
    if (nu - siden < hub.config.sftpRoMs) return;
  }
  ro.delete(fil.navn);
  const taken = await hub.sftpmapper.take(fil);
  if (taken !== undefined) await goOn(hub, taken, signal);
};

/** From where the file has come to. A stop anywhere, and it is gone on with here. */
const goOn = (hub: Hub, fil: TagetFil, signal: AbortSignal): Promise<void> =>
  fil.leverance === undefined ? receiveTaken(hub, fil, signal) : answerEnded(hub, fil);

/** Received or refused: judged anew, now that the sender can not change it. */
const receiveTaken = async (hub: Hub, fil: TagetFil, signal: AbortSignal): Promise<void> => {
  const { beskrivelse, fejl } = judgeTrigger(fil, await hub.sftpmapper.look(fil));
  const { sendersFileId } = beskrivelse;
  if (fejl.length > 0) return refuseTaken(hub, fil, { wrong: fejl, massetype: null }, sendersFileId);
  const kladde = await hub.filer.draft(unlessStopped(hub.sftpmapper.read(fil), signal));
  const antaget = await adopt(hub, fil, kladde);
  if (!antaget.ok) {
    await kladde.drop();
    return refuseTaken(hub, fil, antaget.error, sendersFileId);
  }
  await putTaken(hub, fil, antaget.value, sendersFileId);
  await hub.sftpmapper.markReceived(fil, antaget.value);
};

async function* unlessStopped(
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    signal.throwIfAborted();
    yield piece;
  }
}

/** Why a file is not taken; its kind and its municipality where they could be read. */
type Afvisning = {
  readonly wrong: readonly Fejl[];
  readonly massetype: Massetypenavn | null;
  readonly myndighed?: Cvr;
};

/** It is sent on behalf of the myndighed that its head names, by the it-system whose folder it lay in. MAS-001, AFT-…. */
const adopt = async (
  hub: Hub,
  fil: TagetFil,
  kladde: Filkladde,
): Promise<Result<Masseleverance, Afvisning>> => {
  const begyndelse = await readHoved({ read: kladde.read }, fil.noegle);
  if (!begyndelse.ok) {
    const { massetype, fejl: wrong } = begyndelse.error;
    return failed({ wrong, massetype });
  }
  const { hoved, massetype } = begyndelse.value;
  const { integration } = massetypeOf(massetype);
  const { afsenderMyndighed: myndighed } = hoved;
  const allowed = requireSender(hub, fil.system, myndighed, integration, integration.operation);
  if (!allowed.ok) return failed({ wrong: [allowed.error], massetype, myndighed });
  return ok(await register(hub, fil, { myndighed, massetype }, kladde));
};

/**
 * The same file again is the same masseleverance, wherever it has come to. The file is in its place before the
 * masseleverance is received: a stop between the two, and both are done again.
 */
const register = async (
  hub: Hub,
  fil: TagetFil,
  { myndighed, massetype }: Pick<Masseleverance, "myndighed" | "massetype">,
  kladde: Filkladde,
): Promise<Masseleverance> => {
  const { stoerrelse, sha256 } = kladde;
  const id = leveranceId(fil.system, myndighed, sha256);
  const known = await hub.masseleverancer.find({ myndighed, id });
  if (known !== undefined && known.tilstand !== "undervejs") {
    await kladde.drop();
    return known;
  }
  await kladde.keep(id);
  const now = hub.clock();
  const ny: Masseleverance = {
    myndighed,
    id,
    afsenderSystem: fil.system,
    massetype,
    filId: null,
    filnavn: fil.navn,
    doer: "sftp",
    stoerrelse,
    sha256,
    tilstand: moveLeverance(known?.tilstand ?? null, "masse.modtaget"),
    fremgang: BEGYNDELSEN,
    fejl: [],
    oprettet: now,
    modtaget: now,
    afsluttet: null,
  };
  const leverance = known === undefined ? ny : { ...known, tilstand: ny.tilstand, modtaget: now };
  const data = { filnavn: fil.navn, stoerrelse, sha256, doer: ny.doer };
  await hub.journal.commit({
    leverance: { slags: known === undefined ? "ny" : "aendret", leverance },
    haendelser: [{ ...logOf(leverance, aktoerOf(hub, fil)), art: "masse.modtaget", data }],
  });
  return leverance;
};

/** The it-system whose folder it is. */
const aktoerOf = (hub: Hub, { system, noegle }: TagetFil): Aktoer => ({
  rolle: "system",
  adgangId: noegle,
  itsystem: system,
  navn: hub.katalog().itsystem(system)?.navn ?? system,
});

/** Told to the sender, written in the log under the key, and put aside under the same key. */
const refuseTaken = async (
  hub: Hub,
  fil: TagetFil,
  { wrong, massetype, myndighed }: Afvisning,
  sendersFileId: string | undefined,
): Promise<void> => {
  const { integration } = massetypeOf(massetype);
  const opkald = { reference: fil.noegle, aktoer: aktoerOf(hub, fil), integration };
  const { fejl } = await refuse(hub, { ...opkald, ...(myndighed === undefined ? {} : { myndighed }) }, wrong);
  await putRefused(hub, fil, fejl, sendersFileId);
  await hub.sftpmapper.putAside(fil);
};

/** Its receipt, once every bilag has its answer. */
const answerEnded = async (hub: Hub, fil: TagetFil): Promise<void> => {
  const leverance = await hub.masseleverancer.find(fil.leverance!);
  if (leverance?.afsluttet == null) return;
  await putReceipt(hub, fil, leverance);
  await hub.sftpmapper.end(fil);
};
