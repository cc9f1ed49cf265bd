import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { Overloaded } from "../../kit/overloaded.js";

/** Seconds after which a caller that was turned away may come again. */
export const RETRY_AFTER = "1";

/** What a caller is told when its call failed unexpectedly: too busy (DRF-004), or a reference for operations (DRF-003). */
export const troubleOf = (reason: unknown, reference: Uuid): Fejl =>
  reason instanceof Overloaded ? fejl("DRF-004") : fejl("DRF-003", { reference });
