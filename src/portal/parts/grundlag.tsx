import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Fakt } from "./fakt.js";
import { aftaleUrl, sortimentUrl } from "./links.js";
import { shortId } from "./navn.js";
import { Tid } from "./tid.js";

const texts = bilingual({
  aftale: ["Modtaget efter serviceaftale", "Received under service agreement"],
  somDenVar: ["som ændret", "as changed"],
  sortiment: ["Efter sortiment", "By sortiment"],
  udgave: ["version", "version"],
});

export type Grundlag = Output<"seBeskedgrundlag">;

/** The agreement and the sortiment, in the versions that a message was received by. */
export const Grundlagsfakta = ({ grundlag, sprog }: { grundlag: Grundlag; sprog: Sprog }) => {
  const t = texts(sprog);
  const { aftale, sortiment } = grundlag;
  return (
    <>
      {aftale === undefined ? null : (
        <Fakt navn={t.aftale}>
          <a href={aftaleUrl(aftale.id)}>{shortId(aftale.id)}</a>
          {`, ${t.somDenVar} `}
          <Tid tid={aftale.version} sprog={sprog} />
          {aftale.aendretAf === undefined ? null : ` (${aftale.aendretAf})`}
        </Fakt>
      )}
      {sortiment === undefined ? null : (
        <Fakt navn={t.sortiment}>
          <a class="kode" href={sortimentUrl(sortiment.id, sortiment.version)}>
            {sortiment.id}
          </a>
          {`, ${t.udgave} ${sortiment.version}`}
        </Fakt>
      )}
    </>
  );
};
