import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import type { OrganizationFacts, OrganizationKind } from "../../policy/programme/facts";
import { Choice, Text } from "../shared/columns";
import { OrganizationKindEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description: "An organization beside the agency whose people work with the programme.",
})
@Entity()
export class Organization extends Node implements OrganizationFacts {
  @Text("Name.")
  name!: string;

  @Choice(OrganizationKindEnum, "What it is.")
  kind!: OrganizationKind;
}
