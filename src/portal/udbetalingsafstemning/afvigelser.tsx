import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { hvorforUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Tabel } from "../parts/tabel.js";
import { udbetalingUrl } from "../parts/udbetalingslinks.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { hvemtekst, texts } from "./texts.js";

type Afstemning = Output<"seUdbetalingsafstemning">;
type Afvigelse = Afstemning["afvigelser"][number];
type Props = { readonly afstemning: Afstemning; readonly myndighed: string; readonly sprog: Sprog };

/** What does not agree first, then what somebody has left to do, then what is only worth knowing. */
const ALVOR = ["afvigelse", "opfoelgning", "oplysning"] as const;

export const Afvigelser = ({ afstemning: { afvigelser, flereAfvigelser }, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <>
      {ALVOR.map((alvor) => {
        const egne = afvigelser.filter((one) => one.alvor === alvor);
        return egne.length === 0 ? null : (
          <section>
            <h2>{t[alvor]}</h2>
            <Tabel
              caption={t[alvor]}
              captionHidden
              rows={egne}
              columns={[
                {
                  head: t.hvad,
                  heads: true,
                  cell: ({ tekst, note }) => (
                    <>
                      <Dansk tekst={tekst} sprog={sprog} />
                      {note === undefined ? null : <span class="under">{maskCpr(note)}</span>}
                    </>
                  ),
                },
                { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
                { head: t.hvem, cell: ({ hvem }) => hvemtekst(hvem, sprog) },
                { head: t.goer, cell: ({ goer }) => <Dansk tekst={goer} sprog={sprog} /> },
                { head: t.hvor, cell: (one) => <Hvor afvigelse={one} myndighed={myndighed} sprog={sprog} /> },
              ]}
            />
          </section>
        );
      })}
      {flereAfvigelser === 0 ? null : <p>{t.flere(flereAfvigelser)}</p>}
    </>
  );
};

type Hvor = { readonly afvigelse: Afvigelse; readonly myndighed: string; readonly sprog: Sprog };

/** The payout, the posting or the bank's entry that it is about. */
const Hvor = ({ afvigelse: { udbetaling, bilag, bankpost }, myndighed, sprog }: Hvor) => {
  const t = texts(sprog);
  return (
    <ul class="veje">
      {udbetaling === undefined ? null : (
        <li>
          <a href={udbetalingUrl({ myndighed, id: udbetaling })}>{t.udbetalingen}</a>
        </li>
      )}
      {bilag === undefined ? null : (
        <li>
          <a href={hvorforUrl(myndighed, bilag, 1)}>{t.bilaget(bilag)}</a>
        </li>
      )}
      {bankpost === undefined ? null : (
        <li>
          {t.bankposten} <span class="kode">{bankpost}</span>
        </li>
      )}
    </ul>
  );
};
