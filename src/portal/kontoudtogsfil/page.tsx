import type { Child } from "hono/jsx";
import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { type Answer, page, statusOf } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fejlliste } from "../parts/fejl.js";
import { maskCpr } from "../parts/maske.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { indbetalingerUrl, indbetalingUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { udbetalingUrl } from "../parts/udbetalingslinks.js";
import { texts, udfaldstekster } from "./texts.js";

/** The address that a file is posted to. */
export const KONTOUDTOGSFIL = /^\/opkraevning\/\d{8}\/kontoudtog$/;

type Svar = Output<"indlaesKontoudtog">;
type Post = Svar["poster"][number];

/** `/opkraevning/{myndighed}/kontoudtog`, posted: the bank's file is taken in; posted again it does nothing. */
export const kontoudtogsfilAction = ofMyndighed(async ({ client, sprog, files }, myndighed) => {
  const t = texts(sprog);
  if (files.fil === undefined)
    return show(myndighed, sprog, 400, <Meddelelse slags="error" heading={t.vaelg} />);
  const read = await client.indlaesKontoudtog({ myndighed, body: files.fil });
  if (read.ok)
    return show(myndighed, sprog, 200, <Indlaest svar={read.value} myndighed={myndighed} sprog={sprog} />);
  return show(
    myndighed,
    sprog,
    statusOf(read.error),
    <>
      <Meddelelse slags="error" heading={t.modtagetIkke} />
      <h2>{t.fejl}</h2>
      <Fejlliste fejl={read.error.fejl} sprog={sprog} />
    </>,
  );
});

const show = (myndighed: string, sprog: Sprog, status: ReturnType<typeof statusOf>, body: Child): Answer => {
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="indbetalinger" sprog={sprog} />
      <h1>{t.title}</h1>
      {body}
      <p>
        <a href={indbetalingerUrl(myndighed)}>{t.tilbage}</a>
      </p>
    </>,
    status,
  );
};

type Props = { readonly svar: Svar; readonly myndighed: string; readonly sprog: Sprog };

const Indlaest = ({ svar, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const delvis = svar.fejl.length > 0;
  return (
    <>
      <Meddelelse slags={delvis ? "warning" : "success"} heading={delvis ? t.delvis : t.modtaget}>
        {svar.ikkeBogfoert === 0 ? null : <p class="alert-text">{t.ikkeBogfoert(svar.ikkeBogfoert)}</p>}
      </Meddelelse>
      {svar.poster.length === 0 ? (
        <p>{t.ingen}</p>
      ) : (
        <Poster svar={svar} myndighed={myndighed} sprog={sprog} />
      )}
      {delvis ? (
        <section>
          <h2>{t.fejl}</h2>
          <Fejlliste fejl={svar.fejl} sprog={sprog} />
        </section>
      ) : null}
    </>
  );
};

const Poster = ({ svar, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const udfald = udfaldstekster(sprog);
  return (
    <>
      <Tabel
        caption={t.udfald}
        rows={svar.antal}
        narrow="scroll"
        columns={[
          { head: t.udfald, heads: true, cell: (one) => udfald[one.udfald] },
          { head: t.antal, number: true, cell: ({ antal }) => antal },
          { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
        ]}
      />
      <h2>{t.poster}</h2>
      <Tabel
        caption={t.poster}
        captionHidden
        rows={svar.poster}
        columns={[
          {
            head: t.dato,
            heads: true,
            cell: (post) => <Postdato post={post} myndighed={myndighed} sprog={sprog} />,
          },
          { head: t.tekst, cell: ({ tekst }) => maskCpr(tekst) },
          {
            head: t.udfald,
            cell: ({ udfald: kode, udbetalinger }) =>
              udbetalinger === undefined ? udfald[kode] : t.samlet(udbetalinger),
          },
          {
            head: t.beloeb,
            number: true,
            cell: ({ beloeb, retning }) => <Beloeb oere={retning === "ud" ? -beloeb : beloeb} />,
          },
        ]}
      />
    </>
  );
};

/** The day of an entry, with the way to the payment or the payout that it is of. */
const Postdato = ({ post, myndighed, sprog }: { post: Post } & Omit<Props, "svar">) => {
  const { dato, indbetaling, udbetaling } = post;
  const dag = <Dato dato={dato} sprog={sprog} />;
  if (indbetaling !== undefined) return <a href={indbetalingUrl({ myndighed, id: indbetaling })}>{dag}</a>;
  return udbetaling === undefined ? dag : <a href={udbetalingUrl({ myndighed, id: udbetaling })}>{dag}</a>;
};
