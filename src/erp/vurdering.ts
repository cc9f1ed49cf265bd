import { type Fejl, fejl } from "../domain/fejl.js";
import { bogfoeringsdatoOf, type Finansbilag } from "../domain/finans/model.js";
import { finansRules } from "../domain/finans/rules.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { formatKontering } from "../domain/kontering.js";
import { konteringOf } from "../domain/postering.js";
import { runRules } from "../domain/rule.js";
import type { Kontobog } from "./kontobog.js";
import type { Posteringslinje } from "./ledger.js";
import { periodefejl } from "./periodekontrol.js";
import { type Bilagsvalg, mirror, type Originalbilag } from "./tilbagefoersel.js";

/** What a bilag is judged by. */
export type Grundlag = {
  readonly kontobog: (myndighed: string) => Promise<Kontobog | undefined>;
  /** A booked bilag, for one that reverses it. */
  readonly findOriginal: (valg: Bilagsvalg) => Promise<Originalbilag | undefined>;
};

/**
 * What would become of a bilag: its lines in the ledger when there are no errors, else every error. `tilbagefoerer`: the
 * number of the bilag that it reverses.
 */
export type Vurdering = {
  readonly linjer: readonly Posteringslinje[];
  readonly tilbagefoerer: bigint | null;
  readonly fejl: readonly Fejl[];
};

/**
 * Judge a bilag as the ERP does before it books: the rules of SF1590_A once more (an ERP trusts nobody with its
 * balance), an open period and an open account for every line; one that reverses another is held against that. Reads, and
 * writes nothing: booking and rehearsal share it. ERP-001…003, ERP-010…018.
 */
export const vurderBilag = async (grundlag: Grundlag, bilag: Finansbilag): Promise<Vurdering> => {
  const myndighed = bilag.modtagerMyndighed;
  const kontobog = await grundlag.kontobog(myndighed);
  if (kontobog === undefined) {
    return refused([fejl("ERP-001", { myndighed: myndighedsnavn(myndighed) })]);
  }
  const { linjer, tilbagefoerer, fejl: problems } = await placeLines(grundlag, bilag, kontobog);
  const found = [...runRules(finansRules, bilag, []), ...problems, ...periodeproblemer(bilag, kontobog)];
  return found.length > 0 ? refused(found) : { linjer, tilbagefoerer, fejl: [] };
};

const refused = (found: readonly Fejl[]): Vurdering => ({ linjer: [], tilbagefoerer: null, fejl: found });

/** The lines on their accounts: those of the bilag that is reversed, or those of the omsætningstabel. */
const placeLines = async (
  { findOriginal }: Grundlag,
  bilag: Finansbilag,
  kontobog: Kontobog,
): Promise<Vurdering> => {
  const { tilbagefoererBilag: id, afsenderSystem, modtagerMyndighed: myndighed } = bilag;
  if (id !== undefined) {
    const spejling = mirror(bilag, await findOriginal({ myndighed, afsenderSystem, id }));
    return "fejl" in spejling ? refused([spejling.fejl]) : { ...spejling, fejl: [] };
  }
  const mapped = mapLines(bilag, kontobog);
  return {
    linjer: mapped.flatMap(({ linje }) => linje ?? []),
    tilbagefoerer: null,
    fejl: mapped.flatMap(({ problem }) => problem ?? []),
  };
};

const stedOf = (index: number) => ({ element: `Finansbilag/Finanspostering[${index + 1}]` });

const periodeproblemer = (bilag: Finansbilag, kontobog: Kontobog): readonly Fejl[] =>
  bilag.posteringer.flatMap((postering, index) =>
    periodefejl(bilag.posteringstype ?? "NOR", kontobog.periode, {
      dato: bogfoeringsdatoOf(bilag, postering),
      kontering: konteringOf(postering),
      sted: stedOf(index),
    }),
  );

type Mapped = { readonly linje?: Posteringslinje; readonly problem?: Fejl };

/** Every line gets its account, or its error. */
const mapLines = (bilag: Finansbilag, kontobog: Kontobog): readonly Mapped[] =>
  bilag.posteringer.map((postering, index) => {
    const dato = bogfoeringsdatoOf(bilag, postering);
    const kontering = konteringOf(postering);
    const konto = kontobog.find(kontering, dato);
    const sted = stedOf(index);
    if (konto === undefined) {
      return { problem: fejl("ERP-002", { dimensioner: formatKontering(kontering) }, sted) };
    }
    if (!konto.aaben) return { problem: fejl("ERP-003", { konto: konto.kontonummer, dato }, sted) };
    const { beloeb, debetKredit, part } = postering;
    return {
      linje: {
        kontonummer: konto.kontonummer,
        regel: konto.regel,
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
