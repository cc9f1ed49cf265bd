import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { type Ask, type Page, page, statusOf } from "../page.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { aendringUrl, beskedUrl, indblikUrl, leveranceUrl, type Noegle, opgaveUrl } from "../parts/links.js";
import { Afslag } from "../parts/meddelelse.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

/** `/indblik?myndighed=…&aktoer=…&emne=…&fra=…&til=…`: who has looked at what. */
export const indblikPage: Page = async ({ client, sprog, query }) => {
  const { myndighed, aktoer, emne, fra, til, foer } = query;
  const found = await client.seIndblik({ myndighed, aktoer, emne, fra, til, foer });
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      {found.ok ? null : <Afslag fejl={found.error.fejl} heading={t.duer} sprog={sprog} />}
      <p class="font-lead">{t.lead}</p>
      <Valg query={query} sprog={sprog} />
      {found.ok ? <Liste indblik={found.value.indblik} sprog={sprog} /> : null}
      {found.ok ? <Sider naeste={found.value.naeste} query={query} sprog={sprog} /> : null}
    </>,
    found.ok ? 200 : statusOf(found.error),
  );
};

const Valg = ({ query, sprog }: { query: Ask["query"]; sprog: Sprog }) => {
  const t = texts(sprog);
  const { myndighed, aktoer, emne, fra, til } = query;
  return (
    <Filterform action={indblikUrl()} knap={t.vis}>
      <Valgfelt name="myndighed" label={t.kommune} all={t.alle} value={myndighed} valg={KOMMUNEVALG} />
      <Tekstfelt name="aktoer" label={t.hvem} hint={t.hvemHint} value={aktoer} />
      <Tekstfelt name="emne" label={t.emne} value={emne} />
      <Tekstfelt name="fra" type="date" label={t.fra} value={fra} />
      <Tekstfelt name="til" type="date" label={t.til} value={til} />
    </Filterform>
  );
};

type Siderprops = { naeste: string | undefined } & Pick<Ask, "query" | "sprog">;

const Sider = ({ naeste, query, sprog }: Siderprops) => {
  const t = texts(sprog);
  if (naeste === undefined && query.foer === undefined) return null;
  return (
    <nav class="sider" aria-label={t.sider}>
      {query.foer === undefined ? null : <a href={indblikUrl({ ...query, foer: undefined })}>{t.nyeste}</a>}
      {naeste === undefined ? null : <a href={indblikUrl({ ...query, foer: naeste })}>{t.aeldre}</a>}
    </nav>
  );
};

type Indblik = Output<"seIndblik">["indblik"][number];

const Liste = ({ indblik, sprog }: { indblik: readonly Indblik[]; sprog: Sprog }) => {
  const t = texts(sprog);
  if (indblik.length === 0) return <p role="status">{t.ingen}</p>;
  return (
    <Tabel
      caption={t.tabel}
      rows={indblik}
      columns={[
        { head: t.tid, heads: true, cell: ({ tid }: Indblik) => <Tid tid={tid} sprog={sprog} /> },
        { head: t.hvem, cell: ({ aktoer }) => aktoer },
        { head: t.rolle, cell: ({ rolle }) => rolle },
        {
          head: t.kommune,
          cell: ({ myndighed: cvr }) => (cvr === undefined ? t.ukendt : myndighedsnavn(cvr)),
        },
        { head: t.hvad, cell: ({ betydning }) => <span lang="da">{betydning}</span> },
        { head: t.hvilke, cell: (one) => <Vilkaar {...one} /> },
      ]}
    />
  );
};

/** The page of what was looked at, by operation. */
const SIDER: Readonly<Record<string, (noegle: Noegle) => string>> = {
  seBesked: beskedUrl,
  seBeskedgrundlag: beskedUrl,
  seFejlopgave: opgaveUrl,
  seOpgavebeskeder: opgaveUrl,
  seMassebilag: leveranceUrl,
  hentMassekvittering: leveranceUrl,
  simulerOmsaetningsaendring: aendringUrl,
};

/** What was asked for; the municipality has a column of its own. */
const Vilkaar = ({ operation, myndighed, vilkaar }: Indblik) => (
  <>
    {vilkaar
      .filter(({ navn }) => navn !== "myndighed")
      .map(({ navn, vaerdi }) => {
        const side = navn === "id" && myndighed !== undefined ? SIDER[operation] : undefined;
        return (
          <span class="under">
            {navn}: <Vaerdi vaerdi={vaerdi} href={side?.({ myndighed: myndighed!, id: vaerdi })} />
          </span>
        );
      })}
  </>
);

const Vaerdi = ({ vaerdi, href }: { vaerdi: string; href: string | undefined }) =>
  href === undefined ? (
    <span class="kode">{vaerdi}</span>
  ) : (
    <a class="kode" href={href}>
      {vaerdi}
    </a>
  );
