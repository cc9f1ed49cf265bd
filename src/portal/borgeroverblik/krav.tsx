import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb, formatSaldo } from "../parts/beloeb.js";
import { Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Et = Output<"seBorgeroverblik">["krav"][number];
type Props = { readonly caption: string; readonly krav: readonly Et[]; readonly sprog: Sprog };

/** Claims in the citizen's words: what for, where it stands and what comes next, when it was paid on, and what is owed of it. */
export const Krav = ({ caption, krav, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={caption}
      captionHidden
      rows={krav}
      columns={[
        { head: t.hvad, heads: true, cell: (one) => <Hvad krav={one} sprog={sprog} /> },
        {
          head: t.naeste,
          cell: ({ status, haefter }) => (
            <span lang="da">
              {status}
              <span class="under daempet">{haefter}</span>
            </span>
          ),
        },
        {
          head: t.senest,
          cell: ({ betalesSenest: dag }) => (dag === undefined ? "" : <Dato dato={dag} sprog={sprog} />),
        },
        {
          head: t.senestBetalt,
          cell: ({ senestBetalt: dag }) => (dag === undefined ? "" : <Dato dato={dag} sprog={sprog} />),
        },
        { head: t.betalt, number: true, cell: ({ betalt }) => <Beloeb oere={betalt} blankZero /> },
        { head: t.skyldes, number: true, cell: ({ skyldes }) => <Beloeb oere={skyldes} /> },
      ]}
    />
  );
};

const Hvad = ({ krav: { hvad, hvorfra, forloeb }, sprog }: { readonly krav: Et; readonly sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <>
      <span lang="da">{hvad}</span>
      <span class="under daempet">{hvorfra}</span>
      <details class="details">
        <summary class="details-summary">{t.forloeb}</summary>
        <ol class="details-text nobullet-list">
          {forloeb.map(({ dato, tekst, skyldes }) => (
            <li>
              <Dato dato={dato} sprog={sprog} /> <span lang="da">{tekst}</span>
              <span class="under daempet">{t.bagefter(formatSaldo(skyldes))}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
};
