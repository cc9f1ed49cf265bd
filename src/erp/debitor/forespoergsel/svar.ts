import type { Debitorforespoergsel } from "../../../domain/debitor/forespoergsler/index.js";
import type {
  Borgeropslag,
  Debitorkontoopslag,
  Debitorkontosoegning,
  Delfordringssoegning,
} from "../../../domain/debitor/forespoergsler/spoergsmaal.js";
import type { Fejl } from "../../../domain/fejl.js";
import { todayIn } from "../../../kit/dates.js";
import type { Result } from "../../../kit/result.js";
import { inOejeblik } from "../../transaktion.js";
import type { Debitor, Query } from "../porte.js";
import { soegBetalbare } from "./betalbare.js";
import { hentBorgeroverblik } from "./borger.js";
import { hentKonto } from "./konto.js";
import { soegKonti } from "./soeg.js";

type Svar = Promise<Result<object, readonly Fejl[]>>;
type Svarer = (query: Query, spoergsmaal: never, dato: string) => Svar;

/** What each operation shows. The hub has seen that the asker may use it, and says in `afsenderSystem` who it is. */
const SVARERE: Readonly<Record<Debitorforespoergsel, Svarer>> = {
  SoegDebitorkonti: (query, spoergsmaal: Debitorkontosoegning) =>
    soegKonti(query, spoergsmaal, spoergsmaal.afsenderSystem ?? NOBODY),
  SoegAndresDebitorkonti: (query, spoergsmaal: Debitorkontosoegning) =>
    soegKonti(query, spoergsmaal, undefined),
  HentDebitorkonto: (query, spoergsmaal: Debitorkontoopslag) =>
    hentKonto(query, spoergsmaal, spoergsmaal.afsenderSystem ?? NOBODY),
  HentAndenDebitorkonto: (query, spoergsmaal: Debitorkontoopslag) => hentKonto(query, spoergsmaal, undefined),
  HentBorgeroverblik: (query, spoergsmaal: Borgeropslag, dato) =>
    hentBorgeroverblik(query, spoergsmaal, dato),
  SoegDelfordringTilIndbetaling: (query, spoergsmaal: Delfordringssoegning, dato) =>
    soegBetalbare(query, spoergsmaal, dato),
};

/** Who asks without saying who has no accounts of its own. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Answer a question, or refuse it. */
export const svarPaa = (debitor: Debitor, operation: Debitorforespoergsel, spoergsmaal: object): Svar =>
  inOejeblik(debitor, (query) =>
    SVARERE[operation](query, spoergsmaal as never, todayIn("Europe/Copenhagen", debitor.clock())),
  );
