import { signIn } from "../../../src/commands/sign-ins";
import type { Lived } from "../caseload";
import { Client } from "../client";
import { addMonths, local } from "../local";
import type { Office } from "../office";
import type { Plausible } from "../commands";

type Fields = Record<string, unknown>;
