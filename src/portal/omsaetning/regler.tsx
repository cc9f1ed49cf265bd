import type { Sprog } from "../../domain/fejl.js";
import { kontoUrl } from "../parts/links.js";
import { moenstertekst, Regellink, type Tabelvisning } from "../parts/omsaetning.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, formatDato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Regel = Tabelvisning["regler"][number];

/** The rules of a table, those that win first. */
export const Regler = ({ tabel, sprog }: { tabel: Tabelvisning; sprog: Sprog }) => {
  const t = texts(sprog);
  const { myndighed } = tabel;
  return (
    <Tabel
      caption={t.tabel(tabel.myndighedsnavn, formatDato(tabel.dato, sprog))}
      rows={tabel.regler}
      columns={[
        {
          head: t.regel,
          heads: true,
          cell: ({ nr }: Regel) => <Regellink myndighed={myndighed} nr={nr} sprog={sprog} />,
        },
        { head: t.moenstre, cell: ({ moenstre }) => moenstertekst(moenstre, sprog) },
        {
          head: t.konto,
          cell: ({ kontonummer, kontonavn }) => (
            <>
              <a href={kontoUrl(myndighed, kontonummer)}>{kontonummer}</a>{" "}
              <span class="under daempet">{kontonavn}</span>
            </>
          ),
        },
        { head: t.fra, cell: ({ gyldigFra }) => <Dato dato={gyldigFra} sprog={sprog} /> },
        { head: t.bemaerk, cell: (regel) => <Maerker regel={regel} tabel={tabel} sprog={sprog} /> },
      ]}
    />
  );
};

type Props = { readonly regel: Regel; readonly tabel: Tabelvisning; readonly sprog: Sprog };

const Maerker = ({ regel: { nr, aaben }, tabel: { overlap, uopnaaelige }, sprog }: Props) => {
  const t = texts(sprog);
  const maerker = [
    ...(aaben ? [] : [["skidt", t.lukket]]),
    ...(overlap.some(({ vinder, taber }) => vinder === nr || taber === nr) ? [["haster", t.overlapper]] : []),
    ...(uopnaaelige.some((one) => one.nr === nr) ? [["graa", t.uopnaaelig]] : []),
  ];
  return (
    <>
      {maerker.map(([tone, tekst]) => (
        <span class={`maerke maerke-${tone}`}>{tekst}</span>
      ))}
    </>
  );
};
