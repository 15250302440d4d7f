import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import { RecordTeamMeetingInput } from "./team-meeting.inputs";

/** Family team meetings, recorded by either side. */
@Resolver()
export class TeamMeetingMutations {
  @CaseMutation(
    "Records a family team meeting; who led it is judged by the type of the case on its day (FP-FT-01…04).",
  )
  recordTeamMeeting(
    @Input(() => RecordTeamMeetingInput) input: RecordTeamMeetingInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordTeamMeeting", input);
  }
}
