import type { Output } from "../../contract/endpoints.js";
import type { BeskedVisning } from "../../contract/visninger.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { ejertekst, Fejllinje } from "../parts/fejl.js";
import { beskederUrl, beskedUrl } from "../parts/links.js";
import { beskednavn, shortId } from "../parts/navn.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { texts } from "./texts.js";

type Blokeret = Output<"seBlokerede">["blokerede"][number];
type Raekke = Blokeret & {
  readonly besked: BeskedVisning | undefined;
  readonly foranBesked: BeskedVisning | undefined;
};

const find = (beskeder: readonly BeskedVisning[], id: string | undefined): BeskedVisning | undefined =>
  beskeder.find((besked) => besked.id === id);

const navnOf = (besked: BeskedVisning | undefined, id: string): string =>
  besked === undefined ? shortId(id) : beskednavn(besked);

/** Most rows here; the list of given-up messages has the rest. */
const SHOWN = 10;

type Props = {
  readonly blokerede: readonly Blokeret[];
  /** Messages that know their name and their errors. */
  readonly kendte: readonly BeskedVisning[];
  readonly sprog: Sprog;
};

/** What stands still, why, and who must act. Given-up messages first: others wait for them. */
export const Blokerede = ({ blokerede, kendte, sprog }: Props) => {
  const t = texts(sprog);
  const rows = [...blokerede]
    .sort((a, b) => Number(b.opgivet) - Number(a.opgivet))
    .slice(0, SHOWN)
    .map((one) => ({ ...one, besked: find(kendte, one.id), foranBesked: find(kendte, one.foran) }));
  return (
    <section>
      <h2>{t.stille}</h2>
      {rows.length === 0 ? (
        <p>{t.intetStille}</p>
      ) : (
        <>
          <Tabel caption={t.stilleTabel} captionHidden columns={columns(sprog)} rows={rows} />
          <p>
            <a href={beskederUrl({ tilstand: "FEJLET" })}>{t.alleOpgivne}</a>
          </p>
        </>
      )}
    </section>
  );
};

const columns = (sprog: Sprog): readonly Column<Raekke>[] => {
  const t = texts(sprog);
  return [
    { head: t.besked, heads: true, cell: (row) => <a href={beskedUrl(row)}>{navnOf(row.besked, row.id)}</a> },
    { head: t.kommune, cell: (row) => myndighedsnavn(row.myndighed) },
    { head: t.hvorfor, cell: (row) => <Hvorfor row={row} sprog={sprog} /> },
    { head: t.hvem, cell: (row) => hvemSkal(row, sprog) },
    { head: t.forsoeg, number: true, cell: (row) => row.forsoeg },
  ];
};

const Hvorfor = ({ row, sprog }: { row: Raekke; sprog: Sprog }) => {
  const t = texts(sprog);
  if (!row.opgivet) {
    return row.foran === undefined ? (
      <span>{t.forsoeges}</span>
    ) : (
      <>
        {t.foran}{" "}
        <a href={beskedUrl({ myndighed: row.myndighed, id: row.foran })}>
          {navnOf(row.foranBesked, row.foran)}
        </a>
      </>
    );
  }
  const fejl = row.besked?.fejl[0];
  return (
    <>
      {t.opgivet} {fejl === undefined ? null : <Fejllinje fejl={fejl} sprog={sprog} />}
    </>
  );
};

const hvemSkal = (row: Raekke, sprog: Sprog): string =>
  row.opgivet ? ejertekst(row.besked?.fejl[0]?.ejer ?? "drift", sprog) : texts(sprog).ingen;
