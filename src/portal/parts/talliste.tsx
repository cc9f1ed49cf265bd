import { Fakt } from "./fakt.js";
import type { Talord } from "./koerselstal.js";

/** Numbers in words, one a line. */
export const Talliste = ({ tal }: { tal: readonly Talord[] }) => (
  <dl class="fakta talliste">
    {tal.map(({ navn, vaerdi }) => (
      <Fakt navn={navn}>{vaerdi}</Fakt>
    ))}
  </dl>
);
