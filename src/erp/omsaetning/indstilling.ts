import type { Laeser } from "./laes.js";

/** Whether one who has made or edited a change may not activate it (four eyes), by municipality. */
const FIRE_OEJNE = "fire_oejne_omsaetning";

/** Whether the municipality asks for four eyes on its omsætningstabel; it does not until it says so. */
export const readFireOejne = async ({ query }: Laeser, myndighed: string): Promise<boolean> => {
  const [newest] = await query<{ vaerdi: string }>(
    "erp-indstilling",
    "select vaerdi from erp.indstilling where myndighed = $1 and noegle = $2 order by nr desc limit 1",
    [myndighed, FIRE_OEJNE],
  );
  return newest?.vaerdi === "ja";
};

/** Choose four eyes or not; every choice is kept, with who made it. */
export const writeFireOejne = async (
  { query }: Laeser,
  myndighed: string,
  fireOejne: boolean,
  aktoer: string,
): Promise<void> => {
  await query(
    "erp-vaelg-indstilling",
    "insert into erp.indstilling (myndighed, noegle, vaerdi, aktoer) values ($1, $2, $3, $4)",
    [myndighed, FIRE_OEJNE, fireOejne ? "ja" : "nej", aktoer],
  );
};
