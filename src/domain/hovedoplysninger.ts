import { given } from "../kit/given.js";
import { type FejlKode, fejl } from "./fejl.js";
import { cvr, uuid } from "./felter.js";
import type { Noegler } from "./integration.js";
import { findKommune } from "./kommuner.js";
import { type Rule, rule } from "./rule.js";

/** What every message begins with, beside those of SF1590_A, which has names of its own. */
export const hovedoplysninger = () => ({
  beskedIdentifikator: uuid("Afsenderens entydige id for beskeden; samme id er samme besked"),
  afsenderMyndighed: cvr("Myndigheden, som beskeden sendes på vegne af"),
  modtagerMyndighed: cvr("Myndigheden, hvis system modtager"),
  afsenderSystem: uuid("It-systemet, der sender"),
});

export type Hovedoplysninger = {
  readonly beskedIdentifikator: string;
  readonly afsenderMyndighed: string;
  readonly modtagerMyndighed: string;
  readonly afsenderSystem: string;
};

/** What the beginning of a message tells the hub; of one that could be read only in part, what is there. */
export const hovednoegler = (
  besked: Partial<Hovedoplysninger> & { readonly modtagerSystem?: string | undefined },
): Omit<Partial<Noegler>, "soegeord"> => ({
  ...given("id", besked.beskedIdentifikator),
  ...given("afsender", besked.afsenderMyndighed),
  ...given("modtager", besked.modtagerMyndighed),
  ...given("afsenderSystem", besked.afsenderSystem),
  ...given("modtagersystem", besked.modtagerSystem),
});

/** The codes of a service for an unknown sender, an unknown receiver, and two that are not the same. */
type Myndighedskoder = Readonly<Record<"afsender" | "modtager" | "forskellige", FejlKode>>;

/**
 * Sender and receiver are one municipality: an agreement with one must not open another's ledger. Our choice; SF1590_A alone
 * is known to go between municipalities.
 */
export const myndighedsregler = <M extends Pick<Hovedoplysninger, "afsenderMyndighed" | "modtagerMyndighed">>(
  root: string,
  koder: Myndighedskoder,
): readonly Rule<M>[] => [
  rule<M>(koder.afsender, ["AfsenderMyndighed"], ({ afsenderMyndighed: cvr }) =>
    findKommune(cvr) ? [] : [fejl(koder.afsender, { cvr }, { element: `${root}/AfsenderMyndighed` })],
  ),
  rule<M>(koder.modtager, ["ModtagerMyndighed"], ({ modtagerMyndighed: cvr }) =>
    findKommune(cvr) ? [] : [fejl(koder.modtager, { cvr }, { element: `${root}/ModtagerMyndighed` })],
  ),
  rule<M>(
    koder.forskellige,
    ["AfsenderMyndighed", "ModtagerMyndighed"],
    ({ afsenderMyndighed: afsender, modtagerMyndighed: modtager }) =>
      afsender === modtager
        ? []
        : [fejl(koder.forskellige, { afsender, modtager }, { element: `${root}/ModtagerMyndighed` })],
  ),
];
