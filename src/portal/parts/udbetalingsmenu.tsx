import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { bilingual } from "../sprog.js";
import {
  afstemningUrl,
  banksvarUrl,
  betalingskoerselUrl,
  mellemregningUrl,
  modtagerUrl,
  nemkontoUrl,
  udbetalingerUrl,
  udbetalingsopgaverUrl,
  udbetalingsoverblikUrl,
  udbetalingspolitikUrl,
} from "./udbetalingslinks.js";
import { Undermenu } from "./undermenu.js";

/** The pages of one municipality's payouts, beside each other. */

const texts = bilingual({
  menu: [(navn: string) => `Udbetalinger i ${navn}`, (navn: string) => `Payouts in ${navn}`],
  overblik: ["Overblik", "Overview"],
  udbetalinger: ["Alle", "All"],
  modtager: ["Find modtager", "Find a payee"],
  opgaver: ["Opgaver", "Tasks"],
  koersel: ["Send", "Send"],
  banksvar: ["Bankens svar", "The bank's answers"],
  mellemregning: ["Mellemregning", "Interim account"],
  afstemning: ["Afstemning", "Reconciliation"],
  nemkonto: ["NemKonto-efterligning", "NemKonto stand-in"],
  politik: ["Regler", "Rules"],
});

const PAGES = [
  { side: "overblik", url: udbetalingsoverblikUrl },
  { side: "udbetalinger", url: udbetalingerUrl },
  { side: "modtager", url: modtagerUrl },
  { side: "opgaver", url: udbetalingsopgaverUrl },
  { side: "koersel", url: betalingskoerselUrl },
  { side: "banksvar", url: banksvarUrl },
  { side: "mellemregning", url: mellemregningUrl },
  { side: "afstemning", url: afstemningUrl },
  { side: "politik", url: udbetalingspolitikUrl },
  { side: "nemkonto", url: nemkontoUrl },
] as const;

type Props = {
  readonly myndighed: string;
  /** The page that the reader is on, or the one it hangs under. */
  readonly her: (typeof PAGES)[number]["side"];
  readonly sprog: Sprog;
};

export const Udbetalingsmenu = ({ myndighed, her, sprog }: Props) => {
  const t = texts(sprog);
  const navn = myndighedsnavn(myndighed);
  return (
    <Undermenu
      label={t.menu(navn)}
      navn={navn}
      sider={PAGES.map(({ side, url }) => ({ side, url: url(myndighed), text: t[side] }))}
      her={her}
    />
  );
};
