import type { BeskedVisning } from "../../contract/visninger.js";
import type { Sprog } from "../../domain/fejl.js";
import { Fejllinje } from "../parts/fejl.js";
import { beskedUrl } from "../parts/links.js";
import { beskednavn } from "../parts/navn.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { Tilstandsmaerke } from "../parts/tilstand.js";
import { texts } from "./texts.js";

/** Messages as rows, each with the way to its life. */
export const Beskedtabel = ({ beskeder, sprog }: { beskeder: readonly BeskedVisning[]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <Tabel
      caption={t.tabel}
      rows={beskeder}
      columns={[
        { head: t.besked, heads: true, cell: (b) => <Navn besked={b} sprog={sprog} /> },
        { head: t.tilstand, cell: ({ tilstand }) => <Tilstandsmaerke tilstand={tilstand} /> },
        { head: t.modtaget, cell: ({ modtaget }) => <Tid tid={modtaget} sprog={sprog} /> },
        { head: t.fra, cell: ({ afsenderSystemnavn }) => afsenderSystemnavn },
        { head: t.kommune, cell: ({ myndighedsnavn }) => myndighedsnavn },
        { head: t.fejl, cell: ({ fejl: [fejl] }) => (fejl ? <Fejllinje fejl={fejl} sprog={sprog} /> : "") },
      ]}
    />
  );
};

const Navn = ({ besked, sprog }: { besked: BeskedVisning; sprog: Sprog }) => (
  <>
    <a href={beskedUrl(besked)}>{beskednavn(besked)}</a>
    {besked.genfremsendelseAf === undefined ? null : (
      <span class="daempet under">{texts(sprog).genfremsendt}</span>
    )}
  </>
);
