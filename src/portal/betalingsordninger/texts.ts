import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Betalingsordninger", "Instalment plans"],
  lead: [
    "Aftaler om at betale i rater. Så længe raterne betales, er der henstand. En ny aftales fra fordringen.",
    "Agreements to pay by instalments. As long as they are paid there is deferral. A new one is agreed from the claim.",
  ],
  alle: [(antal: number) => `Ordninger (${antal})`, (antal: number) => `Plans (${antal})`],
  ingen: ["Ingen betalingsordninger.", "No instalment plans."],
  udfoert: ["Det er gjort", "It is done"],
});
