import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { bad, type Finding, good } from "./finding.js";

export type Port = { readonly navn: string; readonly port: number; readonly valg: string };

/** Are the hub's ports free, or the hub's own? `hubRuns`: the hub of this machine answers, so they should be taken. */
export const checkPort = async ({ navn, port, valg }: Port, hubRuns: boolean): Promise<Finding> => {
  if (await isFree(port)) return good(`port ${port} (${navn}) er ledig`);
  const holder = findListener(port);
  const by = holder === undefined ? "" : ` af ${holder}`;
  return hubRuns
    ? good(`port ${port} (${navn}) er i brug${by}`)
    : bad(
        `port ${port} (${navn}) er optaget${by}, men posthuset svarer ikke`,
        `Stop det andet program, eller vælg en anden port med ${valg}.`,
      );
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "localhost", () => server.close(() => resolve(true)));
  });

const LISTENS = "0A";
const [LOCAL, STATE, INODE] = [1, 3, 9] as const;

/** The program that listens on a port, as Linux tells it; undefined elsewhere, or when it belongs to somebody else. */
export const findListener = (port: number): string | undefined => {
  try {
    const sockets = socketsOn(port);
    const pid = readdirSync("/proc").find((name) => /^\d+$/.test(name) && holdsOne(name, sockets));
    return pid === undefined
      ? undefined
      : `${readFileSync(`/proc/${pid}/comm`, "utf8").trim()} (proces ${pid})`;
  } catch {
    return undefined;
  }
};

const socketsOn = (port: number): readonly string[] => {
  const address = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return ["/proc/net/tcp", "/proc/net/tcp6"]
    .flatMap((table) => readFileSync(table, "utf8").split("\n"))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[LOCAL]?.endsWith(address) && fields[STATE] === LISTENS)
    .map((fields) => `socket:[${fields[INODE]}]`);
};

const holdsOne = (pid: string, sockets: readonly string[]): boolean => {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((fd) => sockets.includes(readlinkSync(`${folder}/${fd}`)));
  } catch {
    return false;
  }
};
