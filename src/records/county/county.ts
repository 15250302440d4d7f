import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { Node } from "../shared/node";
import { Text } from "../shared/columns";

@ObjectType({ implements: Node, description: "One of Mississippi's 82 counties." })
@Entity()
export class County extends Node {
  @Text("Name, e.g. `Hinds`.")
  name!: string;

  @Text("Five-digit FIPS code, e.g. `28049`.")
  fips!: string;
}
