import type * as pulumi from "@pulumi/pulumi";
import { call, changed } from "./api";

const membersOf = (group: string) => `/v1/workspace/groups/${encodeURIComponent(group)}/members`;

async function isMember(groupId: string, email: string): Promise<boolean> {
  const groups = await call("GET", "/v1/workspace/groups");
  const group: any = Object.values(groups).find((each: any) => each.id === groupId);
  if (!group) {
    return false;
  }
  const people = await call("GET", "/v1/workspace/members");
  const person = people.find((each: any) => each.email.toLowerCase() === email.toLowerCase());
  return person !== undefined && group.members.includes(person.user_id);
}

/** A member of a group. */
export const GroupMembership: pulumi.dynamic.ResourceProvider = {
  async check(_olds: any, news: any) {
    const failures = ["groupId", "email"]
      .filter((property) => news[property] === undefined)
      .map((property) => ({ property, reason: "is required" }));
    return { inputs: news, failures };
  },

  async diff(_id: string, olds: any, news: any) {
    const replaces = changed(olds, news, ["groupId", "email"]);
    return { changes: replaces.length > 0, replaces };
  },

  async create(inputs: any) {
    await call("POST", membersOf(inputs.groupId), { email: inputs.email });
    return { id: `${inputs.groupId}/${inputs.email}`, outs: inputs };
  },

  async read(id: string) {
    const [groupId, email] = id.split("/");
    const inputs = { groupId, email };
    return (await isMember(groupId, email)) ? { id, props: inputs, inputs } : { id: "", props: {} };
  },

  async delete(id: string) {
    const [groupId, email] = id.split("/");
    await call("POST", `${membersOf(groupId)}/remove`, { email });
  },
};
