import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { following, missing, page, refuse } from "../page.js";
import { Fakt } from "../parts/fakt.js";
import { Foelg } from "../parts/fremgang.js";
import {
  isUnderVejs,
  type Koersel,
  Koerselsfremgang,
  Koerselsmaerke,
  koerselsnavn,
} from "../parts/koersel.js";
import { resultatOf } from "../parts/koerselstal.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofNoegle } from "../parts/noegle.js";
import { koerselUrl, koerslerUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Talliste } from "../parts/talliste.js";
import { formatDato, Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

/** `/opkraevning/{myndighed}/koersler/{id}`: one run: how far it is, and what came of it, in words. */
export const koerselPage = ofNoegle(async ({ client, sprog, query }, noegle) => {
  const { myndighed, id } = noegle;
  const found = await client.seKoersler({ myndighed });
  if (!found.ok) return refuse(found.error);
  const koersel = found.value.koersler.find((one) => one.id === id);
  if (koersel === undefined) return missing;
  const t = texts(sprog);
  const navn = koerselsnavn(koersel.art, sprog);
  const underVejs = isUnderVejs(koersel);
  const shown = page(
    navn,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="koersler" sprog={sprog} />
      <h1>
        {navn} <Koerselsmaerke koersel={koersel} sprog={sprog} />
      </h1>
      <p class="font-lead">{t.kort(myndighedsnavn(myndighed), formatDato(koersel.dato, sprog))}</p>
      <Meddelelse slags={underVejs ? "info" : "success"} heading={saetningOf(koersel, sprog)}>
        <Koerselsfremgang koersel={koersel} sprog={sprog} />
      </Meddelelse>
      {underVejs ? <Foelg url={koerselUrl(noegle)} query={query} sprog={sprog} /> : null}
      <Resultat koersel={koersel} sprog={sprog} />
      <Forloeb koersel={koersel} sprog={sprog} />
      <p>
        <a href={koerslerUrl(myndighed)}>{t.alle}</a>
      </p>
    </>,
  );
  return underVejs && query.foelg !== undefined ? following(shown) : shown;
});

type Props = { readonly koersel: Koersel; readonly sprog: Sprog };

const saetningOf = (koersel: Koersel, sprog: Sprog): string => {
  const t = texts(sprog);
  const { antal, behandlet } = koersel;
  if (isUnderVejs(koersel)) return antal === 0 ? t.koererUkendt : t.koerer(behandlet, antal);
  return behandlet === 0 ? t.intet : t.faerdig(behandlet);
};

const Resultat = ({ koersel, sprog }: Props) => {
  const t = texts(sprog);
  const tal = resultatOf(koersel, sprog);
  return (
    <section>
      <h2>{isUnderVejs(koersel) ? t.hidtil : t.resultat}</h2>
      {tal.length === 0 ? <p>{t.ingenTal}</p> : <Talliste tal={tal} />}
    </section>
  );
};

const Forloeb = ({ koersel: { aktoer, startet, afsluttet }, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.forloeb}</h2>
      <dl class="fakta">
        <Fakt navn={t.af}>{aktoer}</Fakt>
        {startet === undefined ? null : (
          <Fakt navn={t.startet}>
            <Tid tid={startet} sprog={sprog} />
          </Fakt>
        )}
        {afsluttet === undefined ? null : (
          <Fakt navn={t.afsluttet}>
            <Tid tid={afsluttet} sprog={sprog} />
          </Fakt>
        )}
      </dl>
    </section>
  );
};
