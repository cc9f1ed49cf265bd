import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { bilingual } from "../sprog.js";
import {
  foraeldelserUrl,
  indbetalingerUrl,
  inddrivelseUrl,
  koerslerUrl,
  opkraevningsopgaverUrl,
  opkraevningUrl,
  ordningerUrl,
  parathedUrl,
  politikUrl,
  skyldnerUrl,
} from "./opkraevningslinks.js";
import { Undermenu } from "./undermenu.js";

/** The pages of one municipality's collection, beside each other. */

const texts = bilingual({
  menu: [(navn: string) => `Opkrævning i ${navn}`, (navn: string) => `Collection in ${navn}`],
  overblik: ["Overblik", "Overview"],
  skyldner: ["Find skyldner", "Find a debtor"],
  opgaver: ["Opgaver", "Tasks"],
  koersler: ["Kørsler", "Runs"],
  indbetalinger: ["Indbetalinger", "Payments"],
  inddrivelse: ["Inddrivelse", "Recovery"],
  parathed: ["Parathed", "Readiness"],
  ordninger: ["Ordninger", "Instalments"],
  foraeldelser: ["Forældelse", "Limitation"],
  politik: ["Regler", "Rules"],
});

const PAGES = [
  { side: "overblik", url: opkraevningUrl },
  { side: "skyldner", url: skyldnerUrl },
  { side: "opgaver", url: (myndighed: string) => opkraevningsopgaverUrl(myndighed) },
  { side: "koersler", url: koerslerUrl },
  { side: "indbetalinger", url: (myndighed: string) => indbetalingerUrl(myndighed) },
  { side: "inddrivelse", url: (myndighed: string) => inddrivelseUrl(myndighed) },
  { side: "parathed", url: (myndighed: string) => parathedUrl(myndighed) },
  { side: "ordninger", url: (myndighed: string) => ordningerUrl(myndighed) },
  { side: "foraeldelser", url: (myndighed: string) => foraeldelserUrl(myndighed) },
  { side: "politik", url: (myndighed: string) => politikUrl(myndighed) },
] as const;

type Props = {
  readonly myndighed: string;
  /** The page that the reader is on, or the one it hangs under. */
  readonly her: (typeof PAGES)[number]["side"];
  readonly sprog: Sprog;
};

export const Opkraevningsmenu = ({ myndighed, her, sprog }: Props) => {
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
