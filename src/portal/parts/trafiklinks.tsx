import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { bilingual } from "../sprog.js";

const texts = bilingual({ trafik: ["Kommuner med beskeder:", "Municipalities with messages:"] });

type Props = {
  readonly antal: Output<"seAntal">["antal"];
  readonly urlOf: (myndighed: string) => string;
  readonly sprog: Sprog;
};

/** A short way to the municipalities that there are messages for; nothing before there are any. */
export const Trafiklinks = ({ antal, urlOf, sprog }: Props) => {
  const myndigheder = [...new Set(antal.map(({ myndighed }) => myndighed))];
  if (myndigheder.length === 0) return null;
  return (
    <>
      <p>{texts(sprog).trafik}</p>
      <ul>
        {myndigheder.map((myndighed) => (
          <li>
            <a href={urlOf(myndighed)}>{myndighedsnavn(myndighed)}</a>
          </li>
        ))}
      </ul>
    </>
  );
};
