import { createWebservice } from "../webservice.js";

/** Requests and answers of the web service Debitor 3. */
export const debitorservice = createWebservice("Debitor", 3);
