import { v5 } from "uuid";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Cvr, Uuid } from "../../domain/identifikatorer.js";
import { moveLeverance } from "../../domain/masseleverance.js";
import { MASSETYPENAVNE, massetypeOf } from "../../domain/massetyper.js";
import type { Serviceaftale } from "../../domain/serviceaftale.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { requireSender } from "../aftalekontrol.js";
import { authorize } from "../authorize.js";
import type { Hub } from "../ports.js";
import {
  BEGYNDELSEN,
  type Bilagsfilter,
  type Bilagsudfald,
  type LeveranceNoegle,
  type Masseleverance,
} from "./ports.js";

/** Largest file, in bytes. Our choice: ten times a large municipality's month. */
export const MAX_FIL = 4 * 1024 * 1024 * 1024;

/** The ids of files follow from these. */
const NAMESPACE = "6b5d0c1e-3f59-4d0a-8a64-15900000f001";

/** The same file from the same it-system for the same myndighed is the same masseleverance, by whatever door. */
export const leveranceId = (itsystem: Uuid, myndighed: Cvr, sha256: string): Uuid =>
  v5(`${itsystem}/${myndighed}/${sha256}`, NAMESPACE);

export type Overfoersel = {
  readonly myndighed: Cvr;
  readonly filnavn: string;
  readonly stoerrelse: number;
  readonly sha256: string;
};

/**
 * Begin to hand a file over, piece by piece. The same file again (by its SHA-256) is the same masseleverance, wherever it
 * has come to: that is how an interrupted transfer goes on. ADG-010, AFT-…, MAS-011.
 */
export const beginUpload = async (
  hub: Hub,
  aktoer: Aktoer,
  { myndighed, filnavn, stoerrelse, sha256 }: Overfoersel,
): Promise<Result<Masseleverance, Fejl>> => {
  const { itsystem } = aktoer;
  if (itsystem === undefined) return failed(fejl("ADG-010", { rolle: aktoer.rolle, handling: "masse.send" }));
  const allowed = requireAnySender(hub, itsystem, myndighed);
  if (!allowed.ok) return allowed;
  if (stoerrelse > MAX_FIL) {
    return failed(fejl("MAS-011", { fundet: String(stoerrelse), graense: String(MAX_FIL) }));
  }
  const id = leveranceId(itsystem, myndighed, sha256);
  const known = await hub.masseleverancer.find({ myndighed, id });
  if (known !== undefined) return ok(known);
  const leverance: Masseleverance = {
    myndighed,
    id,
    afsenderSystem: itsystem,
    massetype: null,
    filId: null,
    filnavn,
    doer: "upload",
    stoerrelse,
    sha256,
    tilstand: moveLeverance(null, "masse.paabegyndt"),
    fremgang: BEGYNDELSEN,
    fejl: [],
    oprettet: hub.clock(),
    modtaget: null,
    afsluttet: null,
  };
  await hub.journal.commit({
    leverance: { slags: "ny", leverance },
    haendelser: [
      { ...logOf(leverance, aktoer), art: "masse.paabegyndt", data: { filnavn, stoerrelse, sha256 } },
    ],
  });
  return ok(leverance);
};

/**
 * What kind of file it is stands in the file, and is not known before it is there: until then an agreement on any kind will
 * do. The error is of an agreement that there is, where there is one. AFT-….
 */
const requireAnySender = (hub: Hub, itsystem: Uuid, myndighed: Cvr): Result<Serviceaftale, Fejl> => {
  const answers = MASSETYPENAVNE.map((navn) => {
    const { integration } = massetypeOf(navn);
    return requireSender(hub, itsystem, myndighed, integration, integration.operation);
  });
  const telling =
    answers.find((one) => one.ok) ?? answers.find((one) => !one.ok && one.error.kode !== "AFT-001");
  return telling ?? answers[0]!;
};

