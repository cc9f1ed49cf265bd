import type { Child } from "hono/jsx";
import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fordringsmaerke, TILSTANDSORDEN } from "../parts/fordring.js";
import { andelOf, procent, Soejle } from "../parts/soejle.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { aldre, texts } from "./texts.js";

type Overblik = Output<"seOpkraevning">;
type Stand = Overblik["alder"][number];

/** The ledger's name of what need not be paid yet. */
export const IKKE_FORFALDEN = "ikke forfalden";

/** How much an age asks of the reader. */
const TONER = {
  [IKKE_FORFALDEN]: "godt",
  "1-30 dage": "venter",
  "31-90 dage": "haster",
  "91-365 dage": "haster",
  "over et år": "skidt",
} as const;
type Alderstrin = keyof typeof TONER;
const TRIN = Object.keys(TONER) as readonly Alderstrin[];

type Post = Pick<Stand, "antal" | "beloeb">;
type Alderspost = Post & { readonly navn: Alderstrin };

const ialt = (rows: readonly Post[]) => ({
  antal: rows.reduce((total, { antal }) => total + antal, 0),
  beloeb: sum(rows.map(({ beloeb }) => beloeb)),
});

/** What a row is about with its share of all as a bar, then amount and count: the picture stands first on any screen. */
const kolonner = <T extends Post>(
  rows: readonly T[],
  { head, navn, tone }: Postord<T>,
  sprog: Sprog,
): readonly Column<T>[] => {
  const t = texts(sprog);
  const hele = ialt(rows).beloeb;
  return [
    {
      head,
      heads: true,
      cell: (row) => (
        <span class="soejlelinje">
          <span class="soejlelinje-navn">{navn(row)}</span>
          <Soejle andel={andelOf(row.beloeb, hele)} tone={tone(row)} />
          <span class="soejlelinje-tal">{procent(andelOf(row.beloeb, hele))}</span>
        </span>
      ),
    },
    { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
    { head: t.fordringer, number: true, cell: ({ antal }) => antal },
  ];
};

type Postord<T> = {
  readonly head: string;
  readonly navn: (row: T) => Child;
  readonly tone: (row: T) => string;
};

const Fod = ({ rows, sprog }: { rows: readonly Post[]; sprog: Sprog }) => {
  const t = texts(sprog);
  const { antal, beloeb } = ialt(rows);
  return (
    <tr>
      <th scope="row">{t.ialt}</th>
      <td class="tal">
        <Beloeb oere={beloeb} />
      </td>
      <td class="tal">{antal}</td>
    </tr>
  );
};

/** Outstanding by age as a picture: every age has its place, also when nothing is that old. */
export const Alder = ({ alder, sprog }: { alder: Overblik["alder"]; sprog: Sprog }) => {
  const t = texts(sprog);
  const rows = TRIN.map((navn): Alderspost => {
    const { antal = 0, beloeb = 0n } = alder.find((one) => one.navn === navn) ?? {};
    return { navn, antal, beloeb };
  });
  return (
    <section>
      <h2>{t.udestaaende}</h2>
      {alder.length === 0 ? (
        <p>{t.intetUdestaaende}</p>
      ) : (
        <>
          <p class="daempet">{t.fraSrb}</p>
          <Tabel
            caption={t.udestaaende}
            captionHidden
            rows={rows}
            foot={<Fod rows={rows} sprog={sprog} />}
            narrow="scroll"
            columns={kolonner<Alderspost>(
              rows,
              { head: t.alder, navn: ({ navn }) => aldre(sprog)[navn], tone: ({ navn }) => TONER[navn] },
              sprog,
            )}
          />
        </>
      )}
    </section>
  );
};

/** How many claims there are in each state of a claim's life, in its order. */
export const Tilstande = ({ tilstande, sprog }: { tilstande: Overblik["tilstande"]; sprog: Sprog }) => {
  const t = texts(sprog);
  const place = (tilstand: string) => (TILSTANDSORDEN as readonly string[]).indexOf(tilstand);
  const rows = [...tilstande].sort((a, b) => place(a.tilstand) - place(b.tilstand));
  return (
    <section>
      <h2>{t.tilstande}</h2>
      {rows.length === 0 ? (
        <p>{t.ingenFordringer}</p>
      ) : (
        <Tabel
          caption={t.tilstande}
          captionHidden
          rows={rows}
          foot={<Fod rows={rows} sprog={sprog} />}
          narrow="scroll"
          columns={kolonner(
            rows,
            {
              head: t.tilstand,
              navn: ({ tilstand }) => <Fordringsmaerke tilstand={tilstand} sprog={sprog} />,
              tone: () => "venter",
            },
            sprog,
          )}
        />
      )}
    </section>
  );
};
