import { page, refuse } from "../page.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { Sideskift } from "../parts/sideskift.js";
import { Slagsmenu } from "../parts/slagsmenu.js";
import { udbetalingsopgaverUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import {
  opgaverEfterArt,
  UDBETALINGSOPGAVEARTER,
  udbetalingsopgavetekst,
} from "../parts/udbetalingsopgave.js";
import { Opgaver } from "./opgaver.js";
import { texts } from "./texts.js";

/** `/udbetaling/{myndighed}/opgaver?art=…`: what waits for a person, by kind, each with why and the next step. */
export const udbetalingsopgaverPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const { art, efter } = query;
  const found = await client.seUdbetalingsopgaver({ myndighed, art, efter });
  if (!found.ok) return refuse(found.error);
  const t = texts(sprog);
  const grupper = opgaverEfterArt(found.value.opgaver);
  return page(
    t.title,
    <>
      <Udbetalingsmenu myndighed={myndighed} her="opgaver" sprog={sprog} />
      {query.udfoert === undefined ? null : <Meddelelse slags="success" heading={t.lukket} />}
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Slagsmenu
        label={t.slags}
        valg={[undefined, ...UDBETALINGSOPGAVEARTER].map((one) => ({
          url: udbetalingsopgaverUrl(myndighed, { art: one }),
          text: one === undefined ? t.alle : udbetalingsopgavetekst(one, sprog),
          valgt: one === art,
        }))}
      />
      {grupper.length === 0 ? <p role="status">{art === undefined ? t.ingen : t.ingenAf}</p> : null}
      {grupper.map((gruppe) => (
        <Opgaver art={gruppe.art} opgaver={gruppe.opgaver} myndighed={myndighed} sprog={sprog} />
      ))}
      <Sideskift
        urlOf={(one) => udbetalingsopgaverUrl(myndighed, one)}
        query={{ art, efter }}
        naeste={found.value.naeste}
        sprog={sprog}
      />
    </>,
  );
});