/** The next bytes of a file, which must begin where it has come to; gives how far it is now. MAS-006, 007, 009, 011. */
export const appendUpload = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: LeveranceNoegle,
  fra: number,
  bytes: Uint8Array,
): Promise<Result<Masseleverance, Fejl>> => {
  const found = await findOwn(hub, aktoer, noegle);
  if (!found.ok) return found;
  const { tilstand, stoerrelse, id } = found.value;
  if (tilstand !== "undervejs") return failed(fejl("MAS-009", { tilstand }));
  const size = (await hub.filer.size(id)) ?? 0;
  if (size !== fra) return failed(fejl("MAS-007", { fundet: String(size), angivet: String(fra) }));
  if (fra + bytes.length > stoerrelse) {
    return failed(fejl("MAS-011", { fundet: String(fra + bytes.length), graense: String(stoerrelse) }));
  }
  await hub.filer.append(id, fra, bytes);
  return found;
};

/** The whole file is there: it is what the sender said, and will be treated. Doing it again changes nothing. MAS-008. */
export const endUpload = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: LeveranceNoegle,
): Promise<Result<Masseleverance, Fejl>> => {
  const found = await findOwn(hub, aktoer, noegle);
  if (!found.ok || found.value.tilstand !== "undervejs") return found;
  const leverance = found.value;
  const size = (await hub.filer.size(leverance.id)) ?? 0;
  const aftryk = size === 0 ? "" : await hub.filer.sha256(leverance.id);
  if (size !== leverance.stoerrelse || aftryk !== leverance.sha256) {
    const angivet = { angivet: String(leverance.stoerrelse), ventet: leverance.sha256 ?? "" };
    return failed(fejl("MAS-008", { fundet: String(size), aftryk, ...angivet }));
  }
  const tilstand = moveLeverance(leverance.tilstand, "masse.modtaget");
  const modtaget: Masseleverance = { ...leverance, tilstand, modtaget: hub.clock() };
  await hub.journal.commit({
    leverance: { slags: "aendret", leverance: modtaget },
    haendelser: [
      {
        ...logOf(leverance, aktoer),
        art: "masse.modtaget",
        data: { filnavn: leverance.filnavn, sha256: aftryk },
      },
    ],
  });
  return ok(modtaget);
};

/** Whom and what a row of the log about a file is of. */
export const logOf = ({ myndighed, id }: LeveranceNoegle, { navn }: Pick<Aktoer, "navn">) =>
  ({ myndighed, emneArt: "masseleverance", emne: id, aktoer: navn }) as const;

/** An it-system sees its own files, people those of their myndighed. ADG-010, MAS-006. */
const findOwn = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: LeveranceNoegle,
): Promise<Result<Masseleverance, Fejl>> => {
  const allowed = aktoer.rolle === "system" ? ok([]) : authorize(aktoer, "masse.se", noegle.myndighed);
  if (!allowed.ok) return allowed;
  const leverance = await hub.masseleverancer.find(noegle);
  const isOwn = aktoer.itsystem === undefined || leverance?.afsenderSystem === aktoer.itsystem;
  return leverance !== undefined && isOwn ? ok(leverance) : failed(fejl("MAS-006", { id: noegle.id }));
};

/** A file, and how many bytes of it are here. */
export const seeLeverance = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: LeveranceNoegle,
): Promise<Result<Masseleverance & { readonly modtagetBytes: number }, Fejl>> => {
  const found = await findOwn(hub, aktoer, noegle);
  return found.ok ? ok({ ...found.value, modtagetBytes: (await hub.filer.size(noegle.id)) ?? 0 }) : found;
};

/** What came of the bilag of a file. */
export const seeBilag = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: LeveranceNoegle,
  filter: Bilagsfilter,
): Promise<Result<readonly Bilagsudfald[], Fejl>> => {
  const found = await findOwn(hub, aktoer, noegle);
  return found.ok ? ok(await hub.masseleverancer.bilag(noegle, filter)) : found;
};

const NEWEST = 100;

/** The newest files that the caller may see. */
export const listLeverancer = async (
  hub: Hub,
  aktoer: Aktoer,
  myndighed: Cvr | undefined,
): Promise<Result<readonly Masseleverance[], Fejl>> => {
  const allowed = authorize(aktoer, "masse.se", myndighed);
  return allowed.ok ? ok(await hub.masseleverancer.list(allowed.value, aktoer.itsystem, NEWEST)) : allowed;
};
