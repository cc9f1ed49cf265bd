import type { Sprog } from "../../domain/fejl.js";
import { maskCpr } from "../parts/maske.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import type { Systemer, Udbetaling } from "../parts/udbetaling.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { haendelsestone, udbetalingshaendelsestekst } from "./haendelse.js";
import { texts } from "./texts.js";

type Props = { readonly udbetaling: Udbetaling; readonly sprog: Sprog };

/** All that happened to the payout, in order, with who did it and why. */
export const Livet = ({ udbetaling, systemer, sprog }: Props & { readonly systemer: Systemer }) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.livet}</h2>
      <ol class="forloeb no-max-width">
        {udbetaling.haendelser.map(({ tid, art, betydning, aktoer, begrundelse }) => (
          <li class={`forloeb-${haendelsestone(art)}`}>
            <p class="forloeb-hvad">
              <Tid tid={tid} sprog={sprog} />{" "}
              <strong>{udbetalingshaendelsestekst({ art, betydning }, sprog)}</strong>
              {begrundelse === undefined ? "" : ` ${maskCpr(begrundelse)}`}
            </p>
            <p class="daempet">{`${t.af} ${systemer.find(({ id }) => id === aktoer)?.navn ?? aktoer}`}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};

type Bevis = Udbetaling["beviser"][number];

const kodeOf = ({ svarkode, statuskode, aarsagskode, art }: Bevis): string =>
  [svarkode, statuskode, aarsagskode].filter((one) => one !== undefined).join(" ") || (art ?? "");

/** What NemKonto and the bank have said, each in plain words, with the codes they said it by. */
export const Svar = ({ udbetaling: { beviser }, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.svar}</h2>
      {beviser.length === 0 ? (
        <p>{t.intetSvar}</p>
      ) : (
        <Tabel
          caption={t.svar}
          captionHidden
          rows={beviser}
          columns={[
            { head: t.dato, cell: ({ dato }) => <Dato dato={dato} sprog={sprog} /> },
            { head: t.hvem, cell: ({ slags }) => (slags === "svar" ? "NemKonto" : t.banken) },
            {
              head: t.hvad,
              heads: true,
              cell: ({ betydning, tekst }) => (
                <>
                  <Dansk tekst={betydning} sprog={sprog} />
                  {tekst === undefined ? null : <span class="under daempet">{maskCpr(tekst)}</span>}
                </>
              ),
            },
            { head: t.kode, cell: (bevis) => <span class="kode">{kodeOf(bevis)}</span> },
            { head: t.kendt, cell: ({ tid }) => <Tid tid={tid} sprog={sprog} /> },
          ]}
        />
      )}
    </section>
  );
};
