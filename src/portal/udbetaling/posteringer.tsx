import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb, formatSaldo } from "../parts/beloeb.js";
import { hvorforUrl } from "../parts/links.js";
import { Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import type { Udbetaling } from "../parts/udbetaling.js";
import { anledningstekst } from "../parts/udbetalingsanledning.js";
import { mellemregningUrl } from "../parts/udbetalingslinks.js";
import { texts } from "./texts.js";

type Props = { readonly udbetaling: Udbetaling; readonly myndighed: string; readonly sprog: Sprog };

const KONTI = ["mellemregning", "undervejs"] as const;

/** What has been booked of it, with the way to the accounts and to each bilag. */
export const Posteringer = ({ udbetaling: { bevaegelser, konteringslinjer }, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.posteringer}</h2>
      <p>{konteringslinjer.length === 0 ? t.fagsystemetBogfoerer : t.erpBogfoerer}</p>
      {bevaegelser.length === 0 ? (
        <p>{t.ingenPosteringer}</p>
      ) : (
        <>
          <Tabel
            caption={t.posteringer}
            captionHidden
            rows={bevaegelser}
            columns={[
              { head: t.dato, cell: ({ dato }) => <Dato dato={dato} sprog={sprog} /> },
              {
                head: t.hvad,
                heads: true,
                cell: ({ anledning }) => anledningstekst(anledning, sprog),
              },
              {
                head: t.konto,
                cell: ({ konto }) => (
                  <a href={mellemregningUrl(myndighed, { konto })}>{t[konto as "mellemregning"] ?? konto}</a>
                ),
              },
              { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
              {
                head: t.bilag,
                number: true,
                cell: ({ bilag }) => <a href={hvorforUrl(myndighed, Number(bilag), 1)}>{bilag}</a>,
              },
            ]}
          />
          <p class="daempet">
            {KONTI.map((konto) =>
              t.saldo(
                t[konto],
                formatSaldo(
                  sum(bevaegelser.filter((one) => one.konto === konto).map(({ beloeb }) => beloeb)),
                ),
              ),
            ).join(" ")}
          </p>
        </>
      )}
      {konteringslinjer.length === 0 ? null : (
        <Tabel
          caption={t.konteringslinjer}
          rows={konteringslinjer}
          columns={[
            { head: t.kontering, heads: true, cell: ({ kontering }) => kontering },
            { head: t.tekst, cell: ({ tekst }) => tekst ?? "" },
            { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
          ]}
        />
      )}
    </section>
  );
};
