import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Page, page, refuse } from "../page.js";
import { Tekstfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { beskederUrl, kontiUrl } from "../parts/links.js";
import { opkraevningUrl } from "../parts/opkraevningslinks.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { forvaltere, texts } from "./texts.js";

type Kommune = Output<"seKommuner">["kommuner"][number];

/** `/kommuner`: the 98 municipalities and their choice of ERP. */
export const kommunerPage: Page = async ({ client, sprog, query: { navn } }) => {
  const found = await client.seKommuner({});
  if (!found.ok) return refuse(found.error);
  const kommuner = found.value.kommuner.filter((kommune) => matches(kommune, navn ?? ""));
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <p>{t.kilde}</p>
      <Filterform action="/kommuner" knap={t.find} nulstil={t.nulstil}>
        <Tekstfelt name="navn" type="search" label={t.soeg} value={navn} />
      </Filterform>
      {kommuner.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Tabel caption={t.tabel(kommuner.length)} rows={kommuner} columns={kolonner(sprog)} />
      )}
    </>,
  );
};

/** Danish letters as they are often typed: `ae`, `oe` and `aa` find æ, ø and å. */
const plain = (text: string): string =>
  text.toLocaleLowerCase("da").replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");

/** Part of the name, or the start of a number. */
export const matches = (
  { navn, kommunekode, cvr }: Pick<Kommune, "navn" | "kommunekode" | "cvr">,
  soegt: string,
) => plain(navn).includes(plain(soegt)) || kommunekode.startsWith(soegt) || cvr.startsWith(soegt);

const kolonner = (sprog: Sprog): readonly Column<Kommune>[] => {
  const t = texts(sprog);
  return [
    { head: t.kommune, heads: true, cell: (kommune) => <Navn kommune={kommune} sprog={sprog} /> },
    { head: t.numre, cell: ({ kommunekode, cvr }) => <span class="kode">{`${kommunekode}, ${cvr}`}</span> },
    { head: t.bogfoering, cell: ({ bogfoering }) => <Erp valg={bogfoering} sprog={sprog} /> },
    { head: t.opkraevning, cell: ({ opkraevning }) => <Erp valg={opkraevning} sprog={sprog} /> },
    { head: t.ksd, cell: (kommune) => <Ksd kommune={kommune} sprog={sprog} /> },
    {
      head: t.bemaerkninger,
      cell: ({ bemaerkninger }) =>
        bemaerkninger.length === 0 ? "" : <span lang="da">{bemaerkninger.join(". ")}</span>,
    },
  ];
};

const Navn = ({ kommune: { navn, cvr }, sprog }: { kommune: Kommune; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <>
      {navn}
      <span class="under daempet">
        <a href={beskederUrl({ myndighed: cvr })} aria-label={`${navn}: ${t.beskeder}`}>
          {t.beskeder}
        </a>
        {", "}
        <a href={kontiUrl({ myndighed: cvr })} aria-label={`${navn}: ${t.konti}`}>
          {t.konti}
        </a>
        {", "}
        <a href={opkraevningUrl(cvr)} aria-label={`${navn}: ${t.debitor}`}>
          {t.debitor}
        </a>
      </span>
    </>
  );
};

const Erp = ({ valg, sprog }: { valg: Kommune["bogfoering"]; sprog: Sprog }) => {
  const t = texts(sprog);
  const names: Readonly<Record<string, string>> = forvaltere(sprog);
  if (valg.erp === undefined) return <em>{t.uoplyst}</em>;
  return (
    <>
      {valg.erp}
      <span class="under daempet">{`${t.forvaltes} ${names[valg.forvaltningsansvarlig] ?? valg.forvaltningsansvarlig}`}</span>
      {valg.skifter ? <span class="under daempet">{t.skifter}</span> : null}
    </>
  );
};

const Ksd = ({ kommune: { ksdBoelge, ksdGoLive }, sprog }: { kommune: Kommune; sprog: Sprog }) => (
  <>
    {ksdBoelge}
    <span class="under daempet">
      <Dato dato={ksdGoLive} sprog={sprog} />
    </span>
  </>
);
