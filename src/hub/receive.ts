import { createHash } from "node:crypto";
import type { Aktoer } from "../domain/adgang.js";
import { transition } from "../domain/besked.js";
import { type Fejl, fejl, type Sted } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Integration, Noegler } from "../domain/integration.js";
import { findKommune } from "../domain/kommuner.js";
import { type Kvittering, kvittering } from "../domain/kvittering.js";
import { isUnreadable, laesefejl } from "../domain/laesefejl.js";
import { validateProevebevis } from "../domain/proevebevis.js";
import { runRules } from "../domain/rule.js";
import type { Serviceaftale } from "../domain/serviceaftale.js";
import { writeJson } from "../kit/json-writer.js";
import { failed, ok, type Result } from "../kit/result.js";
import type { Reading } from "../kit/schema.js";
import { requireReceiver, requireSender } from "./aftalekontrol.js";
import { refuse } from "./audit.js";
import type { Besked } from "./besked.js";
import { deliverNow, howToDeliver } from "./deliver.js";
import { findErstatning } from "./erstatning.js";
import { grundlagsdata } from "./grundlag.js";
import { refusedPost } from "./opgavepost.js";
import type { Hub } from "./ports.js";
import { kvitteringOf } from "./receipt.js";
import { noteSortimentbrug, requireSortiment } from "./sortimentkontrol.js";
import type { Svar } from "./svar.js";

/** One call that hands a message over, as the door has read it. */
export type Opkald<M> = {
  /** The id of the call, for the caller to quote to operations. */
  readonly reference: Uuid;
  readonly aktoer: Aktoer;
  readonly integration: Integration<M>;
  /** The myndighed of the AuthorityContext, where the door has one. */
  readonly myndighed?: Cvr;
  readonly reading: Reading<Partial<M>>;
  /** The token of a rehearsal that the receiver is to be held to. */
  readonly proevebevis?: string;
  /** Finds line and column of element paths in the message; asked only when a rule is broken. */
  readonly locate: (elements: readonly string[]) => readonly Sted[];
};

/** What the hub finds of a call before anything is written: refused, or a message that can be made durable. */
type Dom =
  | { readonly slags: "afvist"; readonly fejl: readonly Fejl[] }
  | {
      readonly slags: "modtagelig";
      readonly besked: Besked;
      readonly indhold: string;
      readonly sortiment: Noegler["sortiment"];
    };
type Modtagelig = Extract<Dom, { slags: "modtagelig" }>;

/**
 * The way of a message into the hub: may this caller send it, can it be read, is it right, is it new; then it is made
 * durable, and delivered at once where that can be done in time. Every door leads here.
 */
export const receive = async <M>(hub: Hub, opkald: Opkald<M>): Promise<Svar> => {
  const noegler = opkald.integration.keys(opkald.reading.value);
  const adgang = mayCall(hub, opkald, noegler);
  const dom = await judge(hub, opkald, noegler, adgang);
  if (dom.slags === "afvist") return refuse(hub, opkald, dom.fejl);
  const bevis = problemsWithBevis(hub, dom.besked);
  if (bevis.length > 0) return refuseBevis(hub, opkald, dom.besked, bevis);
  noteSortimentbrug(hub, noegler);
  return store(hub, opkald, dom, adgang.ok ? adgang.value : undefined);
};

/** Judge a call whose right to call is settled. Writes nothing: receiving and rehearsing share it. */
export const judge = async <M>(
  hub: Hub,
  opkald: Opkald<M>,
  noegler: Partial<Noegler>,
  adgang: Result<unknown, Fejl>,
): Promise<Dom> => {
  if (!adgang.ok) return { slags: "afvist", fejl: [adgang.error] };
  const { faults } = opkald.reading;
  if (isUnreadable(faults)) return { slags: "afvist", fejl: faults.map(laesefejl) };
  const { kuvert, regler } = validate(hub, opkald, noegler);
  if (kuvert.length > 0 || !isComplete(noegler) || !findKommune(noegler.modtager)) {
    return { slags: "afvist", fejl: [...kuvert, ...regler] };
  }
  const erstatning = await findErstatning(hub, noegler, opkald.integration.root);
  const fundet = [...regler, ...placed(erstatning.fejl, opkald.locate)];
  const ny = newBesked(hub, opkald, noegler, fundet, erstatning.erstatter);
  return { slags: "modtagelig", ...ny, sortiment: noegler.sortiment };
};

