import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import type { Filterudfald } from "../../domain/inddrivelse/filter/index.js";
import { feltnavn, UDFALD, Udfaldsmaerke, udfaldstekst } from "../parts/parathed.js";
import { andelOf, Delt, procent } from "../parts/soejle.js";
import { Tabel } from "../parts/tabel.js";
import { texts } from "./texts.js";

type Overblik = Output<"seOpkraevning">;

type Props = {
  readonly overblik: Overblik;
  readonly systemer: Output<"seItSystemer">["itsystemer"];
  readonly sprog: Sprog;
};

/** How many claims PSRM would take as they are, and which fields of which fagsystem stand in the way of the rest. */
export const Parathed = ({ overblik, systemer, sprog }: Props) => {
  const t = texts(sprog);
  const { parathed, felter } = overblik;
  const alle = parathed.reduce((total, { antal }) => total + antal, 0);
  return (
    <section>
      <h2>{t.parathed}</h2>
      <p>{t.parathedForklaring}</p>
      {alle === 0 ? <p>{t.ingenParathed}</p> : <Udfald parathed={parathed} alle={alle} sprog={sprog} />}
      {felter.length === 0 ? null : (
        <Tabel
          caption={t.felter}
          rows={felter}
          columns={[
            { head: t.felt, heads: true, cell: ({ felt }) => feltnavn(felt, sprog) },
            {
              head: t.system,
              cell: ({ fagsystem }) => systemer.find(({ id }) => id === fagsystem)?.navn ?? fagsystem,
            },
            { head: t.ramte, number: true, cell: ({ antal }) => antal },
            { head: t.andelAlle, number: true, cell: ({ antal }) => procent(andelOf(antal, alle)) },
          ]}
        />
      )}
    </section>
  );
};

type Udfald = { readonly parathed: Overblik["parathed"]; readonly alle: number; readonly sprog: Sprog };

/** Every claim in one of three outcomes: one bar, and each part in words. */
const Udfald = ({ parathed, alle, sprog }: Udfald) => {
  const dele = (Object.keys(UDFALD) as readonly Filterudfald[]).map((udfald) => {
    const antal = parathed.find((one) => one.udfald === udfald)?.antal ?? 0;
    return { udfald, antal, andel: andelOf(antal, alle), tone: UDFALD[udfald] };
  });
  return (
    <>
      <Delt dele={dele} />
      <ul class="grupper no-max-width">
        {dele.map(({ udfald, antal, andel }) => (
          <li>
            <Udfaldsmaerke udfald={udfald} /> <strong>{antal}</strong>{" "}
            {`${udfaldstekst(udfald, sprog)} (${procent(andel)})`}
          </li>
        ))}
      </ul>
    </>
  );
};
