import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import { type Cvr, isCvr, isUuid, type Uuid } from "../domain/identifikatorer.js";
import { maskCpr } from "../domain/maskering.js";
import { addDays, instantIn, isDate } from "../kit/dates.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize } from "./authorize.js";
import type { Hub, Indbliksfilter, SetHaendelse } from "./ports.js";

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

/** Keeps looks. An it-system's are none: it sees only what it has sent itself. */
export const createIndbliksnoter = (hub: Hub): ((opslag: Opslag) => Promise<void>) => {
  const seen = new Map<string, number>();
  return async ({ aktoer, operation, vilkaar }) => {
    if (aktoer.rolle === "system") return;
    const key = JSON.stringify([aktoer.adgangId, operation, Object.entries(vilkaar).sort()]);
    const nu = hub.clock().getTime();
    if (nu - (seen.get(key) ?? Number.NEGATIVE_INFINITY) < SAME_LOOK) return;
    const { myndighed = aktoer.cvr ?? "", id = "" } = vilkaar;
    const masked = Object.entries(vilkaar).map(([navn, value]) => [navn, maskCpr(value)]);
    await hub.journal.commit({
      haendelser: [
        {
          myndighed: isCvr(myndighed) ? myndighed : null,
          emneArt: "indblik",
          emne: isUuid(id) ? id : null,
          art: "indblik",
          aktoer: aktoer.navn,
          data: { operation, rolle: aktoer.rolle, vilkaar: Object.fromEntries(masked) },
        },
      ],
    });
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
};

/** Most looks that are shown. */
const MAX_SHOWN = 200;

/** The newest looks that fit; operations also see those that named no myndighed. ADG-010, DRF-008. */
export const findIndblik = async (
  hub: Hub,
  aktoer: Aktoer,
  { myndighed, aktoer: af, emne, fra, til }: Indblikssoegning,
): Promise<Result<readonly SetHaendelse[], Fejl>> => {
  const allowed = authorize(aktoer, "indblik.se", myndighed);
  if (!allowed.ok) return allowed;
  const bad = Object.entries({ fra, til }).find(([, dato]) => dato !== undefined && !isDate(dato));
  if (bad !== undefined) return failed(fejl("DRF-008", { grund: `'${bad[0]}' er ikke en dato` }));
  if (emne !== undefined && !isUuid(emne))
    return failed(fejl("DRF-008", { grund: "'emne' er ikke en UUID" }));
  const filter: Indbliksfilter = {
    myndigheder: aktoer.rolle === "drift" && myndighed === undefined ? undefined : allowed.value,
    aktoer: af,
    emne,
    fra: fra === undefined ? undefined : instantIn("Europe/Copenhagen", `${fra}T00:00`),
    til: til === undefined ? undefined : instantIn("Europe/Copenhagen", `${addDays(til, 1)}T00:00`),
  };
  return ok(await hub.indblik(filter, MAX_SHOWN));
};
