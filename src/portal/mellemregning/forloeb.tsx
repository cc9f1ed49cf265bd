import type { Output } from "../../contract/endpoints.js";
import type { Oere } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { hvorforUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { shortId } from "../parts/navn.js";
import { Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { Udbetalingsmaerke } from "../parts/udbetaling.js";
import { anledningstekst } from "../parts/udbetalingsanledning.js";
import { udbetalingUrl } from "../parts/udbetalingslinks.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { texts } from "./texts.js";

type Et = Output<"seMellemregning">["forloeb"][number];
type Linje = Et["linjer"][number];

type Props = { readonly forloeb: readonly Et[]; readonly myndighed: string; readonly sprog: Sprog };

/** A payout (with those that pay it again) and what is left of it, then each of its lines. */
type Row =
  | { readonly slags: "forloeb"; readonly et: Et }
  | { readonly slags: "linje"; readonly linje: Linje; readonly udbetaling: string | undefined };

const rowsOf = (forloeb: readonly Et[]): readonly Row[] =>
  forloeb.flatMap((et) => [
    { slags: "forloeb" as const, et },
    ...et.linjer.map((linje) => ({ slags: "linje" as const, linje, udbetaling: et.udbetaling })),
  ]);

export const Forloeb = ({ forloeb, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  if (forloeb.length === 0) return <p role="status">{t.ingen}</p>;
  const saldoOf = (row: Row): Oere | undefined => (row.slags === "forloeb" ? row.et.saldo : undefined);
  return (
    <Tabel
      caption={t.linjer}
      captionHidden
      rows={rowsOf(forloeb)}
      narrow="scroll"
      columns={[
        {
          head: t.hvad,
          heads: true,
          cell: (row) =>
            row.slags === "forloeb" ? (
              <Hoved et={row.et} myndighed={myndighed} sprog={sprog} />
            ) : (
              <Postering {...row} myndighed={myndighed} sprog={sprog} />
            ),
        },
        {
          head: t.dato,
          cell: (row) => (row.slags === "linje" ? <Dato dato={row.linje.dato} sprog={sprog} /> : ""),
        },
        {
          head: t.bilag,
          number: true,
          cell: (row) =>
            row.slags === "linje" ? (
              <a href={hvorforUrl(myndighed, row.linje.bilag, 1)}>{row.linje.bilag}</a>
            ) : (
              ""
            ),
        },
        {
          head: t.beloeb,
          number: true,
          cell: (row) => (row.slags === "linje" ? <Beloeb oere={row.linje.beloeb} /> : ""),
        },
        {
          head: t.tilbage,
          number: true,
          cell: (row) => {
            const saldo = saldoOf(row);
            return saldo === undefined ? (
              ""
            ) : (
              <strong>
                <Beloeb oere={saldo} />
              </strong>
            );
          },
        },
      ]}
    />
  );
};

type Hoved = { readonly et: Et; readonly myndighed: string; readonly sprog: Sprog };

const Hoved = ({ et: { udbetaling, tilstand, forklaring }, myndighed, sprog }: Hoved) => {
  const t = texts(sprog);
  return (
    <>
      {udbetaling === undefined ? (
        t.fremmed
      ) : (
        <a href={udbetalingUrl({ myndighed, id: udbetaling })}>
          {t.udbetaling} {shortId(udbetaling)}
        </a>
      )}{" "}
      {tilstand === undefined ? null : <Udbetalingsmaerke tilstand={tilstand} sprog={sprog} />}
      <span class="under">
        <Dansk tekst={forklaring} sprog={sprog} />
      </span>
    </>
  );
};

type Postering = Extract<Row, { slags: "linje" }> & { readonly myndighed: string; readonly sprog: Sprog };

/** A line of the payout that pays it again leads to that one. */
const Postering = ({
  linje: { slags, udbetaling, tekst },
  udbetaling: foerste,
  myndighed,
  sprog,
}: Postering) => {
  const t = texts(sprog);
  return (
    <span class="indrykket let">
      {anledningstekst(slags, sprog)}
      {tekst === undefined ? "" : `: ${maskCpr(tekst)}`}
      {udbetaling === undefined || udbetaling === foerste ? null : (
        <>
          {" ("}
          <a href={udbetalingUrl({ myndighed, id: udbetaling })}>{t.genudbetaling}</a>)
        </>
      )}
    </span>
  );
};
