import type { Output } from "../../contract/endpoints.js";
import type { Bogfoering } from "../../contract/regnskab.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { Finansbilag } from "../../domain/finans/model.js";
import { maskPersons } from "../../domain/maskering.js";
import { readJson } from "../../kit/json-reader.js";
import { formatSaldo } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { sortimentUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Tabel } from "../parts/tabel.js";
import { formatDato } from "../parts/tid.js";
import { Tilbagefoersel } from "../parts/tilbagefoersel.js";
import { texts } from "./indhold-texts.js";
import { linjekolonner, sideOf } from "./linjer.js";
import { Udbetalinger } from "./udbetalinger.js";

/** Most lines in the table, and most characters of raw data on the page; the command line has all of them. */
const MAX_LINJER = 200;
const MAX_RAW = 200_000;

type Props = {
  readonly besked: Output<"seBesked">;
  /** Where it is booked, in books that can be seen. */
  readonly bogfoering: Bogfoering | undefined;
  readonly sprog: Sprog;
};

type BilagProps = Omit<Props, "besked"> & { readonly bilag: Finansbilag };

/** The content of a stored message; undefined when it is not a finansbilag that can be read. */
const readIndhold = (indhold: string): Finansbilag | undefined => {
  const { value, faults } = readJson(Finansbilag, new TextEncoder().encode(indhold));
  return faults.length === 0 ? (value as Finansbilag) : undefined;
};

/** What the message says: its head, its lines as a table, and the raw data. Parties are masked. */
export const Indhold = ({ besked, bogfoering, sprog }: Props) => {
  const t = texts(sprog);
  const bilag = readIndhold(besked.indhold);
  return (
    <section>
      <h2>{t.titel}</h2>
      {bilag === undefined ? (
        <Udbetalinger besked={besked} ellers={<p>{t.ulaeselig}</p>} sprog={sprog} />
      ) : (
        <>
          <Hoved bilag={bilag} bogfoering={bogfoering} sprog={sprog} />
          <Linjer bilag={bilag} bogfoering={bogfoering} sprog={sprog} />
        </>
      )}
      <details class="details">
        <summary class="details-summary">{t.raa}</summary>
        <div class="details-text">
          <Raw indhold={besked.indhold} id={besked.id} sprog={sprog} />
        </div>
      </details>
    </section>
  );
};

const Hoved = ({ bilag, bogfoering, sprog }: BilagProps) => {
  const t = texts(sprog);
  const { sortimentIdentifikator, sortimentVersion } = bilag.sortiment;
  return (
    <dl class="fakta">
      {bilag.bilagsnummer === undefined ? null : (
        <Fakt navn={t.bilagsnummer}>{maskCpr(bilag.bilagsnummer)}</Fakt>
      )}
      <Fakt navn={t.bilagsdato}>{formatDato(bilag.bilagsdato, sprog)}</Fakt>
      <Fakt navn={t.bogfoeringsdato}>{formatDato(bilag.bogfoeringsdato ?? bilag.bilagsdato, sprog)}</Fakt>
      {bilag.bilagstekst === undefined ? null : <Fakt navn={t.tekst}>{maskCpr(bilag.bilagstekst)}</Fakt>}
      {bilag.bilagsserie === undefined ? null : <Fakt navn={t.serie}>{bilag.bilagsserie}</Fakt>}
      <Fakt navn={t.sortiment}>
        <a class="kode" href={sortimentUrl(sortimentIdentifikator, sortimentVersion)}>
          {sortimentIdentifikator}
        </a>
        {`, ${t.udgave} ${sortimentVersion}`}
      </Fakt>
      {bogfoering === undefined ? null : <Bogfoeringsfakta bogfoering={bogfoering} sprog={sprog} />}
    </dl>
  );
};

const Bogfoeringsfakta = ({ bogfoering, sprog }: { bogfoering: Bogfoering; sprog: Sprog }) => {
  const t = texts(sprog);
  const { myndighed, loebenummer, tilbagefoerer, tilbagefoertAf } = bogfoering;
  if (loebenummer === undefined) return null;
  return (
    <>
      <Fakt navn={t.bogfoertSom}>{`${t.bilag} ${loebenummer}`}</Fakt>
      <Tilbagefoersel {...{ myndighed, loebenummer, tilbagefoerer, tilbagefoertAf, sprog }} />
    </>
  );
};

const Linjer = ({ bilag: { posteringer }, bogfoering, sprog }: BilagProps) => {
  const t = texts(sprog);
  const total = (side: "D" | "K") =>
    formatSaldo(sum(posteringer.map((postering) => sideOf(postering, side))));
  const shown = posteringer.slice(0, MAX_LINJER).map((postering, index) => ({ nr: index + 1, postering }));
  const foot = (
    <tr>
      <th scope="row" colspan={4}>
        {t.sum}
      </th>
      <td class="tal">{total("D")}</td>
      <td class="tal">{total("K")}</td>
    </tr>
  );
  return (
    <>
      {shown.length < posteringer.length ? <p>{t.foerste(shown.length, posteringer.length)}</p> : null}
      <Tabel
        caption={t.linjer}
        columns={linjekolonner(bogfoering, sprog)}
        rows={shown}
        foot={foot}
        narrow="scroll"
      />
    </>
  );
};

const Raw = ({ indhold, id, sprog }: { indhold: string; id: string; sprog: Sprog }) =>
  indhold.length > MAX_RAW ? (
    <p>
      {texts(sprog).forStor} <code class="kode">{`npx oeir besked ${id} --json`}</code>
    </p>
  ) : (
    <pre class="raa">{prettyJson(maskCpr(maskPersons(indhold)))}</pre>
  );

const prettyJson = (json: string): string => {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
};
