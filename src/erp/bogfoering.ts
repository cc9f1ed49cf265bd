import { createHash } from "node:crypto";
import { type Fejl, fejl } from "../domain/fejl.js";
import { bogfoeringsdatoOf, Finansbilag } from "../domain/finans/model.js";
import { finansRules } from "../domain/finans/rules.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { formatKontering } from "../domain/kontering.js";
import { type Kvittering, kvittering } from "../domain/kvittering.js";
import { konteringOf } from "../domain/postering.js";
import { runRules } from "../domain/rule.js";
import { writeJson } from "../kit/json-writer.js";
import type { Kontobog } from "./kontobog.js";
import type { Bogfoert, BookBilag, Posteringslinje } from "./ledger.js";

/** A finansbilag as it reaches the ERP; the besked id is the hub's, and comes again when the hub asks again. */
export type Modtaget = { readonly beskedId: string; readonly bilag: Finansbilag };

export type Bogfoering = {
  readonly kontobog: (myndighed: string) => Promise<Kontobog | undefined>;
  readonly book: BookBilag;
};

/**
 * Book a finansbilag, or refuse it with every error. The same bilag again gives the same receipt and books nothing;
 * a refused one leaves nothing behind, so that it can be accepted once the omsætningstabel is mended. ERP-001…004, and
 * the rules of SF1590_A once more: an ERP trusts nobody with its balance.
 */
export const modtagFinansbilag = async (
  erp: Bogfoering,
  { beskedId, bilag }: Modtaget,
): Promise<Kvittering> => {
  const myndighed = bilag.modtagerMyndighed;
  const kontobog = await erp.kontobog(myndighed);
  if (kontobog === undefined) return refuse([fejl("ERP-001", { myndighed: myndighedsnavn(myndighed) })]);
  const broken = runRules(finansRules, bilag, []);
  const mapped = mapLines(bilag, kontobog);
  const problems = [...broken, ...mapped.flatMap(({ problem }) => problem ?? [])];
  if (problems.length > 0) return refuse(problems);
  const indholdHash = createHash("sha256").update(writeJson(Finansbilag, bilag)).digest();
  const bogfoert = await erp.book({
    beskedId,
    bilag,
    indholdHash,
    linjer: mapped.flatMap(({ linje }) => linje ?? []),
  });
  return bogfoert.indholdHash.equals(indholdHash)
    ? accept(bogfoert, myndighed)
    : refuse([fejl("ERP-004", { id: bilag.finansbilagIdentifikator })]);
};

const refuse = (problems: readonly Fejl[]): Kvittering =>
  kvittering("AFVIST", { begrundelse: "Bilaget er ikke bogført.", fejl: problems });

const accept = ({ loebenummer }: Bogfoert, myndighed: string): Kvittering =>
  kvittering("ACCEPTERET", {
    begrundelse: `Bogført som bilag ${loebenummer} hos ${myndighedsnavn(myndighed)}.`,
  });

type Mapped = { readonly linje?: Posteringslinje; readonly problem?: Fejl };

/** Every line gets its account, or its error. */
const mapLines = (bilag: Finansbilag, kontobog: Kontobog): readonly Mapped[] =>
  bilag.posteringer.map((postering, index) => {
    const dato = bogfoeringsdatoOf(bilag, postering);
    const kontering = konteringOf(postering);
    const konto = kontobog.find(kontering, dato);
    const sted = { element: `Finansbilag/Finanspostering[${index + 1}]` };
    if (konto === undefined) {
      return { problem: fejl("ERP-002", { dimensioner: formatKontering(kontering) }, sted) };
    }
    if (!konto.aaben) return { problem: fejl("ERP-003", { konto: konto.kontonummer, dato }, sted) };
    const { beloeb, debetKredit, part } = postering;
    return {
      linje: {
        kontonummer: konto.kontonummer,
        bogfoeringsdato: dato,
        debet: debetKredit === "D" ? beloeb : 0n,
        kredit: debetKredit === "K" ? beloeb : 0n,
        tekst: postering.posteringstekst ?? bilag.bilagstekst ?? null,
        posteringId: postering.posteringIdentifikator,
        kontering: JSON.stringify(kontering),
        part: part === undefined ? null : `${part.partType}:${part.partIdentifikator}`,
        referencer: JSON.stringify(postering.referencenoegler ?? []),
      },
    };
  });
