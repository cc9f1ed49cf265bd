import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { senestSendtOf } from "../../domain/udbetaling/frister.js";
import { udfoerelsesregelOf } from "../../domain/udbetaling/politik.js";
import { Beloeb, formatSaldo } from "../parts/beloeb.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import { betalingskoerselUrl, udbetalingerUrl } from "../parts/udbetalingslinks.js";
import { texts } from "./texts.js";

type Props = {
  readonly dage: Output<"proevBetalingskoersel">;
  readonly politik: Output<"seUdbetalingspolitik">["gaeldende"];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** What is ready, by the day it is executed, with the last moment to send it. */
export const Dage = ({ dage: { sendes, senere }, politik, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const { frist } = udfoerelsesregelOf(politik);
  return (
    <section>
      <h2>{t.dage}</h2>
      <p>{politik.selvkoerende ? t.selv : t.haand}</p>
      {sendes.length === 0 ? (
        <p>{t.ingenDage}</p>
      ) : (
        <Tabel
          caption={t.dage}
          captionHidden
          rows={sendes}
          narrow="scroll"
          columns={[
            {
              head: t.dag,
              heads: true,
              cell: ({ udfoerelsesdato: dag }) => (
                <a href={udbetalingerUrl(myndighed, { tilstand: "KLAR", dag })}>
                  <Dato dato={dag} sprog={sprog} />
                </a>
              ),
            },
            {
              head: t.frist,
              cell: ({ udfoerelsesdato }) => (
                <Tid tid={senestSendtOf(udfoerelsesdato, frist)} sprog={sprog} />
              ),
            },
            { head: t.antal, number: true, cell: ({ antal }) => antal },
            { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
          ]}
        />
      )}
      {senere.antal === 0 ? null : <p>{t.senere(senere.antal, formatSaldo(senere.beloeb))}</p>}
      <p>
        <a class="button button-primary" href={betalingskoerselUrl(myndighed)}>
          {t.forhaandsvis}
        </a>
      </p>
    </section>
  );
};
