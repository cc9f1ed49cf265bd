import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fejlliste } from "../parts/fejl.js";
import { Meddelelse, type Slags } from "../parts/meddelelse.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { formatDato, Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

type Proevning = Output<"proevFinansbilag">;
type Props = { readonly proevning: Proevning; readonly sprog: Sprog };

/** Most lines in the table; the command line has all of them. */
const MAX_LINJER = 200;

/** What would become of the bilag: in words, with the errors, or with the lines and balances. */
export const Resultat = ({ proevning, sprog }: Props) => {
  const t = texts(sprog);
  const { begrundelse, fejl, linjer, saldi, proevebevis, udloeber } = proevning;
  const [slags, heading] = udfaldOf(proevning, sprog);
  return (
    <>
      <Meddelelse slags={slags} heading={heading}>
        {begrundelse === undefined ? null : <p lang={sprog === "da" ? undefined : "da"}>{begrundelse}</p>}
      </Meddelelse>
      {fejl.length === 0 ? null : (
        <>
          <h2>{t.fejl}</h2>
          <Fejlliste fejl={fejl} sprog={sprog} />
        </>
      )}
      {linjer.length === 0 ? null : (
        <>
          <Tabel
            caption={t.linjer}
            columns={linjekolonner(sprog)}
            rows={linjer.slice(0, MAX_LINJER)}
            narrow="scroll"
          />
          <Tabel caption={t.saldi} columns={saldokolonner(sprog)} rows={saldi} narrow="scroll" />
        </>
      )}
      {proevebevis === undefined || udloeber === undefined ? null : (
        <details class="details">
          <summary class="details-summary">
            {t.bevis} <Tid tid={udloeber} sprog={sprog} />
          </summary>
          <div class="details-text">
            <p>{t.bevisHvad}</p>
            <p class="kode">{proevebevis}</p>
          </div>
        </details>
      )}
    </>
  );
};

const udfaldOf = ({ kode, linjer }: Proevning, sprog: Sprog): readonly [Slags, string] => {
  const t = texts(sprog);
  if (kode === "ACCEPTERET") return linjer.length > 0 ? ["success", t.bogfoeres] : ["info", t.allerede];
  if (kode === "AFVIST") return ["error", t.afvises];
  return kode === "UAFGJORT" ? ["warning", t.uafgjort] : ["info", t.modtages];
};

const linjekolonner = (sprog: Sprog): readonly Column<Proevning["linjer"][number]>[] => {
  const t = texts(sprog);
  return [
    { head: t.nr, heads: true, cell: ({ nr }) => nr },
    { head: t.konto, cell: ({ kontonummer }) => <span class="ubrudt">{kontonummer}</span> },
    { head: t.navn, cell: ({ kontonavn }) => kontonavn },
    { head: t.regel, cell: ({ regel }) => regel ?? "" },
    { head: t.dato, cell: ({ bogfoeringsdato }) => formatDato(bogfoeringsdato, sprog) },
    { head: t.debet, number: true, cell: ({ debet }) => <Beloeb oere={debet} blankZero /> },
    { head: t.kredit, number: true, cell: ({ kredit }) => <Beloeb oere={kredit} blankZero /> },
  ];
};

const saldokolonner = (sprog: Sprog): readonly Column<Proevning["saldi"][number]>[] => {
  const t = texts(sprog);
  return [
    { head: t.konto, heads: true, cell: ({ kontonummer }) => <span class="ubrudt">{kontonummer}</span> },
    { head: t.navn, cell: ({ kontonavn }) => kontonavn },
    { head: t.pr, cell: ({ pr }) => formatDato(pr, sprog) },
    { head: t.foer, number: true, cell: ({ foer }) => <Beloeb oere={foer} /> },
    { head: t.efter, number: true, cell: ({ efter }) => <Beloeb oere={efter} /> },
  ];
};
