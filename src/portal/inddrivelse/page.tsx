import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse, statusOf } from "../page.js";
import { Tekstfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Afslag, Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { inddrivelseUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Afstemning, Forskelle } from "./afstemning.js";
import { Afregninger, Stande, Undervejs } from "./stande.js";
import { Afviste, Hoeringer } from "./svar.js";
import { texts } from "./texts.js";

/** `/opkraevning/{myndighed}/inddrivelse?skaeringsdato=…`: what is at PSRM, whether both agree, and what PSRM doubts or refuses. */
export const inddrivelsePage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const found = await client.seInddrivelse({ myndighed, skaeringsdato: query.skaeringsdato });
  if (!found.ok && found.error.status !== 400) return refuse(found.error);
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="inddrivelse" sprog={sprog} />
      <h1>{t.title}</h1>
      {found.ok ? null : <Afslag fejl={found.error.fejl} heading={t.afstemning} sprog={sprog} />}
      <p class="font-lead">{t.lead}</p>
      <Filterform action={inddrivelseUrl(myndighed)} knap={t.vis}>
        <Tekstfelt
          name="skaeringsdato"
          type="date"
          label={t.skaeringsdato}
          value={found.ok ? found.value.skaeringsdato : query.skaeringsdato}
        />
      </Filterform>
      {found.ok ? <Indhold overblik={found.value} sprog={sprog} /> : null}
    </>,
    found.ok ? 200 : statusOf(found.error),
  );
});

type Props = { readonly overblik: Output<"seInddrivelse">; readonly sprog: Sprog };

const Indhold = ({ overblik, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <>
      {overblik.tilsluttet ? null : (
        <Meddelelse slags="warning" heading={t.ikkeTilsluttet}>
          <p class="alert-text">{t.ikkeTilsluttetHvad}</p>
        </Meddelelse>
      )}
      <Afstemning overblik={overblik} sprog={sprog} />
      <Hoeringer overblik={overblik} sprog={sprog} />
      <Afviste overblik={overblik} sprog={sprog} />
      <Stande overblik={overblik} sprog={sprog} />
      <Forskelle overblik={overblik} sprog={sprog} />
      <Undervejs overblik={overblik} sprog={sprog} />
      <Afregninger overblik={overblik} sprog={sprog} />
    </>
  );
};
