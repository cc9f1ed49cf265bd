import type { Aktoer } from "../domain/adgang.js";
import type { Haendelsesart } from "../domain/besked.js";
import { transition } from "../domain/besked.js";
import { fejl } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Integration } from "../domain/integration.js";
import { type Kvittering, kvittering } from "../domain/kvittering.js";
import { requireSender } from "./aftalekontrol.js";
import { refuse } from "./audit.js";
import type { Besked } from "./besked.js";
import type { Haendelse, Hub, Overgang } from "./ports.js";
import type { Svar } from "./svar.js";

const BEGRUNDELSE = {
  MODTAGET: "Beskeden er modtaget og gemt; kvitteringen fra modtageren kan hentes senere.",
  AFLEVERET: "Beskeden er afleveret; modtagerens kvittering ventes.",
  FEJLET: "Beskeden er modtaget og gemt, men kunne ikke afleveres; driften arbejder på det.",
  ACCEPTERET: "",
  AFVIST: "",
} as const;

/** The receipt of a message as it stands: the receiver's where there is one, else where the message is. */
export const kvitteringOf = (besked: Pick<Besked, "tilstand" | "kvittering">): Kvittering =>
  besked.kvittering ?? kvittering(besked.tilstand, { begrundelse: BEGRUNDELSE[besked.tilstand] });

/**
 * A change of state along `arter`, each an edge of the transition table, with its rows for the log. Throws on an edge
 * that does not exist: that is a programmer's mistake, and nothing is written.
 */
export const moveBesked = (
  besked: Besked,
  arter: readonly Haendelsesart[],
  udfald: {
    kvittering: Kvittering | null;
    udbakke: Overgang["udbakke"];
    aktoer: string;
    data?: Record<string, unknown>;
  },
): { overgang: Overgang; haendelser: readonly Haendelse[] } => {
  let til = besked.tilstand;
  for (const art of arter) {
    const next = transition(til, art);
    if (next === undefined) throw new Error(`no edge ${art} from ${til}`);
    til = next;
  }
  return {
    overgang: {
      myndighed: besked.myndighed,
      id: besked.id,
      fra: besked.tilstand,
      til,
      kvittering: udfald.kvittering,
      udbakke: udfald.udbakke,
    },
    haendelser: arter.map((art, index) => ({
      myndighed: besked.myndighed,
      emneArt: "besked",
      emne: besked.id,
      art,
      aktoer: udfald.aktoer,
      data: index === arter.length - 1 ? (udfald.data ?? {}) : {},
    })),
  };
};

/** The sender asks again for the receipt of its message, by its own id. AFT-…, BSK-002, BSK-003; refusals are logged. */
export const fetchKvittering = async <M>(
  hub: Hub,
  sporgsmaal: {
    reference: Uuid;
    aktoer: Aktoer;
    integration: Integration<M>;
    /** The myndighed asked on behalf of; the door without an AuthorityContext leaves it out. */
    myndighed?: Cvr;
    afsenderId: Uuid;
  },
): Promise<Svar> => {
  const { aktoer, integration, myndighed, afsenderId: id } = sporgsmaal;
  if (aktoer.itsystem === undefined) {
    return refuse(hub, sporgsmaal, [fejl("ADG-010", { rolle: aktoer.rolle, handling: "HentKvittering" })]);
  }
  const besked = await hub.beskeder.findByAfsenderId(aktoer.itsystem, id);
  const asker = myndighed ?? besked?.afsenderMyndighed;
  if (asker !== undefined) {
    const adgang = requireSender(hub, aktoer.itsystem, asker, integration, "HentKvittering");
    if (!adgang.ok) return refuse(hub, sporgsmaal, [adgang.error]);
  }
  if (besked === undefined) return refuse(hub, sporgsmaal, [fejl("BSK-003", { id })]);
  if (asker !== besked.afsenderMyndighed) {
    return refuse(hub, sporgsmaal, [fejl("BSK-002", { id, myndighed: asker ?? "" })]);
  }
  return { slags: "kvittering", beskedId: besked.id, kvittering: kvitteringOf(besked) };
};
