import type { Output } from "../../contract/endpoints.js";
import { fejlkatalog, isFejlKode, type Sprog } from "../../domain/fejl.js";
import { type Page, page, refuse } from "../page.js";
import { ejertekst, Tekst } from "../parts/fejl.js";
import type { Saetning } from "../parts/oversaet.js";
import { Tabel } from "../parts/tabel.js";
import { grupper, texts } from "./texts.js";

type Fejlkode = Output<"seFejlkoder">["fejlkoder"][number];

/** `/fejlkoder`: the catalogue. Each code has an anchor that other pages lead to. */
export const fejlkoderPage: Page = async ({ client, sprog }) => {
  const found = await client.seFejlkoder({});
  if (!found.ok) return refuse(found.error);
  const { fejlkoder } = found.value;
  const t = texts(sprog);
  const names: Readonly<Record<string, string>> = grupper(sprog);
  const prefixes = [...new Set(fejlkoder.map(prefixOf))];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <nav aria-label={t.grupper}>
        <ul class="grupper">
          {prefixes.map((prefix) => (
            <li>
              <a href={`#gruppe-${prefix}`}>{`${prefix} ${names[prefix] ?? ""}`}</a>
            </li>
          ))}
        </ul>
      </nav>
      {prefixes.map((prefix) => (
        <section>
          <h2 id={`gruppe-${prefix}`}>{`${prefix} ${names[prefix] ?? ""}`}</h2>
          <Kodetabel
            caption={`${prefix} ${names[prefix] ?? ""}`}
            fejlkoder={fejlkoder.filter((one) => prefixOf(one) === prefix)}
            sprog={sprog}
          />
        </section>
      ))}
    </>,
  );
};

const prefixOf = ({ kode }: Fejlkode): string => kode.split("-")[0]!;

/** `{cvr}` -> `‹cvr›`: the place of a value. */
const marked = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, "‹$1›");

/** The API gives the catalogue in Danish; its English stands in the same catalogue. */
const sentenceOf = (one: Fejlkode, field: "tekst" | "loesning", sprog: Sprog): Saetning =>
  sprog === "en" && isFejlKode(one.kode)
    ? { tekst: marked(fejlkatalog[one.kode][field].en), sprog: "en" }
    : { tekst: marked(one[field]), sprog: "da" };

type Props = { readonly caption: string; readonly fejlkoder: readonly Fejlkode[]; readonly sprog: Sprog };

const Kodetabel = ({ caption, fejlkoder, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={caption}
      captionHidden
      rows={fejlkoder}
      columns={[
        {
          head: t.kode,
          heads: true,
          cell: ({ kode, alvor }) => (
            <>
              <span class="kode anker" id={kode}>
                {kode}
              </span>
              {alvor === "advarsel" ? <span class="under daempet">{t.advarsel}</span> : null}
            </>
          ),
        },
        { head: t.siger, cell: (one) => <Tekst saetning={sentenceOf(one, "tekst", sprog)} sprog={sprog} /> },
        { head: t.hvem, cell: ({ ejer }) => ejertekst(ejer, sprog) },
        {
          head: t.loesning,
          cell: (one) => <Tekst saetning={sentenceOf(one, "loesning", sprog)} sprog={sprog} />,
        },
        { head: t.http, number: true, cell: ({ http }) => http },
      ]}
    />
  );
};
