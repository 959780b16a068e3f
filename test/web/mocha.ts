import "mocha/mocha.js";
import { countsReporter } from "../host/reporter.ts";

mocha.setup({ ui: "bdd", reporter: countsReporter, timeout: 30_000 });
