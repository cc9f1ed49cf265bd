import type { Sprog } from "../../domain/fejl.js";
import { opgaverUrl } from "../parts/links.js";
import { type Opgave, Opgavetabel } from "../parts/opgave.js";
import { texts } from "./texts.js";

/** The tasks whose deadline is nearest, and the way to the others. */
export const AabneOpgaver = ({ opgaver, sprog }: { opgaver: readonly Opgave[]; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.opgaver}</h2>
      {opgaver.length === 0 ? (
        <p>{t.ingenOpgaver}</p>
      ) : (
        <>
          <Opgavetabel opgaver={opgaver} caption={t.opgaver} sprog={sprog} />
          <p>
            <a href={opgaverUrl()}>{t.alleOpgaver}</a>
          </p>
        </>
      )}
    </section>
  );
};
