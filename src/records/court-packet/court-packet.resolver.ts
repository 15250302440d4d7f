import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Organization } from "../organization/organization";
import { Referral } from "../referral/referral";
import { Input, ProgrammeMutation } from "../shared/commands";
import { PageArgs, connectionOf } from "../shared/connection";
import { pageOf } from "../shared/page";
import type { Request } from "../shared/request";
import { CourtPacket, PacketPaper } from "./court-packet";
import {
  PrepareCourtPacketInput,
  ReleaseCourtPacketInput,
  WithdrawCourtPacketInput,
} from "./court-packet.inputs";
import { papersOf } from "./papers";

@ObjectType({ description: "A page of packets for courts." })
export class CourtPacketConnection extends connectionOf(CourtPacket) {}

const newest = { by: "id", direction: "DESC" } as const;

/** Packets of papers for courts. */
@Resolver(() => CourtPacket)
export class CourtPacketResolver {
  @Query(() => CourtPacketConnection, {
    description: "Packets for courts, the newest first: of a court those released to it (HL-05).",
  })
  async courtPackets(@Args(() => PageArgs) args: PageArgs, @Ctx() { reader, cursors }: Request) {
    const name = { name: "courtPackets", asked: {} };
    return CourtPacketConnection.of(await pageOf(reader.list("CourtPacket"), name, args, newest, cursors));
  }

  @FieldResolver(() => Organization, { description: "The court that it is for." })
  court(@Root() { courtId }: CourtPacket, @Ctx() { reader }: Request): Promise<Organization | null> {
    return reader.one("Organization", courtId);
  }

  @FieldResolver(() => Referral, {
    nullable: true,
    description: "The case; null to a court, which sees the packet alone.",
  })
  referral(@Root() { referralId }: CourtPacket, @Ctx() { reader }: Request): Promise<Referral | null> {
    return reader.one("Referral", referralId);
  }

  @FieldResolver(() => [PacketPaper], {
    description: "Its papers: as they were released or, until then, as they would be released now.",
  })
  papers(@Root() packet: CourtPacket, @Ctx() request: Request): Promise<PacketPaper[]> {
    return papersOf(packet, request);
  }

  @ProgrammeMutation("Prepares a packet of papers of a case for a court; another one releases it (HL-05).")
  prepareCourtPacket(
    @Input(() => PrepareCourtPacketInput) input: PrepareCourtPacketInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("prepareCourtPacket", input);
  }

  @ProgrammeMutation("Releases a packet to its court, as the case stands now (HL-05).")
  releaseCourtPacket(
    @Input(() => ReleaseCourtPacketInput) input: ReleaseCourtPacketInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("releaseCourtPacket", input);
  }

  @ProgrammeMutation("Withdraws a packet, which the court does not find from now on (HL-05).")
  withdrawCourtPacket(
    @Input(() => WithdrawCourtPacketInput) input: WithdrawCourtPacketInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("withdrawCourtPacket", input);
  }
}

@Resolver(() => Referral)
export class ReferralCourtPacketsResolver {
  @FieldResolver(() => [CourtPacket], { description: "Packets of its papers for courts (HL-05)." })
  courtPackets(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<CourtPacket[]> {
    return reader.of("CourtPacket", "referralId", id);
  }
}
