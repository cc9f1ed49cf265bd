import { createHash } from "node:crypto";
import { type Fejl, fejl } from "../domain/fejl.js";
import { Finansbilag } from "../domain/finans/model.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { type Kvittering, kvittering } from "../domain/kvittering.js";
import { findFlytninger, type Proevebevis } from "../domain/proevebevis.js";
import { writeJson } from "../kit/json-writer.js";
import type { Kontoboeger } from "./kontobog.js";
import { type Bogfoert, type BookBilag, isOvertaken, type NytBilag, type Posteringslinje } from "./ledger.js";
import { type Grundlag, vurderBilag } from "./vurdering.js";

/** A finansbilag as it reaches the ERP; the besked id is the hub's, and comes again when the hub asks again. */
export type Modtaget = {
  readonly beskedId: string;
  readonly bilag: Finansbilag;
  /** What a rehearsal found, when the sender holds the booking to it; the hub has seen that it is good. */
  readonly forventet?: Proevebevis;
};

export type Bogfoering = Grundlag & {
  readonly kontobog: Kontoboeger;
  readonly book: BookBilag;
  /** What stands in the ledger under the bilag's id, if anything. */
  readonly findBogfoert: (bilag: Finansbilag) => Promise<Bogfoert | undefined>;
};

/**
 * Book a finansbilag, or refuse it with every error. The same bilag again gives the same receipt and books nothing,
 * whatever has changed in the tables since; a refused one leaves nothing behind, so that it can be accepted once the
 * omsætningstabel is mended. ERP-001…004, ERP-010…018, ERP-020 when it is held to a rehearsal, and the rules of SF1590_A
 * once more: an ERP trusts nobody with its balance.
 */
export const modtagFinansbilag = async (erp: Bogfoering, modtaget: Modtaget): Promise<Kvittering> => {
  const [svar] = await bookGroup(erp, [modtaget]);
  return svar!;
};

/** Judge bilag and book the good ones of them, in their order and in one transaction; the answers stand in the same order. */
export const bookGroup = async (
  erp: Bogfoering,
  group: readonly Modtaget[],
): Promise<readonly Kvittering[]> => {
  try {
    return await judgeAndBook(erp, group);
  } catch (reason) {
    if (!isOvertaken(reason)) throw reason;
    for (const { bilag } of group) erp.kontobog.forget(bilag.modtagerMyndighed);
    return oneByOne(erp, group);
  }
};

/** So that one is judged after the other is booked: two may reverse the same bilag. */
const oneByOne = async (erp: Bogfoering, group: readonly Modtaget[]): Promise<readonly Kvittering[]> => {
  const svar: Kvittering[] = [];
  for (const one of group) svar.push(...(await judgeAndBook(erp, [one])));
  return svar;
};

const judgeAndBook = async (erp: Bogfoering, group: readonly Modtaget[]): Promise<readonly Kvittering[]> => {
  const judged = await Promise.all(group.map((one) => bookable(erp, one)));
  const nye = judged.flatMap((one) => (one.slags === "bogfoeres" ? [one.nyt] : []));
  const bogfoerte = (nye.length === 0 ? [] : await erp.book(nye)).values();
  return judged.map((one) =>
    one.slags === "bogfoeres" ? receiptOfBooked(one.nyt, bogfoerte.next().value!) : one.svar,
  );
};

/** What can be booked, or the answer where there is nothing to book: refused, or booked before. */
type Dom =
  | { readonly slags: "bogfoeres"; readonly nyt: NytBilag }
  | { readonly slags: "afvist" | "kendt"; readonly svar: Kvittering };

/** Judge a bilag up to its booking. Writes nothing. */
export const bookable = async (erp: Bogfoering, { beskedId, bilag, forventet }: Modtaget): Promise<Dom> => {
  const { linjer, tilbagefoerer, fejl: problems } = await vurderBilag(erp, bilag);
  const found = problems.length > 0 ? problems : flytningerSiden(forventet, linjer);
  const indholdHash = hashOf(bilag);
  if (found.length === 0)
    return { slags: "bogfoeres", nyt: { beskedId, bilag, indholdHash, tilbagefoerer, linjer } };
  const before = await erp.findBogfoert(bilag);
  return before?.indholdHash.equals(indholdHash) === true
    ? { slags: "kendt", svar: accept(before, bilag) }
    : { slags: "afvist", svar: refuse(found) };
};

/** The receipt of what now stands in the ledger under the bilag's id. */
export const receiptOfBooked = ({ bilag, indholdHash }: NytBilag, bogfoert: Bogfoert): Kvittering =>
  bogfoert.indholdHash.equals(indholdHash) ? accept(bogfoert, bilag) : refuse([bookedOtherwise(bilag)]);

const flytningerSiden = (
  forventet: Proevebevis | undefined,
  linjer: readonly Posteringslinje[],
): readonly Fejl[] =>
  forventet === undefined
    ? []
    : findFlytninger(
        forventet,
        linjer.map(({ kontonummer }) => kontonummer),
      );

/** SHA-256 of the canonical content: two bilag are the same when theirs are. */
export const hashOf = (bilag: Finansbilag): Buffer =>
  createHash("sha256").update(writeJson(Finansbilag, bilag)).digest();

export const bookedOtherwise = ({
  finansbilagIdentifikator: id,
}: Pick<Finansbilag, "finansbilagIdentifikator">): Fejl => fejl("ERP-004", { id });

const refuse = (problems: readonly Fejl[]): Kvittering =>
  kvittering("AFVIST", { begrundelse: "Bilaget er ikke bogført.", fejl: problems });

const accept = (
  { loebenummer }: Bogfoert,
  { modtagerMyndighed }: Pick<Finansbilag, "modtagerMyndighed">,
): Kvittering =>
  kvittering("ACCEPTERET", {
    begrundelse: `Bogført som bilag ${loebenummer} hos ${myndighedsnavn(modtagerMyndighed)}.`,
  });
