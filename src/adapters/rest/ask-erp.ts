import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isCvr } from "../../domain/identifikatorer.js";
import { authorize, type Handling } from "../../hub/authorize.js";
import type { Result } from "../../kit/result.js";

/** Ask a part of the reference ERP, where it runs beside the hub, on behalf of who may. ADG-010, DRF-008, ERP-006. */
export const askErp = async <V, T>(
  vindue: V | undefined,
  aktoer: Aktoer,
  handling: Handling,
  myndighed: string,
  ask: (vindue: V) => Promise<Result<T, Fejl | readonly Fejl[]>>,
): Promise<{ readonly value: T } | { readonly fejl: readonly Fejl[] }> => {
  const allowed = authorize(aktoer, handling, myndighed);
  if (!allowed.ok) return { fejl: [allowed.error] };
  if (!isCvr(myndighed)) return { fejl: [fejl("DRF-008", { grund: "'myndighed' er ikke et CVR-nummer" })] };
  if (vindue === undefined) return { fejl: [fejl("ERP-006")] };
  const answer = await ask(vindue);
  return answer.ok ? { value: answer.value } : { fejl: [answer.error].flat() };
};
