import type { Sprog } from "../../domain/fejl.js";
import { page, refuse } from "../page.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { opkraevningsopgaverUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { OPGAVEARTER, type Opkraevningsopgave, opgavearttekst } from "../parts/opkraevningsopgave.js";
import { Slagsmenu } from "../parts/slagsmenu.js";
import { Opgaver } from "./opgaver.js";
import { texts } from "./texts.js";

/** `/opkraevning/{myndighed}/opgaver?art=…`: what waits for a collector, by kind, each leading to what must be done. */
export const opkraevningsopgaverPage = ofMyndighed(
  async ({ client, sprog, query: { art, udfoert } }, myndighed) => {
    const found = await client.seOpkraevningsopgaver({ myndighed });
    if (!found.ok) return refuse(found.error);
    const { opgaver } = found.value;
    const t = texts(sprog);
    const grupper = groupsOf(opgaver).filter((gruppe) => art === undefined || gruppe.art === art);
    return page(
      t.title,
      <>
        <Opkraevningsmenu myndighed={myndighed} her="opgaver" sprog={sprog} />
        {udfoert === undefined ? null : <Meddelelse slags="success" heading={t.besvaret} />}
        <h1>{t.title}</h1>
        <p class="font-lead">{t.lead}</p>
        <Slagsvalg myndighed={myndighed} opgaver={opgaver} art={art} sprog={sprog} />
        {grupper.length === 0 ? <p role="status">{art === undefined ? t.ingen : t.ingenAf}</p> : null}
        {grupper.map((gruppe) => (
          <Opgaver art={gruppe.art} opgaver={gruppe.opgaver} myndighed={myndighed} sprog={sprog} />
        ))}
      </>,
    );
  },
);

/** The known kinds in their order, then those that a later version of the ERP has. */
const groupsOf = (opgaver: readonly Opkraevningsopgave[]) => {
  const arter = new Set<string>([...OPGAVEARTER, ...opgaver.map(({ art }) => art)]);
  return [...arter]
    .map((art) => ({ art, opgaver: opgaver.filter((one) => one.art === art) }))
    .filter((gruppe) => gruppe.opgaver.length > 0);
};

type Valg = {
  readonly myndighed: string;
  readonly opgaver: readonly Opkraevningsopgave[];
  readonly art: string | undefined;
  readonly sprog: Sprog;
};

const Slagsvalg = ({ myndighed, opgaver, art, sprog }: Valg) => {
  const t = texts(sprog);
  const valg = [
    { art: undefined, text: t.alle, antal: opgaver.length },
    ...groupsOf(opgaver).map((gruppe) => ({
      art: gruppe.art,
      text: opgavearttekst(gruppe.art, sprog),
      antal: gruppe.opgaver.length,
    })),
  ];
  return (
    <Slagsmenu
      label={t.slags}
      valg={valg.map((one) => ({
        url: opkraevningsopgaverUrl(myndighed, { art: one.art }),
        text: `${one.text} (${one.antal})`,
        valgt: one.art === art,
      }))}
    />
  );
};
