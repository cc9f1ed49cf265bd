import type { Output } from "../../contract/endpoints.js";
import type { Oere } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb, formatSaldo } from "../parts/beloeb.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { fordringUrl } from "../parts/opkraevningslinks.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { texts } from "./texts.js";

type Overblik = Output<"seInddrivelse">;
type Props = { readonly overblik: Overblik; readonly sprog: Sprog };

const SUMMER = ["tilgang", "tilbagekald", "nedskrivning", "opskrivning", "inddrivelsesgrundlag"] as const;
type Raekke = { readonly navn: string; readonly egen: Oere; readonly psrm: Oere | undefined };

/** The sums of both sides, in the order in which they make the basis of recovery, and whether they agree. */
export const Afstemning = ({ overblik, sprog }: Props) => {
  const t = texts(sprog);
  const { egne, psrm, stemmer, uforklaret, forklaret } = overblik;
  const rows: readonly Raekke[] = SUMMER.map((navn) => ({
    navn: t[navn],
    egen: egne[navn],
    psrm: psrm?.[navn],
  }));
  const columns: readonly Column<Raekke>[] = [
    { head: t.hvad, heads: true, cell: ({ navn }) => navn },
    { head: t.egne, number: true, cell: ({ egen }) => <Beloeb oere={egen} /> },
    {
      head: t.psrm,
      number: true,
      cell: ({ psrm: sum }) => (sum === undefined ? "" : <Beloeb oere={sum} />),
    },
    {
      head: t.forskel,
      number: true,
      cell: ({ egen, psrm: sum }) => (sum === undefined ? "" : <Beloeb oere={egen - sum} />),
    },
  ];
  return (
    <section>
      <h2>{t.afstemning}</h2>
      {psrm === undefined ? null : (
        <Meddelelse
          slags={stemmer ? "success" : "error"}
          heading={stemmer ? t.stemmer : t.stemmerIkke(formatSaldo(uforklaret))}
        >
          {forklaret === 0n ? null : <p class="alert-text">{t.forklaret(formatSaldo(forklaret))}</p>}
        </Meddelelse>
      )}
      <Tabel caption={t.afstemning} captionHidden rows={rows} columns={columns} narrow="scroll" />
    </section>
  );
};

/** What the two have differently, one by one; what must be looked into first. */
export const Forskelle = ({ overblik: { forskelle, myndighed }, sprog }: Props) => {
  const t = texts(sprog);
  if (forskelle.length === 0) return null;
  return (
    <section>
      <h2>{t.forskelle}</h2>
      <Tabel
        caption={t.forskelle}
        captionHidden
        rows={[...forskelle].sort((a, b) => Number(a.forklaret) - Number(b.forklaret))}
        columns={[
          {
            head: t.fordring,
            heads: true,
            cell: ({ fordring, fordringId }) =>
              fordring === undefined ? (
                fordringId
              ) : (
                <a href={fordringUrl({ myndighed, id: fordring })}>{fordringId}</a>
              ),
          },
          {
            head: t.forklaring,
            cell: ({ forklaret, forklaring }) => (
              <>
                {forklaret ? (
                  <span class="maerke maerke-graa">{t.forklaretMaerke}</span>
                ) : (
                  <span class="maerke maerke-skidt">{t.uforklaretMaerke}</span>
                )}{" "}
                <span lang="da">{forklaring}</span>
              </>
            ),
          },
          { head: t.egne, number: true, cell: ({ egen }) => <Beloeb oere={egen} /> },
          { head: t.psrm, number: true, cell: ({ psrm }) => <Beloeb oere={psrm} /> },
        ]}
      />
    </section>
  );
};
