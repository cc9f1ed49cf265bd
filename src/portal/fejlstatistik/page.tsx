import type { Sprog } from "../../domain/fejl.js";
import { type Ask, type Page, page, statusOf } from "../page.js";
import { Fejlkode } from "../parts/fejl.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { Afslag } from "../parts/meddelelse.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { type Sum, sumBy, type Tal } from "./tal.js";
import { texts } from "./texts.js";

/** `/fejlstatistik`: refused bilag over time, and which causes they had. */
export const fejlstatistikPage: Page = async ({ client, sprog, query }) => {
  const { myndighed, fra, til } = query;
  const found = await client.seFejlstatistik({ myndighed, fra, til });
  const t = texts(sprog);
  const periode = found.ok ? found.value : { fra, til, tal: [] };
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      {found.ok ? null : <Afslag fejl={found.error.fejl} heading={t.duer} sprog={sprog} />}
      <Periodeform query={{ ...query, ...periode }} sprog={sprog} />
      {found.ok && periode.tal.length === 0 ? <p role="status">{t.ingen}</p> : null}
      {periode.tal.length === 0 ? null : <Tabeller tal={periode.tal} sprog={sprog} />}
    </>,
    found.ok ? 200 : statusOf(found.error),
  );
};

type Periode = Pick<Ask, "sprog"> & {
  readonly query: {
    readonly myndighed?: string;
    readonly fra?: string | undefined;
    readonly til?: string | undefined;
  };
};

const Periodeform = ({ query, sprog }: Periode) => {
  const t = texts(sprog);
  return (
    <Filterform action="/fejlstatistik" knap={t.vis}>
      <Valgfelt
        name="myndighed"
        label={t.kommune}
        all={t.alleKommuner}
        value={query.myndighed}
        valg={KOMMUNEVALG}
      />
      <Tekstfelt type="date" name="fra" label={t.fra} value={query.fra} />
      <Tekstfelt type="date" name="til" label={t.til} value={query.til} />
    </Filterform>
  );
};

/** A bar beside its number: the same figure, as a picture. */
const soejle = (head: string, most: number): Column<Sum> => ({
  head,
  cell: ({ beskeder, noegle }) => (
    <meter min={0} max={most} value={beskeder} aria-label={`${noegle}: ${beskeder}`} />
  ),
});

const Tabeller = ({ tal, sprog }: { tal: readonly Tal[]; sprog: Sprog }) => {
  const t = texts(sprog);
  const dage = sumBy(tal, ({ dag }) => dag);
  const koder = sumBy(tal, ({ itsystemnavn, kode }) => `${itsystemnavn} ${kode}`);
  return (
    <>
      <section>
        <h2>{t.dage}</h2>
        <Tabel
          caption={t.dage}
          captionHidden
          rows={dage}
          columns={[
            { head: t.dag, heads: true, cell: ({ noegle }) => <Dato dato={noegle} sprog={sprog} /> },
            ...counts(dage, sprog),
          ]}
        />
      </section>
      <section>
        <h2>{t.koder}</h2>
        <Tabel
          caption={t.koder}
          captionHidden
          rows={koder}
          columns={[
            { head: t.system, heads: true, cell: ({ foerste }) => foerste.itsystemnavn },
            { head: t.kode, cell: ({ foerste }) => <Fejlkode kode={foerste.kode} /> },
            ...counts(koder, sprog),
          ]}
        />
      </section>
    </>
  );
};

const counts = (rows: readonly Sum[], sprog: Sprog): readonly Column<Sum>[] => {
  const t = texts(sprog);
  const most = Math.max(1, ...rows.map(({ beskeder }) => beskeder));
  return [
    { head: t.beskeder, number: true, cell: ({ beskeder }) => beskeder },
    soejle(t.andel, most),
    { head: t.opgaver, number: true, cell: ({ opgaver }) => opgaver },
    { head: t.lukket, number: true, cell: ({ lukket }) => lukket },
    { head: t.timer, number: true, cell: ({ minutter }) => hours(minutter, sprog) },
  ];
};

const hours = (minutter: number | undefined, sprog: Sprog): string =>
  minutter === undefined
    ? ""
    : (minutter / 60).toLocaleString(sprog === "da" ? "da-DK" : "en-GB", { maximumFractionDigits: 1 });
