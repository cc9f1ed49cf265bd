import type { Oere } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Beloeb } from "./beloeb.js";
import { type Fordringslinje, Fordringsmaerke, Naeste, slagstekst } from "./fordring.js";
import { maskCpr } from "./maske.js";
import { fordringUrl } from "./opkraevningslinks.js";
import { type Column, Tabel } from "./tabel.js";
import { Dato } from "./tid.js";

export type { Fordringslinje } from "./fordring.js";

const texts = bilingual({
  fordring: ["Fordring", "Claim"],
  betalSenest: ["Betales senest", "To be paid by"],
  oprindelig: ["Oprindelig", "Original"],
  restance: ["Restance", "Outstanding"],
  tilstand: ["Tilstand", "State"],
  naeste: ["Næste skridt", "Next step"],
  ialt: ["I alt", "Total"],
});

type Props = {
  readonly caption: string;
  readonly myndighed: string;
  readonly fordringer: readonly Fordringslinje[];
  readonly restance: Oere;
  readonly sprog: Sprog;
};

/** Claims as rows, with state and next step; interest and fees stand in under their main claim. */
export const Fordringstabel = ({ caption, myndighed, fordringer, restance, sprog }: Props) => {
  const t = texts(sprog);
  const columns: readonly Column<Fordringslinje>[] = [
    {
      head: t.fordring,
      heads: true,
      cell: (one) => <Navn fordring={one} myndighed={myndighed} sprog={sprog} />,
    },
    {
      head: t.betalSenest,
      cell: ({ srb, forfaldsdato }) => <Dato dato={srb ?? forfaldsdato} sprog={sprog} />,
    },
    { head: t.oprindelig, number: true, cell: ({ hovedstol }) => <Beloeb oere={hovedstol} /> },
    { head: t.restance, number: true, cell: (one) => <Beloeb oere={one.restance} /> },
    {
      head: t.tilstand,
      cell: ({ tilstand }) => <Fordringsmaerke tilstand={tilstand} sprog={sprog} />,
    },
    { head: t.naeste, cell: (one) => <Naeste fordring={one} sprog={sprog} /> },
  ];
  const foot = (
    <tr>
      <th scope="row" colspan={3}>
        {t.ialt}
      </th>
      <td class="tal" data-title={t.restance}>
        <Beloeb oere={restance} />
      </td>
      <td colspan={2} />
    </tr>
  );
  return <Tabel caption={caption} captionHidden rows={fordringer} columns={columns} foot={foot} />;
};

type Navn = { readonly fordring: Fordringslinje; readonly myndighed: string; readonly sprog: Sprog };

const Navn = ({ fordring: { id, slags, beskrivelse, typenavn }, myndighed, sprog }: Navn) => (
  <span class={slags === "hovedfordring" ? "" : "indrykket"}>
    <a href={fordringUrl({ myndighed, id })}>{maskCpr(beskrivelse)}</a>
    <span class="under daempet">{slags === "hovedfordring" ? typenavn : slagstekst(slags, sprog)}</span>
  </span>
);
