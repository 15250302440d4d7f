import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { CubePublicationFacts } from "../../policy/programme/facts";
import { cubeIds } from "../../reports/cubes/cube";
import type { PublishedCell } from "../../reports/cubes/publish";
import { Choice, Day, Hidden } from "../shared/columns";
import { enumSet } from "../shared/enums";
import { Node } from "../shared/node";

export const CubeEnum = enumSet(
  "CubeId",
  cubeIds,
  "A cube: tables of counts in which no family can be found; `cubes` tells what each is about (HL-07).",
);

@ObjectType({
  implements: Node,
  description:
    "A cube of a closed quarter as it was published, once and for all: whoever asks again, and whenever, is given the same numbers (HL-07).",
})
@Entity()
@Index("a_cube_is_published_once_a_quarter", ["cube", "quarter"], { unique: true })
@Check(
  "a_published_quarter_is_its_first_day",
  `"quarter" = date_trunc('quarter', "quarter"::timestamp)::date`,
)
@Check(
  "a_published_quarter_is_over",
  `"created_at" AT TIME ZONE 'America/Chicago' >= "quarter" + interval '3 months'`,
)
@Check("no_small_count_is_kept", `not jsonb_path_exists("cells", '$[*].value ? (@ > 0 && @ < 11)')`)
export class CubePublication extends Node implements CubePublicationFacts {
  @Choice(CubeEnum, "Which cube.")
  cube!: (typeof cubeIds)[number];

  @Day("The quarter, by its first day.")
  quarter!: string;

  /** With what is hidden left out: the numbers themselves are kept nowhere. */
  @Hidden("jsonb")
  cells!: PublishedCell[];
}
