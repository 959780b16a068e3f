import { walkQuotationCheck } from "./quotationCheckWays.ts";

walkQuotationCheck("light", { theme: "Default Light Modern" });
walkQuotationCheck("dark", { theme: "Default Dark Modern" });
walkQuotationCheck("contrast", { theme: "Default High Contrast" });
