import { bilingual } from "../sprog.js";

export const texts = bilingual({
  titel: ["Ophæv betalingsordningen", "End the instalment plan"],
  hvad: [
    "Ordningen ophører, og fordringerne opkræves igen. Det, der er betalt, bliver stående.",
    "The plan ends, and the claims are collected again. What was paid stays paid.",
  ],
  knap: ["Ophæv ordningen", "End the plan"],
  aftalt: ["Aftalt", "Agreed"],
  skyldes: ["Skyldes nu", "Owed now"],
  kr: ["kr.", "kr."],
});
