import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { FAELLES, type Sortimenttilstand } from "../../domain/sortiment.js";
import { bilingual } from "../sprog.js";
import { type Column, Tabel } from "./tabel.js";
import { formatDato } from "./tid.js";

/** What pages about sortimenter share. */

export type Sortiment = Output<"seSortimenter">["sortimenter"][number];
export type Version = Sortiment["versioner"][number];
export type Vaerdi = Output<"eksporterSortimentJson">["vaerdier"][number];

const tilstande = bilingual({
  kladde: ["kladde", "draft"],
  udgivet: ["udgivet", "published"],
  tilbagetrukket: ["trukket tilbage", "withdrawn"],
});

const TONE: Readonly<Record<Sortimenttilstand, string>> = {
  kladde: "venter",
  udgivet: "godt",
  tilbagetrukket: "graa",
};

export const Versionsmaerke = ({ tilstand, sprog }: { tilstand: Sortimenttilstand; sprog: Sprog }) => (
  <span class={`maerke maerke-${TONE[tilstand]}`}>{tilstande(sprog)[tilstand]}</span>
);

const texts = bilingual({
  faelles: ["Fælles", "Common"],
  dimension: ["Dimension", "Dimension"],
  vaerdi: ["Værdi", "Value"],
  titel: ["Titel", "Title"],
  gaelder: ["Gælder", "Valid"],
});

/** `Fælles`, or the municipality's name. */
export const ejer = (
  { myndighed, ejernavn }: Pick<Sortiment, "myndighed" | "ejernavn">,
  sprog: Sprog,
): string => (myndighed === FAELLES ? texts(sprog).faelles : ejernavn);

/** `01.01.2020–31.12.2026`, or with nothing after the dash until further notice. */
export const periode = ({ gyldigFra, gyldigTil }: Vaerdi, sprog: Sprog): string =>
  `${formatDato(gyldigFra, sprog)}–${gyldigTil === undefined ? "" : formatDato(gyldigTil, sprog)}`;

type Versionsadresse = { readonly id: string; readonly version: string };

/** A version as one field of a form has it. */
export const versionsnoegle = ({ id, version }: Versionsadresse): string => `${id}/${version}`;
export const readVersionsnoegle = (text: string): Versionsadresse => {
  const at = text.indexOf("/");
  return at < 0 ? { id: text, version: "" } : { id: text.slice(0, at), version: text.slice(at + 1) };
};

type Props = {
  readonly caption: string;
  readonly vaerdier: readonly Vaerdi[];
  readonly sprog: Sprog;
  readonly extra?: readonly Column<Vaerdi>[];
};

/** Values with title and period. */
export const Vaerditabel = ({ caption, vaerdier, sprog, extra = [] }: Props) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={caption}
      rows={vaerdier}
      columns={[
        { head: t.dimension, cell: ({ dimension }) => dimension },
        { head: t.vaerdi, heads: true, cell: ({ vaerdi }) => <span class="kode">{vaerdi}</span> },
        { head: t.titel, cell: ({ titel }) => titel },
        { head: t.gaelder, cell: (vaerdi) => periode(vaerdi, sprog) },
        ...extra,
      ]}
    />
  );
};
