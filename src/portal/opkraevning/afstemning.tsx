import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { Tabel } from "../parts/tabel.js";
import { texts } from "./texts.js";

type Props = { readonly overblik: Output<"seOpkraevning">; readonly sprog: Sprog };

/** Whether the two ledgers say the same, in words, and both their figures. */
export const Afstemning = ({ overblik, sprog }: Props) => {
  const t = texts(sprog);
  const { stemmer, restancer, kontrolkonto, rester, uplaceret, mellemregning, ikkeUdbetalt } = overblik;
  const rows = [
    { navn: t.tilgode, debitor: restancer, finans: kontrolkonto },
    { navn: t.uplaceret, debitor: rester, finans: uplaceret },
    { navn: t.mellemregning, debitor: ikkeUdbetalt, finans: mellemregning },
  ];
  return (
    <>
      <Meddelelse slags={stemmer ? "success" : "error"} heading={stemmer ? t.stemmer : t.stemmerIkke}>
        {stemmer ? null : <p class="alert-text">{t.findFejl}</p>}
      </Meddelelse>
      <Tabel
        caption={t.afstemning}
        captionHidden
        rows={rows}
        columns={[
          { head: t.hvad, heads: true, cell: ({ navn }) => navn },
          { head: t.debitor, number: true, cell: ({ debitor }) => <Beloeb oere={debitor} /> },
          { head: t.finans, number: true, cell: ({ finans }) => <Beloeb oere={finans} /> },
          { head: t.forskel, number: true, cell: (row) => <Beloeb oere={row.debitor - row.finans} /> },
        ]}
      />
    </>
  );
};