/** A token must be ours, good now, and for this message. BSK-010…013. */
const problemsWithBevis = (hub: Hub, besked: Besked): readonly Fejl[] => {
  if (besked.proevebevis === null) return [];
  const bevis = hub.beviser.open(besked.proevebevis);
  return bevis === undefined ? [fejl("BSK-010")] : validateProevebevis(bevis, besked, hub.clock());
};

/** A token that has run out since is no reason to say that a message was not received, when it was. */
const refuseBevis = async <M>(
  hub: Hub,
  opkald: Opkald<M>,
  besked: Besked,
  problems: readonly Fejl[],
): Promise<Svar> => {
  const stored = await hub.beskeder.findByAfsenderId(besked.afsenderSystem, besked.afsenderId);
  return stored === undefined ? refuse(hub, opkald, problems) : again(hub, opkald, besked, stored);
};

const isComplete = (noegler: Partial<Noegler>): noegler is Noegler =>
  [noegler.id, noegler.afsender, noegler.modtager, noegler.afsenderSystem].every((key) => key !== undefined);

/** Only an it-system with a serviceaftale for the sending myndighed is told anything about its message. */
export const mayCall = <M>(
  hub: Hub,
  { aktoer, integration, myndighed: kaldende }: Opkald<M>,
  { afsender }: Partial<Noegler>,
): Result<Serviceaftale | undefined, Fejl> => {
  const { operation } = integration;
  if (aktoer.itsystem === undefined) {
    return failed(fejl("ADG-010", { rolle: aktoer.rolle, handling: operation }));
  }
  const myndighed = kaldende ?? afsender;
  return myndighed === undefined
    ? ok(undefined)
    : requireSender(hub, aktoer.itsystem, myndighed, integration, operation);
};

type Vurdering = { readonly kuvert: readonly Fejl[]; readonly regler: readonly Fejl[] };

/** Errors of form and envelope (nothing is received), and broken rules (received and refused). All of them. */
const validate = <M>(hub: Hub, opkald: Opkald<M>, noegler: Partial<Noegler>): Vurdering => {
  const { integration, reading } = opkald;
  const regler = [
    ...runRules(integration.rules, reading.value as M, reading.faults, hub.clock()),
    ...requireSortiment(hub, integration, reading),
  ];
  const kuvert = [...reading.faults.map(laesefejl), ...mismatches(opkald, noegler)];
  if (noegler.modtager !== undefined && findKommune(noegler.modtager)) {
    kuvert.push(...requireReceiver(hub, noegler.modtager, integration, noegler.modtagersystem));
  }
  return { kuvert, regler: placed(regler, opkald.locate) };
};

export const placed = (regler: readonly Fejl[], locate: Opkald<never>["locate"]): readonly Fejl[] => {
  if (regler.length === 0) return regler;
  const steder = locate(regler.map(({ sted }) => sted?.element ?? ""));
  return regler.map((one, index) => ({ ...one, sted: { ...one.sted, ...steder[index] } }));
};

/** The message must agree with its envelope and with who calls. */
const mismatches = <M>(opkald: Opkald<M>, noegler: Partial<Noegler>): readonly Fejl[] => {
  const found: Fejl[] = [];
  const { myndighed, aktoer, integration } = opkald;
  const element = (name: string): Sted => ({ element: `${integration.root}/${name}` });
  if (myndighed !== undefined && noegler.afsender !== undefined && noegler.afsender !== myndighed) {
    const vaerdier = { kaldende: myndighed, afsender: noegler.afsender };
    found.push(fejl("BSK-004", vaerdier, element("AfsenderMyndighed")));
  }
  if (noegler.afsenderSystem !== undefined && noegler.afsenderSystem !== aktoer.itsystem) {
    const vaerdier = { angivet: noegler.afsenderSystem, kalder: aktoer.itsystem ?? aktoer.navn };
    found.push(fejl("BSK-005", vaerdier, element("AfsenderSystem")));
  }
  return placed(found, opkald.locate);
};

