import type { Leverance } from "../../contract/masse.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { file, following, missing, type Page, page, refuse } from "../page.js";
import { Fejlliste } from "../parts/fejl.js";
import { Foelg } from "../parts/fremgang.js";
import { Fremgang, isUnderVejs, Leverancemaerke } from "../parts/leverance.js";
import { leverancerUrl, leveranceUrl, massekvitteringUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Meddelelse, type Slags } from "../parts/meddelelse.js";
import { readNoegle } from "../parts/noegle.js";
import { Afviste, findAfviste } from "./afviste.js";
import { Filtal, Vejen } from "./fakta.js";
import { ordOf } from "./ord.js";
import { texts } from "./texts.js";

/** `/masseleverancer/{myndighed}/{id}`: one file: how far it is, what came of it, and why not of all. */
export const leverancePage: Page = async ({ client, sprog, params, query }) => {
  const noegle = readNoegle(params);
  if (noegle === undefined) return missing;
  const found = await client.seMasse(noegle);
  if (!found.ok) return refuse(found.error);
  const afviste = await findAfviste(client, noegle, query.efter);
  if (!afviste.ok) return refuse(afviste.error);
  const leverance = found.value;
  const t = texts(sprog);
  const navn = maskCpr(leverance.filnavn);
  const shown = page(
    `${t.title} ${navn}`,
    <>
      <h1>
        {navn} <Leverancemaerke leverance={leverance} sprog={sprog} />
      </h1>
      <p class="font-lead">{t.kort(leverance.afsenderSystemnavn, myndighedsnavn(leverance.myndighed))}</p>
      <Udfald leverance={leverance} sprog={sprog} />
      {isUnderVejs(leverance) ? <Foelg url={leveranceUrl(noegle)} query={query} sprog={sprog} /> : null}
      <Filtal leverance={leverance} sprog={sprog} />
      {isUnderVejs(leverance) ? null : (
        <p>
          <a href={massekvitteringUrl(noegle)}>{ordOf(leverance, sprog).kvittering}</a>
        </p>
      )}
      <Filfejl leverance={leverance} sprog={sprog} />
      <Afviste leverance={leverance} afviste={afviste.value} efter={query.efter} sprog={sprog} />
      <Vejen leverance={leverance} sprog={sprog} />
      <p>
        <a href={leverancerUrl({ myndighed: leverance.myndighed })}>{t.alle}</a>
      </p>
    </>,
  );
  return isUnderVejs(leverance) && query.foelg !== undefined ? following(shown) : shown;
};

type Props = { readonly leverance: Leverance; readonly sprog: Sprog };

/** How the file stands, in one sentence. */
const Udfald = ({ leverance, sprog }: Props) => (
  <Meddelelse slags={slagsOf(leverance)} heading={saetningOf(leverance, sprog)}>
    <Fremgang leverance={leverance} sprog={sprog} />
  </Meddelelse>
);

const isWhole = ({ afvist, fejl }: Leverance): boolean => afvist === 0 && fejl.length === 0;

const slagsOf = (leverance: Leverance): Slags => {
  if (leverance.tilstand === "afvist") return "error";
  if (leverance.tilstand !== "behandlet") return "info";
  return isWhole(leverance) ? "success" : "warning";
};

const saetningOf = (leverance: Leverance, sprog: Sprog): string => {
  const t = texts(sprog);
  const ord = ordOf(leverance, sprog);
  const { bilag, accepteret, afvist } = leverance;
  if (leverance.tilstand === "undervejs") return t.overfoeres;
  if (leverance.tilstand === "modtaget") return t.venter;
  if (leverance.tilstand === "behandles") return ord.behandles(bilag);
  if (leverance.tilstand === "afvist") return ord.afvist;
  return isWhole(leverance) ? ord.alt(bilag) : ord.noget(accepteret, afvist);
};

const Filfejl = ({ leverance: { fejl, afsenderSystemnavn, myndighed }, sprog }: Props) =>
  fejl.length === 0 ? null : (
    <section>
      <h2>{texts(sprog).fejl}</h2>
      <Fejlliste
        fejl={fejl}
        sprog={sprog}
        parter={{ fagsystem: afsenderSystemnavn, kommune: myndighedsnavn(myndighed) }}
      />
    </section>
  );

/** `/masseleverancer/{myndighed}/{id}/kvittering`: the receipt, as it comes from the hub. */
export const massekvitteringPage: Page = async ({ client, params }) => {
  const noegle = readNoegle(params);
  if (noegle === undefined) return missing;
  const found = await client.hentMassekvittering(noegle);
  if (!found.ok) return refuse(found.error);
  return file(`kvittering_${noegle.id}.xml`, "application/xml", found.value);
};
