import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { periode, type Vaerdi, Vaerditabel } from "../parts/sortiment.js";
import { texts } from "./texts.js";

type Forskel = Output<"seSortimentforskel">;

/** Most rows of one table; the command line shows the rest. */
const MAX_ROWS = 100;

/** What the version has changed since the one published before it. */
export const Forskelle = ({ forskel, sprog }: { forskel: Forskel; sprog: Sprog }) => {
  const t = texts(sprog);
  const { fra, tilfoejet, fjernet, aendret } = forskel;
  return (
    <section>
      <h2>{t.forskel}</h2>
      {fra === undefined ? (
        <p>{t.foerste}</p>
      ) : tilfoejet.length + fjernet.length + aendret.length === 0 ? (
        <p>{t.ens}</p>
      ) : (
        <>
          <p>{t.siden(fra, tilfoejet.length, fjernet.length, aendret.length)}</p>
          <Del caption={t.tilfoejet} vaerdier={tilfoejet} sprog={sprog} />
          <Del caption={t.fjernet} vaerdier={fjernet} sprog={sprog} />
          <Aendrede aendret={aendret} sprog={sprog} />
        </>
      )}
    </section>
  );
};

const Del = (props: { caption: string; vaerdier: readonly Vaerdi[]; sprog: Sprog }) =>
  props.vaerdier.length === 0 ? null : (
    <Vaerditabel {...props} vaerdier={props.vaerdier.slice(0, MAX_ROWS)} />
  );

/** Each changed value as it is now, and how it was. */
const Aendrede = ({ aendret, sprog }: { aendret: Forskel["aendret"]; sprog: Sprog }) => {
  if (aendret.length === 0) return null;
  const t = texts(sprog);
  const before = new Map<Vaerdi, Vaerdi>(aendret.map(({ foer, efter }) => [efter, foer]));
  const foer = (vaerdi: Vaerdi): string => {
    const was = before.get(vaerdi);
    return was === undefined ? "" : `${was.titel}, ${periode(was, sprog)}`;
  };
  return (
    <Vaerditabel
      caption={t.aendret}
      vaerdier={aendret.slice(0, MAX_ROWS).map(({ efter }) => efter)}
      sprog={sprog}
      extra={[{ head: t.foer, cell: foer }]}
    />
  );
};
