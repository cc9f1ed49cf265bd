import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import { type Cvr, isCvr, isUuid, type Uuid } from "../domain/identifikatorer.js";
import { maskCpr } from "../domain/maskering.js";
import { addDays, instantIn, isDate } from "../kit/dates.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize } from "./authorize.js";
import type { Haendelse, Hub, Indbliksfilter, SetHaendelse } from "./ports.js";

/**
 * Who has looked at what. Each look at messages or books is a row of the log, written before the answer goes out: what
 * is not logged is not shown. That it is kept at all, and what counts as one look, is our choice; that a municipality
 * must be able to account for it is the data protection law's.
 */

/** A question that a person has had answered. */
export type Opslag = {
  readonly aktoer: Aktoer;
  readonly operation: string;
  /** What was asked for: names and values of the address. */
  readonly vilkaar: Readonly<Record<string, string>>;
};

/** How long the same question of the same person is the same look, in ms. */
const SAME_LOOK = 10 * 60_000;
/** Looks that are remembered, in this process. */
const MAX_REMEMBERED = 10_000;

/** A look as the log keeps it. `myndighed` and `id` of what was asked are whose it is, and of what. */
export const lookOf = ({ aktoer, operation, vilkaar }: Opslag): Haendelse => {
  const { myndighed = aktoer.cvr ?? "", id = "" } = vilkaar;
  const masked = Object.entries(vilkaar).map(([navn, value]) => [navn, maskCpr(value)]);
  return {
    myndighed: isCvr(myndighed) ? myndighed : null,
    emneArt: "indblik",
    emne: isUuid(id) ? id : null,
    art: "indblik",
    aktoer: aktoer.navn,
    data: { operation, rolle: aktoer.rolle, vilkaar: Object.fromEntries(masked) },
  };
};

/** Keeps looks. An it-system's are none: here it sees only what it has sent itself, and what it asks for is kept by `ask`. */
export const createIndbliksnoter = (hub: Hub): ((opslag: Opslag) => Promise<void>) => {
  const seen = new Map<string, number>();
  return async ({ aktoer, operation, vilkaar }) => {
    if (aktoer.rolle === "system") return;
    const key = JSON.stringify([aktoer.adgangId, operation, Object.entries(vilkaar).sort()]);
    const nu = hub.clock().getTime();
    if (nu - (seen.get(key) ?? Number.NEGATIVE_INFINITY) < SAME_LOOK) return;
    await hub.journal.commit({ haendelser: [lookOf({ aktoer, operation, vilkaar })] });
    // Remembered when it is written, and last again: the first of the map is the oldest.
    seen.delete(key);
    seen.set(key, nu);
    const [oldest] = seen.keys();
    if (seen.size > MAX_REMEMBERED && oldest !== undefined) seen.delete(oldest);
  };
};

/** What a person asks of the list; `fra` and `til` are Danish days, both with. */
export type Indblikssoegning = {
  readonly myndighed?: Cvr | undefined;
  readonly aktoer?: string | undefined;
  readonly emne?: Uuid | undefined;
  readonly fra?: string | undefined;
  readonly til?: string | undefined;
  /** The `naeste` of the page before. */
  readonly foer?: string | undefined;
  readonly antal?: string | undefined;
};

export type Indbliksside = { readonly indblik: readonly SetHaendelse[]; readonly naeste?: string };

/** Most looks on a page. */
const MAX_PAGE = 200;

/** What each parameter must look like; a place in the log is `kaede-nr`. */
const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  fra: isDate,
  til: isDate,
  emne: isUuid,
  foer: (text) => /^\d{1,4}-\d{1,18}$/.test(text),
  antal: (text) => /^\d{1,3}$/.test(text) && Number(text) > 0,
};

const placeOf = (foer: string): Indbliksfilter["foer"] => {
  const [kaede, nr] = foer.split("-");
  return { kaede: Number(kaede), nr: BigInt(nr!) };
};

/** The newest looks that fit; operations also see those that named no myndighed. ADG-010, DRF-008. */
export const findIndblik = async (
  hub: Hub,
  aktoer: Aktoer,
  soegning: Indblikssoegning,
): Promise<Result<Indbliksside, Fejl>> => {
  const { myndighed, aktoer: af, emne, fra, til, foer } = soegning;
  const allowed = authorize(aktoer, "indblik.se", myndighed);
  if (!allowed.ok) return allowed;
  const bad = Object.entries(soegning).find(
    ([navn, text]) => text !== undefined && FORMS[navn]?.(text) === false,
  );
  if (bad !== undefined) return failed(fejl("DRF-008", { grund: `'${bad[0]}' kan ikke læses` }));
  const filter: Indbliksfilter = {
    myndigheder: aktoer.rolle === "drift" && myndighed === undefined ? undefined : allowed.value,
    aktoer: af,
    emne,
    fra: fra === undefined ? undefined : instantIn("Europe/Copenhagen", `${fra}T00:00`),
    til: til === undefined ? undefined : instantIn("Europe/Copenhagen", `${addDays(til, 1)}T00:00`),
    foer: foer === undefined ? undefined : placeOf(foer),
  };
  const antal = Math.min(Number(soegning.antal ?? MAX_PAGE), MAX_PAGE);
  const indblik = await hub.indblik(filter, antal);
  const last = indblik.length < antal ? undefined : indblik.at(-1);
  return ok({ indblik, ...(last === undefined ? {} : { naeste: `${last.kaede}-${last.nr}` }) });
};
