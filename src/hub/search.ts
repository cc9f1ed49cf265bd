import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import { failed, ok, type Result } from "../kit/result.js";
import { authorize } from "./authorize.js";
import type { Besked, BeskedNoegle } from "./besked.js";
import type { Antal, BeskedFilter, Blokeret, Hub, SetHaendelse } from "./ports.js";

/** What people may see of the hub: a municipality its own, operations everything. Every error is ADG-010 or BSK-003. */

/** Most messages on a page. */
export const MAX_PAGE = 200;

/** A search as a person makes it: of one myndighed, or of all that the person may see. */
export type Filter = Omit<BeskedFilter, "myndigheder"> & { readonly myndighed?: string };

export const searchBeskeder = async (
  hub: Hub,
  aktoer: Aktoer,
  { myndighed, ...filter }: Filter,
): Promise<Result<readonly Besked[], Fejl>> => {
  const allowed = authorize(aktoer, "beskeder.se", myndighed);
  if (!allowed.ok) return allowed;
  const antal = Math.min(Math.max(1, filter.antal), MAX_PAGE);
  return ok(await hub.beskeder.search({ ...filter, antal, myndigheder: allowed.value }));
};

/** A message whole: its state, its log and what it says. */
export type Beskedforloeb = {
  readonly besked: Besked;
  readonly haendelser: readonly SetHaendelse[];
  readonly indhold: string;
};

export const followBesked = async (
  hub: Hub,
  aktoer: Aktoer,
  noegle: BeskedNoegle,
): Promise<Result<Beskedforloeb, Fejl>> => {
  const allowed = authorize(aktoer, "beskeder.se", noegle.myndighed);
  if (!allowed.ok) return allowed;
  const besked = await hub.beskeder.find(noegle);
  if (besked === undefined) return failed(fejl("BSK-003", { id: noegle.id }));
  const [haendelser, indhold] = await Promise.all([
    hub.beskeder.haendelser(noegle.id),
    hub.beskeder.indhold(noegle),
  ]);
  return ok({ besked, haendelser, indhold });
};

const seen = async <T>(
  aktoer: Aktoer,
  myndighed: string | undefined,
  read: (myndigheder: readonly string[]) => Promise<T>,
): Promise<Result<T, Fejl>> => {
  const allowed = authorize(aktoer, "beskeder.se", myndighed);
  return allowed.ok ? ok(await read(allowed.value)) : allowed;
};

export const findBlokerede = (
  hub: Hub,
  aktoer: Aktoer,
  myndighed?: string,
): Promise<Result<readonly Blokeret[], Fejl>> => seen(aktoer, myndighed, (cvr) => hub.udbakke.blocked(cvr));

export const countBeskeder = (
  hub: Hub,
  aktoer: Aktoer,
  myndighed?: string,
): Promise<Result<readonly Antal[], Fejl>> => seen(aktoer, myndighed, (cvr) => hub.beskeder.antal(cvr));

/** The newest refused calls; operations also see those that named no myndighed. */
export const findAfvisteOpkald = (
  hub: Hub,
  aktoer: Aktoer,
  myndighed?: string,
): Promise<Result<readonly SetHaendelse[], Fejl>> =>
  seen(aktoer, myndighed, (cvr) =>
    hub.beskeder.afvisteOpkald(
      aktoer.rolle === "drift" && myndighed === undefined ? [...cvr, null] : cvr,
      MAX_PAGE,
    ),
  );
