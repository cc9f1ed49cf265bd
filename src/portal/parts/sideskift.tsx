import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import type { Query } from "./links.js";

const texts = bilingual({
  sider: ["Sider", "Pages"],
  forfra: ["Forfra", "From the start"],
  naeste: ["Næste side", "Next page"],
});

type Props = {
  readonly urlOf: (query: Query) => string;
  readonly query: Query;
  /** Where the next page begins; undefined on the last. */
  readonly naeste: string | undefined;
  readonly sprog: Sprog;
};

/** From page to page of a list that goes on after a place (`efter`); nothing where all of it is on one. */
export const Sideskift = ({ urlOf, query, naeste, sprog }: Props) => {
  const t = texts(sprog);
  return naeste === undefined && query.efter === undefined ? null : (
    <nav class="sider" aria-label={t.sider}>
      {query.efter === undefined ? null : <a href={urlOf({ ...query, efter: undefined })}>{t.forfra}</a>}
      {naeste === undefined ? null : <a href={urlOf({ ...query, efter: naeste })}>{t.naeste}</a>}
    </nav>
  );
};
