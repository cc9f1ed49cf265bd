import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Serviceaftale", "Service agreement"],
  alle: ["Alle serviceaftaler", "All service agreements"],
  tilstand: ["Tilstand", "State"],
  system: ["It-system", "It-system"],
  kommune: ["Kommune", "Municipality"],
  service: ["Service og rolle", "Service and role"],
  operationer: ["Operationer", "Operations"],
  gyldig: ["Gyldig", "Valid"],
  id: ["Aftalens id", "Id"],
  beslutninger: ["Beslutning", "Decision"],
  historik: ["Historik", "History"],
  af: ["af", "by"],
  besluttet: ["Beslutningen er registreret.", "The decision has been recorded."],
});

/** What can be decided, as buttons; and what the log calls it when it has been. */
export const beslutninger = bilingual({
  godkend: ["Godkend", "Approve"],
  afvis: ["Afvis", "Reject"],
  ophoer: ["Bring til ophør", "End"],
});

export const historiktekster = bilingual({
  "serviceaftale.anmodet": ["Anmodet", "Requested"],
  "serviceaftale.godkend": ["Godkendt", "Approved"],
  "serviceaftale.afvis": ["Afvist", "Rejected"],
  "serviceaftale.ophoer": ["Bragt til ophør", "Ended"],
});
