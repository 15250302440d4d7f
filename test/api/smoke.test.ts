import { startTestServer, type TestServer } from "../support/server";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test("smoke", async () => {
  const alice = await server.as("COUNTY_WORKER", "Alice", "Hinds");
  const ben = await server.as("ASWS", "Ben", "Hinds");
  const cara = await server.as("FPS_WORKER", "Cara", "Hinds");
  const { counties, me } = await alice.get(
    `{ counties(first: 1, name: "Hinds") { nodes { id fips } totalCount } me { id name counties { name } } }`,
  );
  expect(counties.nodes[0].fips).toBe("28049");
  const a = (i: string) => alice.at(i),
    b = (i: string) => ben.at(i),
    c = (i: string) => cara.at(i);
  const T0 = "2006-03-06T15:00:00Z";
  const { family } = await a(T0).do("registerFamily", {
    countyId: counties.nodes[0].id,
    name: "Moore",
    address: "1 Elm",
    phones: ["601"],
    dhsCaseNumber: "M1",
    children: [{ name: "Maya", birthDate: "1996-01-15" }],
    caregivers: [{ name: "Ann", relationship: "BIOLOGICAL_PARENT", isPrimary: true }],
  });
  const f = (
    await a(T0).get(`query($id: ID!) { family(id: $id) { children { id name } caregivers { id } } }`, {
      id: family.id,
    })
  ).family;
  const { referral } = await a(T0).do("draftReferral", {
    familyId: family.id,
    statement: {
      targetChildIds: [f.children[0].id],
      purpose: "PREVENTION",
      atRiskOfRemoval: true,
      removalReasons: ["HIGH_RISK_FACTORS"],
      threatenedPlacement: "STANDARD_FOSTER_CARE",
      causes: ["NEGLECT"],
    },
  });
  const referralId = referral.id;
  console.log(await a(T0).refused("submitReferral", { referralId }));
  await a(T0).do("completeInformationSheet", { referralId });
  await a(T0).do("recordCountyAssessment", {
    referralId,
    kind: "SAFETY",
    assessedOn: "2006-03-05",
    highRiskFactors: ["x"],
  });
  console.log((await a(T0).do("submitReferral", { referralId })).referral);
  await c("2006-03-06T16:00:00Z").do("startReview", { referralId });
  const all = [
    "TP_01",
    "TP_02",
    "TP_03",
    "TP_04",
    "TP_05",
    "EX_01A",
    "EX_01B",
    "EX_01C",
    "EX_01D",
    "EX_02",
    "EX_03",
  ];
  await c("2006-03-06T16:10:00Z").do("recordScreening", {
    referralId,
    findings: all.map((criterion) => ({ criterion, met: true })),
  });
  const w = (await ben.get(`{ workers(first: 10, role: FPS_WORKER, county: "Hinds") { nodes { id name } } }`))
    .workers.nodes;
  await b("2006-03-06T17:00:00Z").do("assignSpecialist", { referralId, workerId: w[0].id });
  await c("2006-03-07T21:30:00Z").do("logContact", {
    referralId,
    type: "HOME_VISIT",
    startedAt: "2006-03-07T20:00:00Z",
    durationMinutes: 60,
  });
  await c("2006-03-08T21:30:00Z").do("forwardInformationSheet", { referralId });
  await c("2006-03-10T15:30:00Z").do("recordFamilyAssessment", {
    referralId,
    assessedOn: "2006-03-10",
    emergencyPlacementNeeded: false,
    problems: ["p"],
    neededServices: ["s"],
  });
  await c("2006-03-10T16:00:00Z").do("recordConcurrence", { referralId, concurs: true, rationale: "r" });
  console.log(await c("2006-03-10T16:00:00Z").refused("acceptReferral", { referralId }));
  await a("2006-03-10T16:00:00Z").do("recordConcurrence", { referralId, concurs: true, rationale: "r" });
  await c("2006-03-10T16:00:00Z").do("acceptReferral", { referralId });
  const plan = await c("2006-03-17T16:00:00Z").do("draftPlan", {
    referralId,
    goals: [{ statement: "g", measure: "m", procedures: [{ description: "d", responsible: ["Cara"] }] }],
    noConcreteServicesNeeded: true,
    inputs: ["SPECIALIST", "FAMILY", "COUNTY"].map((source) => ({
      source,
      name: "n",
      givenOn: "2006-03-17",
    })),
  });
  const planId = plan.record.id;
  await c("2006-03-17T16:00:00Z").do("finalisePlan", { referralId, planId });
  console.log(await c("2006-03-17T16:00:00Z").refused("activatePlan", { referralId, planId }));
  for (const party of ["FAMILY", "SPECIALIST"])
    await c("2006-03-17T16:00:00Z").do("signPlan", {
      referralId,
      planId,
      party,
      name: "n",
      signedOn: "2006-03-17",
    });
  console.log((await c("2006-03-17T16:00:00Z").do("activatePlan", { referralId, planId })).referral);
  const t = Date.now();
  for (let i = 0; i < 20; i++)
    await c("2006-03-17T18:00:00Z").do("logContact", {
      referralId,
      type: "TELEPHONE",
      startedAt: "2006-03-17T16:30:00Z",
      durationMinutes: 10,
    });
  console.log("contacts ms each", (Date.now() - t) / 20);
  const r = (
    await c("2006-06-17T18:00:00Z").get(
      `query($id: ID!) { referral(id: $id) { status editionId compliance { total byStatus { status count } breaches { type anchor } }
    service { firstContactOn plannedEnd currentWeek weeks { number hours minHours } }
    obligations(types: [INITIAL_CONTACT_48H, TREATMENT_PLAN]) { type status dueAt because rule { id title citation { document } } evidence { id record } }
    permittedActions { action allowed violations { code } } history(first: 2) { nodes { action wrote at } totalCount } contacts(first: 2) { nodes { id worker { name } } pageInfo { endCursor hasNextPage } totalCount } family { name county { name } } notices { kind recipient } } }`,
      { id: referralId },
    )
  ).referral;
  console.log(JSON.stringify(r, null, 1).slice(0, 6000));
  void me;
}, 60000);
