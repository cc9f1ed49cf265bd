import type { Child } from "hono/jsx";
import type { Sprog } from "../../domain/fejl.js";
import type { FejlDetalje } from "../../domain/kvittering.js";
import type { Result } from "../../kit/result.js";
import type { Client, Refused } from "../../sdk/client.js";
import { type Page, page, statusOf, type Upload } from "../page.js";
import { bilingual } from "../sprog.js";
import { Beloeb } from "./beloeb.js";
import { Fejlliste } from "./fejl.js";
import { Filfelt } from "./felter.js";
import { Meddelelse } from "./meddelelse.js";
import { ofMyndighed } from "./noegle.js";
import { type Column, Tabel } from "./tabel.js";

/** Files that a municipality takes in: the form that one is chosen in, and the page that shows what came of it. */

const texts = bilingual({
  indlaes: ["Indlæs filen", "Take the file in"],
  modtagetIkke: ["Filen er ikke indlæst", "The file was not taken in"],
  modtaget: ["Filen er indlæst", "The file was taken in"],
  delvis: ["Noget i filen er ikke indlæst", "Some of the file was not taken in"],
  uafklaret: [
    "Filen er indlæst, men noget i den skal et menneske se på",
    "The file was taken in, but a person must look at some of it",
  ],
  udfald: ["Hvad der kom af det", "What came of it"],
  antal: ["Antal", "Number"],
  beloeb: ["Kroner", "Kroner"],
  fejl: ["Fejl i filen", "Errors in the file"],
});

type Formprops = {
  readonly url: string;
  /** Of the field, by which the page that takes it knows the file. */
  readonly name: string;
  readonly heading: string;
  readonly label: string;
  readonly hint: string;
  /** What the chooser shows first: `.xml`. */
  readonly accept: string;
  readonly sprog: Sprog;
};

export const Filform = ({ url, heading, sprog, ...felt }: Formprops) => (
  <section>
    <h2>{heading}</h2>
    <form method="post" action={url} enctype="multipart/form-data">
      <Filfelt {...felt} />
      <p class="knapper">
        <button class="button button-primary" type="submit">
          {texts(sprog).indlaes}
        </button>
      </p>
    </form>
  </section>
);

type Sted = { readonly myndighed: string; readonly sprog: Sprog };
export type Svarprops<S> = Sted & { readonly svar: S };

export type Filside<S> = {
  /** The name of the form's field. */
  readonly felt: string;
  readonly texts: (sprog: Sprog) => {
    readonly title: string;
    readonly vaelg: string;
    readonly tilbage: string;
  };
  readonly Menu: (props: Sted) => Child;
  readonly tilbageUrl: (myndighed: string) => string;
  readonly indlaes: (client: Client, myndighed: string, fil: Upload) => Promise<Result<S, Refused>>;
  readonly Svar: (props: Svarprops<S>) => Child;
};

/** The address that a file is posted to: it is taken in, and what came of it is shown; posted again it does nothing. */
export const takeFile = <S,>({ felt, Menu, Svar, ...side }: Filside<S>): Page =>
  ofMyndighed(async ({ client, sprog, files }, myndighed) => {
    const fil = files[felt];
    const read = fil === undefined ? undefined : await side.indlaes(client, myndighed, fil);
    const t = side.texts(sprog);
    return page(
      t.title,
      <>
        <Menu myndighed={myndighed} sprog={sprog} />
        <h1>{t.title}</h1>
        {read === undefined ? (
          <Meddelelse slags="error" heading={t.vaelg} />
        ) : read.ok ? (
          <Svar svar={read.value} myndighed={myndighed} sprog={sprog} />
        ) : (
          <>
            <Meddelelse slags="error" heading={texts(sprog).modtagetIkke} />
            <Fejl fejl={read.error.fejl} sprog={sprog} />
          </>
        )}
        <p>
          <a href={side.tilbageUrl(myndighed)}>{t.tilbage}</a>
        </p>
      </>,
      read === undefined ? 400 : read.ok ? 200 : statusOf(read.error),
    );
  });

type Udfald = { readonly navn: string; readonly antal: number; readonly beloeb?: bigint };

type Indhold<R> = {
  readonly udfald: readonly Udfald[];
  readonly poster: {
    readonly heading: string;
    readonly rows: readonly R[];
    readonly columns: readonly Column<R>[];
  };
  /** Said where there are no entries. */
  readonly ingen: string;
  /** Of entries that were not taken. */
  readonly fejl?: readonly FejlDetalje[];
  /** Something was taken that a person must look at. */
  readonly uafklaret?: boolean;
  readonly sprog: Sprog;
  /** What else there is to say of the file. */
  readonly children?: Child;
};

/** What came of a file: the outcomes counted, every entry with its own, and every error with its place and remedy. */
export const Filindhold = <R,>({
  udfald,
  poster: { heading, rows, columns },
  ingen,
  fejl = [],
  uafklaret = false,
  sprog,
  children,
}: Indhold<R>) => {
  const t = texts(sprog);
  const overskrift = fejl.length > 0 ? t.delvis : uafklaret ? t.uafklaret : t.modtaget;
  return (
    <>
      <Meddelelse slags={fejl.length > 0 || uafklaret ? "warning" : "success"} heading={overskrift}>
        {children}
      </Meddelelse>
      {rows.length === 0 ? (
        <p>{ingen}</p>
      ) : (
        <>
          <Udfaldstabel udfald={udfald} sprog={sprog} />
          <h2>{heading}</h2>
          <Tabel caption={heading} captionHidden rows={rows} columns={columns} />
        </>
      )}
      {fejl.length === 0 ? null : <Fejl fejl={fejl} sprog={sprog} />}
    </>
  );
};

const Udfaldstabel = ({ udfald, sprog }: { udfald: readonly Udfald[]; sprog: Sprog }) => {
  const t = texts(sprog);
  const kroner: Column<Udfald> = {
    head: t.beloeb,
    number: true,
    cell: ({ beloeb = 0n }) => <Beloeb oere={beloeb} />,
  };
  return (
    <Tabel
      caption={t.udfald}
      rows={udfald}
      narrow="scroll"
      columns={[
        { head: t.udfald, heads: true, cell: ({ navn }) => navn },
        { head: t.antal, number: true, cell: ({ antal }) => antal },
        ...(udfald.some(({ beloeb }) => beloeb !== undefined) ? [kroner] : []),
      ]}
    />
  );
};

const Fejl = ({ fejl, sprog }: { fejl: readonly FejlDetalje[]; sprog: Sprog }) => (
  <section>
    <h2>{texts(sprog).fejl}</h2>
    <Fejlliste fejl={fejl} sprog={sprog} />
  </section>
);
