import type { FejlopgaveVisning } from "../../contract/fejlopgaver.js";
import type { Sprog } from "../../domain/fejl.js";
import type { EJERE } from "../../domain/fejlopgave.js";
import type { FejlDetalje } from "../../domain/kvittering.js";
import { bilingual } from "../sprog.js";
import { ejertekst, Fejllinje } from "./fejl.js";
import { opgaveUrl } from "./links.js";
import { type Column, Tabel } from "./tabel.js";
import { Dato } from "./tid.js";

/** What pages about tasks share. */

export type Opgave = FejlopgaveVisning;

/** The owners in the order in which they hurry; by their deadlines, our choice. */
export const EJERORDEN = [
  "drift",
  "kommune",
  "fagsystem",
  "leverandoer",
] as const satisfies readonly (typeof EJERE)[number][];

const texts = bilingual({
  hvad: ["Hvad skal rettes", "What to mend"],
  hvem: ["Hvem", "Who"],
  kommune: ["Kommune", "Municipality"],
  venter: ["Bilag, der venter", "Bilag that wait"],
  frist: ["Frist", "Deadline"],
  overskredet: ["overskredet", "overdue"],
  lukket: ["lukket", "closed"],
  se: ["Se opgaven", "See the task"],
});

/** A task's error as errors are shown everywhere. */
export const fejlOf = ({ kode, tekst, ejer, loesning }: Opgave): FejlDetalje => ({
  fejlKode: kode,
  fejlTekst: tekst,
  ejer,
  loesning,
});

/** Who must act, by name where the task belongs to somebody: `Fagsystemet (KSD)`. */
export const opgaveejer = ({ ejer, itsystemnavn, myndighedsnavn }: Opgave, sprog: Sprog): string =>
  ejertekst(ejer, sprog, {
    ...(itsystemnavn === undefined ? {} : { fagsystem: itsystemnavn, leverandoer: itsystemnavn }),
    kommune: myndighedsnavn,
  });

/** The deadline, and in words whether it is past or the task is closed. */
export const Frist = ({ opgave, sprog }: { opgave: Opgave; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <>
      <Dato dato={opgave.frist} sprog={sprog} />{" "}
      {opgave.overskredet ? <span class="maerke maerke-haster">{t.overskredet}</span> : null}
      {opgave.lukket === undefined ? null : <span class="maerke maerke-godt">{t.lukket}</span>}
    </>
  );
};

type Props = { readonly opgaver: readonly Opgave[]; readonly caption: string; readonly sprog: Sprog };

/** Tasks as rows, each with the way to it. */
export const Opgavetabel = ({ opgaver, caption, sprog }: Props) => {
  const t = texts(sprog);
  const columns: readonly Column<Opgave>[] = [
    {
      head: t.hvad,
      heads: true,
      cell: (opgave) => (
        <>
          <Fejllinje fejl={fejlOf(opgave)} sprog={sprog} />
          <a class="under" href={opgaveUrl(opgave)} aria-label={`${t.se}: ${opgave.kode} ${opgave.tekst}`}>
            {t.se}
          </a>
        </>
      ),
    },
    { head: t.hvem, cell: (opgave) => opgaveejer(opgave, sprog) },
    { head: t.kommune, cell: ({ myndighedsnavn }) => myndighedsnavn },
    { head: t.venter, number: true, cell: ({ uloest, antal }) => `${uloest} / ${antal}` },
    { head: t.frist, cell: (opgave) => <Frist opgave={opgave} sprog={sprog} /> },
  ];
  return <Tabel caption={caption} captionHidden columns={columns} rows={opgaver} />;
};
