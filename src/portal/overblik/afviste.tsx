import type { Output } from "../../contract/endpoints.js";
import type { BeskedVisning } from "../../contract/visninger.js";
import type { Sprog } from "../../domain/fejl.js";
import { ejertekst, Fejllinje } from "../parts/fejl.js";
import { beskederUrl, beskedUrl } from "../parts/links.js";
import { beskednavn } from "../parts/navn.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

/** The messages refused last, with who must act. */
export const AfvisteBeskeder = ({
  beskeder,
  sprog,
}: {
  beskeder: readonly BeskedVisning[];
  sprog: Sprog;
}) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.afviste}</h2>
      {beskeder.length === 0 ? (
        <p>{t.ingenAfviste}</p>
      ) : (
        <>
          <Tabel
            caption={t.afviste}
            captionHidden
            rows={beskeder}
            columns={[
              { head: t.besked, heads: true, cell: (b) => <a href={beskedUrl(b)}>{beskednavn(b)}</a> },
              { head: t.modtaget, cell: (b) => <Tid tid={b.modtaget} sprog={sprog} /> },
              { head: t.fra, cell: (b) => b.afsenderSystemnavn },
              { head: t.kommune, cell: (b) => b.myndighedsnavn },
              {
                head: t.fejl,
                cell: ({ fejl: [fejl] }) => (fejl ? <Fejllinje fejl={fejl} sprog={sprog} /> : ""),
              },
              { head: t.hvem, cell: ({ fejl: [fejl] }) => (fejl ? ejertekst(fejl.ejer, sprog) : "") },
            ]}
          />
          <p>
            <a href={beskederUrl({ tilstand: "AFVIST" })}>{t.alleAfviste}</a>
          </p>
        </>
      )}
    </section>
  );
};

type Opkald = Output<"seAfvisteOpkald">["opkald"][number];

/** The calls refused last: nothing was received. */
export const AfvisteOpkald = ({ opkald, sprog }: { opkald: readonly Opkald[]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.opkald}</h2>
      {opkald.length === 0 ? (
        <p>{t.ingenOpkald}</p>
      ) : (
        <>
          <p>{t.opkaldForklaring}</p>
          <Tabel
            caption={t.opkald}
            captionHidden
            rows={opkald}
            columns={[
              { head: t.tid, heads: true, cell: (o) => <Tid tid={o.tid} sprog={sprog} /> },
              { head: t.kalder, cell: (o) => o.aktoer },
              {
                head: t.fejl,
                cell: ({ fejl: [fejl] }) => (fejl ? <Fejllinje fejl={fejl} sprog={sprog} /> : ""),
              },
              { head: t.hvem, cell: ({ fejl: [fejl] }) => (fejl ? ejertekst(fejl.ejer, sprog) : "") },
            ]}
          />
          <p>
            <a href="/afviste-opkald">{t.alleOpkald}</a>
          </p>
        </>
      )}
    </section>
  );
};
