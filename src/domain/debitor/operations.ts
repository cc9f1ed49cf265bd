import { createWebservice } from "../webservice.js";

/** The makers of the messages and questions of the web service Debitor 3. */
export const debitorservice = createWebservice("debitor", "Debitor", 3);
