import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { Finansbilag } from "../../domain/finans/model.js";
import { maskPersons } from "../../domain/maskering.js";
import { readJson } from "../../kit/json-reader.js";
import { formatSaldo } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { maskCpr } from "../parts/maske.js";
import { Tabel } from "../parts/tabel.js";
import { formatDato } from "../parts/tid.js";
import { texts } from "./indhold-texts.js";
import { linjekolonner, sideOf } from "./linjer.js";

/** Most lines in the table, and most characters of raw data on the page; the command line has all of them. */
const MAX_LINJER = 200;
const MAX_RAW = 200_000;

type Props = {
  readonly besked: Output<"seBesked">;
  /** Account numbers by kontering, where the message is booked in books that can be seen. */
  readonly kontonumre: ReadonlyMap<string, string>;
  readonly sprog: Sprog;
};

/** The content of a stored message; undefined when it is not a finansbilag that can be read. */
const readIndhold = (indhold: string): Finansbilag | undefined => {
  const { value, faults } = readJson(Finansbilag, new TextEncoder().encode(indhold));
  return faults.length === 0 ? (value as Finansbilag) : undefined;
};

/** What the message says: its head, its lines as a table, and the raw data. Parties are masked. */
export const Indhold = ({ besked, kontonumre, sprog }: Props) => {
  const t = texts(sprog);
  const bilag = readIndhold(besked.indhold);
  return (
    <section>
      <h2>{t.titel}</h2>
      {bilag === undefined ? (
        <p>{t.ulaeselig}</p>
      ) : (
        <>
          <Hoved bilag={bilag} sprog={sprog} />
          <Linjer bilag={bilag} myndighed={besked.myndighed} kontonumre={kontonumre} sprog={sprog} />
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

const Hoved = ({ bilag, sprog }: { bilag: Finansbilag; sprog: Sprog }) => {
  const t = texts(sprog);
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
        <span class="kode">{bilag.sortiment.sortimentIdentifikator}</span>
        {`, ${t.udgave} ${bilag.sortiment.sortimentVersion}`}
      </Fakt>
    </dl>
  );
};

type LinjerProps = Omit<Props, "besked"> & { readonly bilag: Finansbilag; readonly myndighed: string };

const Linjer = ({ bilag: { posteringer }, myndighed, kontonumre, sprog }: LinjerProps) => {
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
        columns={linjekolonner(myndighed, kontonumre, sprog)}
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
