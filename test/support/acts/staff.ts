import type { Lived } from "../caseload";
import type { Plausible } from "../commands";
import { later, local } from "../local";

const place = { state: "DRAFT", on: "programme", by: ["tom"] } as const;
const reason = { reason: "As the personnel office wrote." };
let number = 0;
/** Nobody is registered twice. */
const someoneNew = () => ({
  name: `New ${(number += 1)}`,
  phone: "601-555-0199",
  externalSubject: `issuer|${number}`,
  hireDate: "2006-02-01",
});
const registered = async (kase: Lived) => {
  const { record } = await kase.as("tom").do("registerWorker", someoneNew());
  kase.beside.workerId = record.id;
};
const assigned = async (kase: Lived) => {
  await registered(kase);
  const { record } = await kase.as("tom").do("assignRole", specialist(kase));
  kase.beside.assignmentId = record.id;
};
const specialist = ({ beside, office }: Lived) => ({
  workerId: beside.workerId,
  role: "FPS_WORKER",
  countyIds: [office.countyId],
});

/** The commands on who works here and in which role, each in a form that is accepted. */
export const staffCommands: Record<string, Plausible> = {
  registerWorker: { ...place, input: someoneNew },
  deactivateWorker: {
    ...place,
    before: registered,
    input: ({ beside }) => ({ workerId: beside.workerId, ...reason }),
    once: true,
  },
  reactivateWorker: {
    ...place,
    before: async (kase) => {
      await registered(kase);
      await kase.as("tom").do("deactivateWorker", { workerId: kase.beside.workerId, ...reason });
    },
    input: ({ beside }) => ({ workerId: beside.workerId, ...reason }),
    once: true,
  },
  registerOrganization: { ...place, input: () => ({ name: `House ${(number += 1)}`, kind: "PROVIDER" }) },
  assignRole: {
    ...place,
    before: registered,
    input: (kase) => ({
      ...specialist(kase),
      from: local(later(kase.now, 60)),
      to: local(later(kase.now, 120)),
    }),
    once: true,
  },
  endAssignment: {
    ...place,
    before: assigned,
    input: (kase) => ({ assignmentId: kase.beside.assignmentId, at: local(later(kase.now, 60)), ...reason }),
    unseenBy: ["alice", "cara", "dana"],
    once: true,
  },
};
