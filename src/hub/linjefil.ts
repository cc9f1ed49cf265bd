import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl, type Sted } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Integration } from "../domain/integration.js";
import { type Klasse, klasserAt } from "../domain/klassifikation.js";
import { failed, ok, type Result } from "../kit/result.js";
import { refuse } from "./audit.js";
import { authorize } from "./authorize.js";
import type { Besked } from "./besked.js";
import type { Hub } from "./ports.js";
import { mayCall, type Opkald } from "./receive.js";

/** Files of legacy systems (G69, G19) as another form of the messages: each goes the way of any other. */

/** One file, as the door has it. */
export type Filopkald = {
  readonly reference: Uuid;
  readonly aktoer: Aktoer;
  readonly myndighed: Cvr;
  readonly bytes: Uint8Array;
};

/** What each message of a file is given to: `receive`, or `rehearse`. */
export type Giv<M, S> = (hub: Hub, opkald: Opkald<M>) => Promise<S>;

/** A message of a file as a call of its own; `place`: where in the file an element of it comes from. */
export const opkaldOf = <M>(
  { reference, aktoer, myndighed }: Filopkald,
  integration: Integration<M>,
  value: Partial<M>,
  place: (element: string) => Sted,
): Opkald<M> => ({
  reference,
  aktoer,
  integration,
  myndighed,
  reading: { value, faults: [] },
  locate: (elements) => elements.map(place),
});

/** Who may not send is told nothing of the file: ADG-010, AFT-001…005. */
export const maySendFil = <M>(
  hub: Hub,
  opkald: Filopkald,
  integration: Integration<M>,
): Result<unknown, Fejl> =>
  mayCall(
    hub,
    opkaldOf(opkald, integration, {}, () => ({})),
    { afsender: opkald.myndighed },
  );

/** The log keeps what was refused before any message was received of it. */
export const refuseFil = <M>(
  hub: Hub,
  opkald: Filopkald,
  integration: Integration<M>,
  fejl: readonly Fejl[],
): Promise<unknown> => refuse(hub, { ...opkald, integration }, fejl);

/** A place that was found already is kept: `G69[7]/111`. */
export const placedIn = (navn: string, element: string): Sted | undefined => {
  const placed = new RegExp(`^${navn}\\[(\\d+)\\]`).exec(element);
  return placed === null ? undefined : { linje: Number(placed[1]), element };
};

/** The municipality's own klasser of a dimension as they are known now. */
export const readEgneKlasser = async (
  hub: Hub,
  myndighed: Cvr,
  dimension: string,
): Promise<readonly Klasse[]> => {
  const alle = await hub.sortimenter.klassifikationer();
  const egne = alle.filter((one) => one.myndighed === myndighed && one.dimension === dimension);
  const klasser = await Promise.all(egne.map((one) => hub.sortimenter.klasser(one)));
  return klasser.flatMap((registreret) => klasserAt(registreret, {}));
};

/** Stored messages of a municipality with what they say, in the order they are asked for. ADG-010, BSK-003. */
export const findIndhold = async (
  hub: Hub,
  aktoer: Aktoer,
  myndighed: Cvr,
  ider: readonly Uuid[],
): Promise<Result<readonly { readonly besked: Besked; readonly indhold: string }[], Fejl>> => {
  const allowed = authorize(aktoer, "beskeder.se", myndighed);
  if (!allowed.ok) return allowed;
  const fundne: { besked: Besked; indhold: string }[] = [];
  for (const id of ider) {
    const besked = await hub.beskeder.find({ myndighed, id });
    if (besked === undefined) return failed(fejl("BSK-003", { id }));
    fundne.push({ besked, indhold: await hub.beskeder.indhold(besked) });
  }
  return ok(fundne);
};
