import type { Sprog } from "../../domain/fejl.js";
import type { Refused } from "../../sdk/client.js";
import { Fejlliste } from "../parts/fejl.js";
import { bilingual } from "../sprog.js";

const texts = bilingual({
  404: ["Det findes ikke", "It does not exist"],
  403: ["Det har du ikke adgang til", "You have no access to this"],
  409: ["Det kan ikke lade sig gøre nu", "That cannot be done now"],
  400: ["Det kan ikke læses", "That cannot be read"],
  andet: ["Noget gik galt", "Something went wrong"],
  reference: [
    "Oplys denne reference til driften, hvis du spørger:",
    "Give operations this reference if you ask:",
  ],
  overblik: ["Til overblikket", "To the overview"],
  beskeder: ["Søg i beskeder", "Search messages"],
});

/** The heading of a refusal, by its HTTP status. */
export const headingOf = (status: number, sprog: Sprog): string => {
  const headings: Readonly<Record<string, string>> = texts(sprog);
  return headings[status] ?? texts(sprog).andet;
};

/** A page in place of one that could not be shown: what, who must act, the reference to give, and ways on. */
export const Fejlside = ({ refused, sprog }: { refused: Refused; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <>
      <h1>{headingOf(refused.status, sprog)}</h1>
      <Fejlliste fejl={refused.fejl} sprog={sprog} />
      <p>
        {t.reference} <code class="kode">{refused.reference}</code>
      </p>
      <ul>
        <li>
          <a href="/">{t.overblik}</a>
        </li>
        <li>
          <a href="/beskeder">{t.beskeder}</a>
        </li>
      </ul>
    </>
  );
};