const newBesked = <M>(
  hub: Hub,
  opkald: Opkald<M>,
  noegler: Noegler,
  regler: readonly Fejl[],
  erstatter: Uuid | null,
): { besked: Besked; indhold: string } => {
  const { integration, reading } = opkald;
  const indhold = writeJson(integration.schema, reading.value);
  const afvist = regler.length > 0;
  const nu = hub.clock();
  return {
    indhold,
    besked: {
      myndighed: noegler.modtager,
      id: hub.newId(),
      afsenderMyndighed: noegler.afsender,
      afsenderSystem: noegler.afsenderSystem,
      modtagersystem: noegler.modtagersystem ?? null,
      service: integration.service,
      operation: integration.operation,
      afsenderId: noegler.id,
      indholdHash: createHash("sha256").update(indhold).digest(),
      raekkefoelge: orderOf(noegler, integration),
      soegeord: noegler.soegeord,
      genfremsendelseAf: null,
      erstatter,
      tilstand: transition(null, afvist ? "besked.afvist-af-posthus" : "besked.modtaget")!,
      kvittering: afvist
        ? kvittering("AFVIST", { begrundelse: "Beskeden bryder en eller flere regler.", fejl: regler })
        : null,
      proevebevis: opkald.proevebevis ?? null,
      modtaget: nu,
      aendret: nu,
    },
  };
};

const orderOf = <M>(noegler: Noegler, { service }: Integration<M>): string | null =>
  noegler.raekkefoelge === undefined
    ? null
    : `${noegler.modtager}/${service}/${noegler.afsenderSystem}/${noegler.raekkefoelge}`;

/** Durable first; then the answer: the receipt of an earlier sending, the refusal, or what delivery gives in time. */
const store = async <M>(
  hub: Hub,
  opkald: Opkald<M>,
  { besked, indhold, sortiment }: Modtagelig,
  aftale: Serviceaftale | undefined,
): Promise<Svar> => {
  const afvist = besked.tilstand === "AFVIST";
  const levering = howToDeliver(hub, besked);
  const registreret = await hub.journal.commit({
    ny: { besked, indhold, udbakke: levering },
    ...(besked.kvittering === null
      ? {}
      : { opgaver: refusedPost(besked, besked.kvittering, besked.modtaget) }),
    haendelser: [
      {
        myndighed: besked.myndighed,
        emneArt: "besked",
        emne: besked.id,
        art: afvist ? "besked.afvist-af-posthus" : "besked.modtaget",
        aktoer: opkald.aktoer.navn,
        data: {
          reference: opkald.reference,
          indhold: besked.indholdHash.toString("hex"),
          ...grundlagsdata(aftale, sortiment),
          ...(besked.kvittering === null ? {} : { fejl: besked.kvittering.fejl }),
        },
      },
    ],
  });
  if (registreret.slags === "afloest") {
    const { erstatter: id = besked.afsenderId } = opkald.integration.keys(opkald.reading.value);
    return refuse(hub, opkald, [fejl("BSK-021", { id, tilstand: "afløst" })]);
  }
  if (registreret.slags === "findes") return again(hub, opkald, besked, registreret.besked);
  const svar = levering === "ingen" ? undefined : await deliverNow(hub, besked, indhold, levering);
  return answerWith(opkald, besked.id, svar ?? kvitteringOf(besked));
};

/** A receipt for this caller: errors of the receiver get their line in the message as this caller sent it. */
const answerWith = <M>({ locate }: Opkald<M>, beskedId: Uuid, svar: Kvittering): Svar => ({
  slags: "kvittering",
  beskedId,
  kvittering: { ...svar, fejl: placed(svar.fejl, locate) },
});

/** The same id again: the stored receipt when it is the same message, a refusal when it is not. */
const again = async <M>(hub: Hub, opkald: Opkald<M>, sent: Besked, stored: Besked): Promise<Svar> => {
  const problem = differenceOf(sent, stored);
  if (problem !== undefined) return refuse(hub, opkald, [problem]);
  const newest = (await hub.beskeder.findByAfsenderId(sent.afsenderSystem, sent.afsenderId)) ?? stored;
  return answerWith(opkald, newest.id, kvitteringOf(newest));
};

/** Why a message under the id of a stored one is not that message. BSK-001, BSK-002. */
export const differenceOf = (sent: Besked, stored: Besked): Fejl | undefined => {
  const id = sent.afsenderId;
  if (stored.myndighed !== sent.myndighed) return fejl("BSK-002", { id, myndighed: sent.myndighed });
  return stored.indholdHash.equals(sent.indholdHash) ? undefined : fejl("BSK-001", { id });
};
