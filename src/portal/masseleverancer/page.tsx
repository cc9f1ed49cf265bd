import type { Leverance } from "../../contract/masse.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { following, type Page, page, refuse } from "../page.js";
import { Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { Foelg } from "../parts/fremgang.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { Fremgang, isUnderVejs, Leverancemaerke } from "../parts/leverance.js";
import { leveranceUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

/** `/masseleverancer`: the newest files, how far each is, and what came of it. */
export const leverancerPage: Page = async ({ client, sprog, query }) => {
  const { myndighed, foelg } = query;
  const found = await client.seMasser({ myndighed });
  if (!found.ok) return refuse(found.error);
  const { leverancer } = found.value;
  const underVejs = leverancer.some(isUnderVejs);
  const t = texts(sprog);
  const shown = page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Filterform action="/masseleverancer" knap={t.vis}>
        <Valgfelt name="myndighed" label={t.kommune} all={t.alle} value={myndighed} valg={KOMMUNEVALG} />
      </Filterform>
      {underVejs ? <Foelg url="/masseleverancer" query={query} sprog={sprog} /> : null}
      {leverancer.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Filtabel leverancer={leverancer} sprog={sprog} />
      )}
    </>,
  );
  return underVejs && foelg !== undefined ? following(shown) : shown;
};

const Filtabel = ({ leverancer, sprog }: { leverancer: readonly Leverance[]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={t.tabel}
      captionHidden
      rows={leverancer}
      columns={[
        {
          head: t.fil,
          heads: true,
          cell: (one) => (
            <>
              <a href={leveranceUrl(one)}>{maskCpr(one.filnavn)}</a>
              {one.massetype === undefined ? null : <span class="under">{t[one.massetype]}</span>}
            </>
          ),
        },
        { head: t.system, cell: ({ afsenderSystemnavn }) => afsenderSystemnavn },
        { head: t.kommune, cell: ({ myndighed }) => myndighedsnavn(myndighed) },
        {
          head: t.tilstand,
          cell: (leverance) => (
            <>
              <Leverancemaerke leverance={leverance} sprog={sprog} />{" "}
              <Fremgang leverance={leverance} sprog={sprog} />
            </>
          ),
        },
        { head: t.bilag, number: true, cell: ({ bilag }) => String(bilag) },
        { head: t.accepteret, number: true, cell: ({ accepteret }) => String(accepteret) },
        { head: t.afvist, number: true, cell: ({ afvist }) => String(afvist) },
        { head: t.begyndt, cell: ({ oprettet }) => <Tid tid={oprettet} sprog={sprog} /> },
      ]}
    />
  );
};
