import type { Output } from "../../contract/endpoints.js";
import { Beloeb } from "../parts/beloeb.js";
import { Filindhold, type Svarprops, takeFile } from "../parts/filside.js";
import { maskCpr } from "../parts/maske.js";
import { indbetalingerUrl, indbetalingUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Dato } from "../parts/tid.js";
import { udbetalingUrl } from "../parts/udbetalingslinks.js";
import { texts, udfaldstekster } from "./texts.js";

/** The address that a file is posted to. */
export const KONTOUDTOGSFIL = /^\/opkraevning\/\d{8}\/kontoudtog$/;

type Svar = Output<"indlaesKontoudtog">;
type Post = Svar["poster"][number];

const Indlaest = ({ svar, myndighed, sprog }: Svarprops<Svar>) => {
  const t = texts(sprog);
  const udfald = udfaldstekster(sprog);
  return (
    <Filindhold<Post>
      udfald={svar.antal.map((one) => ({ ...one, navn: udfald[one.udfald] }))}
      poster={{
        heading: t.poster,
        rows: svar.poster,
        columns: [
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
        ],
      }}
      ingen={t.ingen}
      fejl={svar.fejl}
      sprog={sprog}
    >
      {svar.ikkeBogfoert === 0 ? null : <p class="alert-text">{t.ikkeBogfoert(svar.ikkeBogfoert)}</p>}
      {svar.flerePoster === undefined ? null : <p class="alert-text">{t.flerePoster(svar.flerePoster)}</p>}
      {svar.flereFejl === undefined ? null : <p class="alert-text">{t.flereFejl(svar.flereFejl)}</p>}
    </Filindhold>
  );
};

/** The day of an entry, with the way to the payment or the payout that it is of. */
const Postdato = ({ post, myndighed, sprog }: { post: Post } & Omit<Svarprops<Svar>, "svar">) => {
  const { dato, indbetaling, udbetaling } = post;
  const dag = <Dato dato={dato} sprog={sprog} />;
  if (indbetaling !== undefined) return <a href={indbetalingUrl({ myndighed, id: indbetaling })}>{dag}</a>;
  return udbetaling === undefined ? dag : <a href={udbetalingUrl({ myndighed, id: udbetaling })}>{dag}</a>;
};

/** `/opkraevning/{myndighed}/kontoudtog`, posted: the bank's file of entries (camt.054). */
export const kontoudtogsfilAction = takeFile<Svar>({
  felt: "fil",
  texts,
  Menu: (props) => <Opkraevningsmenu her="indbetalinger" {...props} />,
  tilbageUrl: (myndighed) => indbetalingerUrl(myndighed),
  indlaes: (client, myndighed, { bytes }) => client.indlaesKontoudtog({ myndighed, body: bytes }),
  Svar: Indlaest,
});
