import type { Sprog } from "../../domain/fejl.js";
import { aendringshandlingUrl, aendringUrl } from "../parts/links.js";
import { type Aendring, moenstertekst, Regellink } from "../parts/omsaetning.js";
import { Tabel } from "../parts/tabel.js";
import { texts } from "./texts.js";

/** What the change does, rule by rule; a draft's lines can be edited and removed. */
export const Linjer = ({ aendring, sprog }: { aendring: Aendring; sprog: Sprog }) => {
  const t = texts(sprog);
  const { myndighed, linjer, tilstand } = aendring;
  if (linjer.length === 0) return <p role="status">{t.ingenLinjer}</p>;
  const columns = [
    {
      head: t.regel,
      heads: true,
      cell: ({ nr }: (typeof linjer)[number]) =>
        nr === undefined ? t.nyRegel : <Regellink myndighed={myndighed} nr={nr} sprog={sprog} />,
    },
    {
      head: t.moenstre,
      cell: ({ moenstre }: (typeof linjer)[number]) => moenstertekst(moenstre, sprog),
    },
    {
      head: t.konto,
      cell: ({ kontonummer, kontonavn }: (typeof linjer)[number]) =>
        kontonummer === undefined ? t.ophoerer : `${kontonummer} ${kontonavn ?? ""}`,
    },
  ];
  const edit = {
    head: t.gjort,
    cell: ({ linje }: (typeof linjer)[number]) => <Ret aendring={aendring} linje={linje} sprog={sprog} />,
  };
  return (
    <Tabel
      caption={t.linjer}
      captionHidden
      rows={linjer}
      columns={tilstand === "kladde" ? [...columns, edit] : columns}
    />
  );
};

const Ret = ({ aendring, linje, sprog }: { aendring: Aendring; linje: number; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <form method="post" action={aendringshandlingUrl(aendring, "fjern")}>
      <a href={`${aendringUrl(aendring, { linje: String(linje) })}#saet`}>
        {t.ret} <span class="sr-only">{`${t.linje} ${linje}`}</span>
      </a>
      <input type="hidden" name="linje" value={String(linje)} />
      <button class="button button-tertiary" type="submit">
        {t.fjern} <span class="sr-only">{`${t.linje} ${linje}`}</span>
      </button>
    </form>
  );
};
