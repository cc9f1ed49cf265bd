import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fundliste, Psrmsvar } from "../parts/fund.js";
import { maskCpr } from "../parts/maske.js";
import { Udfaldsmaerke, udfaldstekst } from "../parts/parathed.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Dato, formatDato, Tid } from "../parts/tid.js";
import { underretningstekst } from "../parts/underretning.js";
import { psrmtexts } from "./psrm-texts.js";

type Aktioner = Output<"seAktioner">;
type Props = { readonly aktioner: Aktioner; readonly sprog: Sprog };

/** Whether PSRM would take the claim, and if not which rule and field stand in the way. */
export const Parathed = ({ aktioner: { parathed }, sprog }: Props) => {
  const t = psrmtexts(sprog);
  return (
    <section>
      <h2>{t.parathed}</h2>
      {parathed === undefined ? (
        <p>{t.ikkeVurderet}</p>
      ) : (
        <>
          <p>
            <Udfaldsmaerke udfald={parathed.udfald} />{" "}
            {`${udfaldstekst(parathed.udfald, sprog)} (${t.vurderet} ${formatDato(parathed.dato, sprog)})`}
          </p>
          {parathed.fund.length === 0 ? null : <Fundliste fund={parathed.fund} sprog={sprog} />}
        </>
      )}
    </section>
  );
};

const TONER: Readonly<Record<string, string>> = {
  UDFØRT: "godt",
  HØRING: "haster",
  AFVIST: "skidt",
  BORTFALDET: "graa",
};

const aktionskolonner = (sprog: Sprog): readonly Column<Aktioner["aktioner"][number]>[] => {
  const t = psrmtexts(sprog);
  return [
    {
      head: t.handling,
      heads: true,
      cell: ({ navn, kode, aarsag }) => (
        <>
          <span lang="da">{navn}</span>
          <span class="under daempet">{aarsag === undefined ? kode : `${kode}, ${maskCpr(aarsag)}`}</span>
        </>
      ),
    },
    { head: t.dannet, cell: ({ dannet }) => <Tid tid={dannet} sprog={sprog} /> },
    {
      head: t.svar,
      cell: ({ status, besvaret, fordringId, fejl, fund }) => (
        <>
          <span class={`maerke maerke-${TONER[status] ?? "venter"}`}>{status}</span>{" "}
          {besvaret === undefined ? null : <Tid tid={besvaret} sprog={sprog} />}
          {fordringId === undefined ? null : <span class="under kode">{fordringId}</span>}
          <Psrmsvar fejl={fejl} fund={fund} sprog={sprog} />
        </>
      ),
    },
    { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} blankZero /> },
  ];
};

/** Everything that was sent to PSRM about the claim with the receipts, and what PSRM has told since; nothing before that. */
export const Psrm = ({ aktioner: { numre, aktioner, underretninger }, sprog }: Props) => {
  const t = psrmtexts(sprog);
  if (aktioner.length + underretninger.length === 0) return null;
  return (
    <section>
      <h2>{t.psrm}</h2>
      {numre.length === 0 ? null : (
        <p>
          {t.numre}{" "}
          {numre.map(({ fordringId, tilstand, aarsag }) => (
            <span class="ubrudt">
              <span class="kode">{fordringId}</span>
              {` (${[tilstand, aarsag].filter((one) => one !== undefined).join(", ")}) `}
            </span>
          ))}
        </p>
      )}
      <Tabel caption={t.aktioner} rows={aktioner} columns={aktionskolonner(sprog)} />
      {underretninger.length === 0 ? null : <Underretninger underretninger={underretninger} sprog={sprog} />}
    </section>
  );
};

type Underretning = { readonly underretninger: Aktioner["underretninger"]; readonly sprog: Sprog };

const Underretninger = ({ underretninger, sprog }: Underretning) => {
  const t = psrmtexts(sprog);
  return (
    <Tabel
      caption={t.underretninger}
      rows={underretninger}
      columns={[
        { head: t.dato, cell: ({ dato }) => <Dato dato={dato} sprog={sprog} /> },
        {
          head: t.hvad,
          heads: true,
          cell: ({ slags, aarsag }) =>
            `${underretningstekst(slags, sprog)}${aarsag === undefined ? "" : `: ${maskCpr(aarsag)}`}`,
        },
        { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} blankZero /> },
      ]}
    />
  );
};
