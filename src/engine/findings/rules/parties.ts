import type { Party } from "../../agreement/schedules";
import { BY_SCHEDULES, NOTHING, type Rule, type Rules } from "./deal";

function grouped(parties: readonly Party[], key: "name" | "role"): Map<string, Party[]> {
  const groups = new Map<string, Party[]>();
  for (const party of parties) groups.set(party[key], [...(groups.get(party[key]) ?? []), party]);
  return groups;
}

/** Whatever the agreement refers to is there. */
const exhibitsAttached: Rule = ({ schedules }) => {
  const missing = schedules.exhibits.filter(({ isAttached }) => !isAttached);
  if (missing.length === 0) return NOTHING;
  return [
    {
      severity: "H",
      clause: "Exhibits",
      finding: "Exhibits are referred to and not attached.",
      figures: `${missing.length} of ${schedules.exhibits.length}: ${missing.map(({ name }) => name).join("; ")}.`,
      changes:
        "What they fix is unknown: conversion price, issuance and interest dates, Events of Default, warrant terms, release from escrow.",
      ...BY_SCHEDULES,
    },
  ];
};

/** Every party can be reached by the one channel of 7.3. */
const facsimileNumbers: Rule = ({ schedules }) => {
  const unreached = [...grouped(schedules.parties, "role")].filter(([, parties]) =>
    parties.every(({ hasFacsimile }) => !hasFacsimile),
  );
  return unreached.map(([role]) => ({
    severity: "H",
    clause: "7.3, Schedule 1",
    finding: `No facsimile number is given for the ${role}, and notices are given by facsimile alone.`,
    figures: `${role}: none.`,
    changes: "Whether any notice to it can be given, and so whether any period that a notice starts begins to run.",
    ...BY_SCHEDULES,
  }));
};

/** One role, one name. */
const partyNames: Rule = ({ schedules }) =>
  [...grouped(schedules.parties, "role")]
    .map(([role, parties]) => ({ role, names: [...new Set(parties.map(({ name }) => name))] }))
    .filter(({ names }) => names.length > 1)
    .map(({ role, names }) => ({
      severity: "M",
      clause: "1.1, 3.2(a), Schedules",
      finding: `The ${role} goes by more than one name.`,
      figures: `${names.join("; ")}.`,
      changes: "Who is bound and entitled, and whose holdings count as one.",
      ...BY_SCHEDULES,
    }));

/** One name, one role. */
const partyRoles: Rule = ({ schedules }) =>
  [...grouped(schedules.parties, "name")]
    .map(([name, parties]) => ({ name, roles: [...new Set(parties.map(({ role }) => role))] }))
    .filter(({ roles }) => roles.length > 1)
    .map(({ name, roles }) => ({
      severity: "M",
      clause: "1.1, 4.27, 7.3",
      finding: `${name} has more than one role: a conflict of interest to be cleared.`,
      figures: `${roles.join("; ")}.`,
      changes: "Whether the escrow is in independent hands.",
      ...BY_SCHEDULES,
    }));

export const PARTY_RULES = { exhibitsAttached, facsimileNumbers, partyNames, partyRoles } satisfies Rules;
