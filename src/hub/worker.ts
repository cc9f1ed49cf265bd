import { deliverBorrowed } from "./deliver.js";
import type { Hub, Levering, Rutenoegle } from "./ports.js";

/** Messages borrowed at a time, and most under way to one route at once, so that no receiver crowds out another. */
const BORROW = 16;
const PER_ROUTE = 16;
/** How often the udbakke is looked at when nothing happens, in ms; a delivery that ends may have let the next one go. */
const IDLE_MS = 250;

const routeOf = (myndighed: string, service: string): Rutenoegle => `${myndighed}/${service}`;

/** Routes not to be tried now: paused, resting, or with enough under way. */
const barredRoutes = (hub: Hub, underWay: ReadonlyMap<Rutenoegle, number>): readonly Rutenoegle[] => [
  ...hub
    .katalog()
    .ruter.filter(({ paaPause, modtagersystem }) => paaPause || !hub.receivers.isOpen(modtagersystem))
    .map(({ myndighed, service }) => routeOf(myndighed, service)),
  ...[...underWay].filter(([, count]) => count >= PER_ROUTE).map(([route]) => route),
];

/** Waits a while, or until it is woken. */
const createRest = (): { rest: () => Promise<void>; wake: () => void } => {
  let wake = (): void => undefined;
  return {
    rest: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, IDLE_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wake(),
  };
};

/** Deliver what waits, until `signal` is aborted; resolves when what was under way has ended. */
export const runWorker = async (hub: Hub, signal: AbortSignal): Promise<void> => {
  const underWay = new Map<Rutenoegle, number>();
  const running = new Set<Promise<void>>();
  const { rest, wake } = createRest();
  signal.addEventListener("abort", wake, { once: true });

  const start = (levering: Levering): void => {
    const route = routeOf(levering.myndighed, levering.service);
    underWay.set(route, (underWay.get(route) ?? 0) + 1);
    const delivery = deliverBorrowed(hub, levering)
      .catch((reason: unknown) =>
        hub.log.error({ besked: levering.id, reason: String(reason) }, "delivery failed"),
      )
      .finally(() => {
        underWay.set(route, underWay.get(route)! - 1);
        running.delete(delivery);
        wake();
      });
    running.add(delivery);
  };

  while (!signal.aborted) {
    const borrowed = await hub.udbakke
      .borrow(BORROW, hub.config.laanSekunder, barredRoutes(hub, underWay))
      .catch((reason: unknown) => {
        hub.log.error({ reason: String(reason) }, "the udbakke cannot be read");
        return [];
      });
    borrowed.forEach(start);
    if (borrowed.length < BORROW && !signal.aborted) await rest();
  }
  await Promise.allSettled(running);
};
