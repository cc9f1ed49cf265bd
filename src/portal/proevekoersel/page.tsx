import type { Child } from "hono/jsx";
import { type Answer, type Ask, type Page, page, statusOf } from "../page.js";
import { Fejlliste } from "../parts/fejl.js";
import { Filfelt, Langtekstfelt } from "../parts/felter.js";
import { Fejlopsummering, Meddelelse } from "../parts/meddelelse.js";
import { Resultat } from "./resultat.js";
import { texts } from "./texts.js";

export const PROEVEKOERSEL = "/proevekoersel";

/** Most characters that may be pasted; a larger bilag is chosen as a file. */
const MAX_INDSAT = 1_000_000;

/** `/proevekoersel`: a form that takes a finansbilag. What was given is not shown again: there may be persons in it. */
export const proevekoerselPage: Page = async ({ sprog }) => page(texts(sprog).titel, <Side sprog={sprog} />);

/** The same address, posted: what would become of it. Nothing has happened, so there is nowhere else to go. */
export const proevekoerselAction: Page = async (ask) => {
  const { client, sprog } = ask;
  const t = texts(sprog);
  const bytes = readBilag(ask);
  if (bytes === undefined) return asked(ask, t.mangler);
  const proevet = await client.rehearseFinansbilag(bytes, formOf(bytes));
  if (proevet.ok) {
    return page(
      t.titel,
      <Side sprog={sprog}>
        <Resultat proevning={proevet.value} sprog={sprog} />
      </Side>,
    );
  }
  return page(
    t.titel,
    <Side sprog={sprog}>
      <Meddelelse slags="error" heading={t.modtagesIkke} />
      <h2>{t.fejl}</h2>
      <Fejlliste fejl={proevet.error.fejl} sprog={sprog} />
    </Side>,
    statusOf(proevet.error),
  );
};

const readBilag = ({ files, form }: Ask): Uint8Array<ArrayBuffer> | undefined =>
  files.fil?.bytes ?? (form.indhold ? new TextEncoder().encode(form.indhold) : undefined);

/** JSON starts with a brace; all else is taken as XML, whose errors are told. */
const formOf = (bytes: Uint8Array): "xml" | "json" =>
  /^[\s\ufeff]*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 64))) ? "json" : "xml";

const asked = ({ sprog }: Ask, problem: string): Answer =>
  page(
    texts(sprog).titel,
    <>
      <Fejlopsummering fejl={[{ felt: "fil", tekst: problem }]} sprog={sprog} />
      <Side sprog={sprog} problem={problem} />
    </>,
    400,
  );

type SideProps = Pick<Ask, "sprog"> & { readonly problem?: string; readonly children?: Child };

const Side = ({ sprog, problem, children }: SideProps) => {
  const t = texts(sprog);
  return (
    <>
      <h1>{t.titel}</h1>
      <p class="font-lead">{t.lead}</p>
      {children}
      <form method="post" action={PROEVEKOERSEL} enctype="multipart/form-data">
        <Filfelt name="fil" label={t.fil} hint={t.filHint} error={problem} accept=".xml,.json" />
        <Langtekstfelt name="indhold" label={t.indhold} value={undefined} max={MAX_INDSAT} />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.proev}
          </button>
        </p>
      </form>
    </>
  );
};
