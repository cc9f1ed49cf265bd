import type { Sprog } from "../../domain/fejl.js";
import { type Page, page, refuse } from "../page.js";
import { Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { sortimentUrl } from "../parts/links.js";
import { ejer, type Sortiment, type Version, Versionsmaerke } from "../parts/sortiment.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

/** `/sortimenter`: the sortimenter and their versions, the common ones and a municipality's own. */
export const sortimenterPage: Page = async ({ client, sprog, query: { myndighed } }) => {
  const found = await client.seSortimenter({ myndighed });
  if (!found.ok) return refuse(found.error);
  const t = texts(sprog);
  const rows = found.value.sortimenter.flatMap(rowsOf);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <Filterform action="/sortimenter" knap={t.vis}>
        <Valgfelt name="myndighed" label={t.kommune} all={t.alle} value={myndighed} valg={KOMMUNEVALG} />
      </Filterform>
      {rows.length === 0 ? <p role="status">{t.ingen}</p> : <Versionstabel rows={rows} sprog={sprog} />}
    </>,
  );
};

type Row = { readonly sortiment: Sortiment; readonly version?: Version };

/** Newest version first; a sortiment without versions has a row of its own. */
const rowsOf = (sortiment: Sortiment): readonly Row[] =>
  sortiment.versioner.length === 0
    ? [{ sortiment }]
    : [...sortiment.versioner].reverse().map((version) => ({ sortiment, version }));

const Versionstabel = ({ rows, sprog }: { rows: readonly Row[]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={t.tabel}
      captionHidden
      rows={rows}
      columns={[
        {
          head: t.sortiment,
          heads: true,
          cell: ({ sortiment: { id, navn }, version }) =>
            version === undefined ? (
              `${navn}: ${t.uden}`
            ) : (
              <a href={sortimentUrl(id, version.version)}>{`${navn} ${version.version}`}</a>
            ),
        },
        { head: t.ejer, cell: ({ sortiment }) => ejer(sortiment, sprog) },
        {
          head: t.tilstand,
          cell: ({ version }) =>
            version === undefined ? "" : <Versionsmaerke tilstand={version.tilstand} sprog={sprog} />,
        },
        { head: t.vaerdier, number: true, cell: ({ version }) => String(version?.antal ?? "") },
        {
          head: t.udgivet,
          cell: ({ version }) =>
            version?.udgivet === undefined ? "" : <Tid tid={version.udgivet} sprog={sprog} />,
        },
      ]}
    />
  );
};
