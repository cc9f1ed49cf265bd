import type { Sprog } from "../../domain/fejl.js";
import { type Opgave, Opgavetabel } from "../parts/opgave.js";
import { texts } from "./texts.js";

/** The tasks that the message has met: where the cause is being mended. */
export const Opgaver = ({ opgaver, sprog }: { opgaver: readonly Opgave[]; sprog: Sprog }) => {
  const t = texts(sprog);
  return opgaver.length === 0 ? null : (
    <section>
      <h2>{t.opgaver}</h2>
      <Opgavetabel opgaver={opgaver} caption={t.opgaver} sprog={sprog} />
    </section>
  );
};
