import { TILSTANDE } from "../../domain/besked.js";
import type { Sprog } from "../../domain/fejl.js";
import { beskederUrl } from "../parts/links.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Tilstandsmaerke, tilstandstekst } from "../parts/tilstand.js";
import { type Fordeling, ialt, type Kommunerad } from "./antal.js";
import { texts } from "./texts.js";

/** The states in the order of a message's life, each with its count and the way to its messages. */
export const Tilstandsvej = ({ fordeling, sprog }: { fordeling: Fordeling; sprog: Sprog }) => (
  <section aria-label={texts(sprog).vej}>
    <ul class="tilstandsvej no-max-width">
      {TILSTANDE.map((tilstand) => (
        <li>
          <a class="tilstandsvej-link" href={beskederUrl({ tilstand })}>
            <span class="tilstandsvej-antal">{fordeling[tilstand]}</span>
            <Tilstandsmaerke tilstand={tilstand} />
            <span class="tilstandsvej-tekst">{tilstandstekst(sprog)[tilstand]}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

/** Counts per municipality; the foot is the sum of the columns. */
export const Kommunetabel = ({ kommuner, alle, sprog }: KommunetabelProps) => {
  const t = texts(sprog);
  const columns: readonly Column<Kommunerad>[] = [
    {
      head: t.kommune,
      heads: true,
      cell: ({ myndighed, navn }) => <a href={beskederUrl({ myndighed })}>{navn}</a>,
    },
    ...TILSTANDE.map(
      (tilstand): Column<Kommunerad> => ({ head: tilstand, number: true, cell: (row) => row[tilstand] }),
    ),
    { head: t.ialt, number: true, cell: (row) => ialtOf(row) },
  ];
  const foot = (
    <tr>
      <th scope="row">{t.ialt}</th>
      {TILSTANDE.map((tilstand) => (
        <td class="tal">{alle[tilstand]}</td>
      ))}
      <td class="tal">{ialt(alle)}</td>
    </tr>
  );
  return (
    <section>
      <h2>{t.kommuner}</h2>
      <Tabel
        caption={t.kommuner}
        captionHidden
        columns={columns}
        rows={kommuner}
        foot={foot}
        narrow="scroll"
      />
    </section>
  );
};

type KommunetabelProps = {
  readonly kommuner: readonly Kommunerad[];
  readonly alle: Fordeling;
  readonly sprog: Sprog;
};

const ialtOf = (row: Kommunerad): number => TILSTANDE.reduce((sum, tilstand) => sum + row[tilstand], 0);
