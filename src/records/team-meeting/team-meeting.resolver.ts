import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { civilDateOf } from "../../policy/calendar/zone";
import type { DhsCaseType } from "../../policy/facts";
import { caseTypeOn, isInitial } from "../../policy/team-meetings";
import { Referral } from "../referral/referral";
import { DhsCaseTypeEnum } from "../shared/enums";
import type { Request } from "../shared/request";
import { TeamMeeting } from "./team-meeting";

@Resolver(() => Referral)
export class ReferralTeamMeetingsResolver {
  @FieldResolver(() => [TeamMeeting], { description: "Family team meetings (FP-FT)." })
  teamMeetings(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<TeamMeeting[]> {
    return reader.of("TeamMeeting", "referralId", id);
  }
}

/** What follows from the other meetings and from the case of the agency. */
@Resolver(() => TeamMeeting)
export class TeamMeetingResolver {
  @FieldResolver(() => Boolean, { description: "It is the first of the case by its time (FP-FT-01)." })
  async initial(@Root() meeting: TeamMeeting, @Ctx() request: Request): Promise<boolean> {
    return isInitial(await request.caseById(meeting.referralId), meeting);
  }

  @FieldResolver(() => DhsCaseTypeEnum.type, {
    description: "The type of the agency's own case on the day of the meeting (FP-FT-03, AMB-25).",
  })
  async caseTypeThen(@Root() meeting: TeamMeeting, @Ctx() request: Request): Promise<DhsCaseType> {
    return caseTypeOn(await request.caseById(meeting.referralId), civilDateOf(meeting.heldAt));
  }
}
