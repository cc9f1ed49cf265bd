import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl, inPrecedence, type Sted } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Integration } from "../domain/integration.js";
import { type Klasse, klasserAt } from "../domain/klassifikation.js";
import { failed, ok, type Result } from "../kit/result.js";
import { refuse } from "./audit.js";
import { authorize } from "./authorize.js";
import type { Besked } from "./besked.js";
import type { Hub } from "./ports.js";
import { mayCall, type Opkald } from "./receive.js";

/** Files of legacy systems (G69, G19, G68) as another form of the messages: each goes the way of any other. */

/** One file, as the door has it. */
export type Filopkald = {
  readonly reference: Uuid;
  readonly aktoer: Aktoer;
  readonly myndighed: Cvr;
  readonly bytes: Uint8Array;
};

/** What each message of a file is given to: `receive`, or `rehearse`. */
export type Giv<M, S> = (hub: Hub, opkald: Opkald<M>) => Promise<S>;

/** One kind of file: the messages in it, and where in it what is wrong with them stands. */
export type Filart<L, D, M> = {
  readonly integration: Integration<M>;
  readonly read: (bytes: Uint8Array) => Result<L, readonly Fejl[]>;
  /** The messages of a file without errors, and what kept others of its lines from being messages. */
  readonly convert: (laest: L) => Promise<{ readonly dele: readonly D[]; readonly fejl: readonly Fejl[] }>;
  readonly beskedOf: (del: D) => Partial<M>;
  readonly placeOf: (element: string, del: D) => Sted;
};

/** The messages of a file with what became of each; `fejl`: what kept others from being messages at all. */
export type Filsvar<D, S> = {
  readonly dele: readonly (D & { readonly svar: S })[];
  readonly fejl: readonly Fejl[];
};

/**
 * Read a file and hand each of its messages to `give` (`receive`, or `rehearse`), one by one in the order of the file; a bad
 * one holds no other back. Errors stand at the file's lines. The error is that of the call or of the whole file: ADG-010,
 * AFT-001…005 (who may not send is told nothing of the file), and the codes of reading it.
 */
export const handOverFil = async <L, D, M, S>(
  hub: Hub,
  opkald: Filopkald,
  { integration, read, convert, beskedOf, placeOf }: Filart<L, D, M>,
  give: Giv<M, S>,
): Promise<Result<Filsvar<D, S>, readonly Fejl[]>> => {
  const adgang = maySendFil(hub, opkald, integration);
  if (!adgang.ok) return failed([adgang.error]);
  const laest = read(opkald.bytes);
  if (!laest.ok) return laest;
  const { dele, fejl: fundet } = await convert(laest.value);
  const givet: (D & { readonly svar: S })[] = [];
  for (const del of dele) {
    const place = (element: string) => placeOf(element, del);
    const svar = await give(hub, opkaldOf(opkald, integration, beskedOf(del), place));
    givet.push({ ...del, svar });
  }
  return ok({ dele: givet, fejl: inPrecedence(fundet) });
};

/** A message of a file as a call of its own; `place`: where in the file an element of it comes from. */
const opkaldOf = <M>(
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

const maySendFil = <M>(hub: Hub, opkald: Filopkald, integration: Integration<M>): Result<unknown, Fejl> =>
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
