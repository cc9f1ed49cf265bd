import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import type { Filterudfald } from "../../domain/inddrivelse/filter/index.js";
import { feltnavn, UDFALD, udfaldstekst } from "../parts/parathed.js";
import { Delt, procent } from "../parts/soejle.js";
import { Tabel } from "../parts/tabel.js";
import { texts } from "./texts.js";

type Paratheder = Output<"seParathed">;
type Props = {
  readonly paratheder: Paratheder;
  readonly navneOf: (system: string) => string;
  readonly sprog: Sprog;
};

const RAEKKEFOELGE = Object.keys(UDFALD) as readonly Filterudfald[];

/** Each fagsystem's claims by outcome, as a bar with its numbers; and which fields are to blame. */
export const Andele = ({ paratheder: { andele, felter }, navneOf, sprog }: Props) => {
  const t = texts(sprog);
  const systemer = [...new Set(andele.map(({ fagsystem }) => fagsystem))];
  if (systemer.length === 0) return null;
  const rows = systemer.map((system) => ({
    system,
    dele: RAEKKEFOELGE.flatMap((udfald) => {
      const fundet = andele.find((one) => one.fagsystem === system && one.udfald === udfald);
      if (fundet === undefined) return [];
      return [{ udfald, antal: fundet.antal, andel: fundet.promille / 1000, tone: UDFALD[udfald] }];
    }),
  }));
  return (
    <section>
      <h2>{t.andele}</h2>
      <Tabel
        caption={t.andele}
        captionHidden
        rows={rows}
        columns={[
          { head: t.system, heads: true, cell: ({ system }) => navneOf(system) },
          {
            head: t.fordeling,
            cell: ({ dele }) => (
              <>
                <Delt dele={dele} />
                {dele
                  .map(
                    ({ udfald, antal, andel }) =>
                      `${udfald} ${antal} ${udfaldstekst(udfald, sprog)} (${procent(andel)})`,
                  )
                  .join(", ")}
              </>
            ),
          },
        ]}
      />
      {felter.length === 0 ? null : (
        <Tabel
          caption={t.felter}
          rows={felter}
          columns={[
            { head: t.felt, heads: true, cell: ({ felt }) => feltnavn(felt, sprog) },
            { head: t.system, cell: ({ fagsystem }) => navneOf(fagsystem) },
            { head: t.ramte, number: true, cell: ({ antal }) => antal },
          ]}
        />
      )}
    </section>
  );
};
