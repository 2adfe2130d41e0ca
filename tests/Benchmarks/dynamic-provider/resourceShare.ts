import type * as pulumi from "@pulumi/pulumi";
import { call, changed, defined, find } from "./api";

const pathOf = (resource: string) => `/v1/workspace/resources/${encodeURIComponent(resource)}`;

const targetOf = (kind: string, principal: string) =>
  kind === "user" ? { user_email: principal } : kind === "group" ? { group_id: principal } : { workspace_api_key_id: principal };

async function principalIdOf(kind: string, principal: string): Promise<string | undefined> {
  if (kind === "group") {
    return principal;
  }
  if (kind === "user") {
    const people = await call("GET", "/v1/workspace/members");
    return people.find((each: any) => each.email.toLowerCase() === principal.toLowerCase())?.user_id;
  }
  const accounts = (await call("GET", "/v1/service-accounts"))["service-accounts"];
  return accounts.find((account: any) => account["api-keys"].some((key: any) => key.key_id === principal))?.service_account_user_id;
}

function roleOf(resource: any, principalId: string): string | undefined {
  return ["admin", "editor", "commenter", "viewer"].find((role) => resource.role_to_group_ids[role]?.includes(principalId));
}

/** The role of a person, group or service account on a resource. */
export const ResourceShare: pulumi.dynamic.ResourceProvider = {
  async check(_olds: any, news: any) {
    const failures = ["resourceType", "resourceId", "role", "kind", "principal"]
      .filter((property) => news[property] === undefined)
      .map((property) => ({ property, reason: "is required" }));
    return { inputs: news, failures };
  },

  async diff(_id: string, olds: any, news: any) {
    const replaces = changed(olds, news, ["resourceType", "resourceId", "kind", "principal"]);
    return { changes: replaces.length + changed(olds, news, ["role"]).length > 0, replaces };
  },

  async create(inputs: any) {
    const { resourceType, resourceId, role, kind, principal } = inputs;
    await call("POST", `${pathOf(resourceId)}/share`, { role, resource_type: resourceType, ...targetOf(kind, principal) });
    return { id: `${resourceType}/${resourceId}/${kind}/${principal}`, outs: defined({ ...inputs, principalId: await principalIdOf(kind, principal) }) };
  },

  async read(id: string, props: any) {
    const [resourceType, resourceId, kind, principal] = id.split("/");
    const resource = await find(`${pathOf(resourceId)}?resource_type=${encodeURIComponent(resourceType)}`);
    const principalId = props?.principalId ?? (await principalIdOf(kind, principal));
    const role = resource && principalId && roleOf(resource, principalId);
    if (!role) {
      return { id: "", props: {} };
    }
    const inputs = { resourceType, resourceId, role, kind, principal };
    return { id, props: { ...inputs, principalId }, inputs };
  },

  async update(_id: string, olds: any, news: any) {
    const { resourceType, resourceId, role, kind, principal } = news;
    await call("POST", `${pathOf(resourceId)}/share`, { role, resource_type: resourceType, ...targetOf(kind, principal) });
    return { outs: defined({ ...news, principalId: olds.principalId }) };
  },

  async delete(id: string) {
    const [resourceType, resourceId, kind, principal] = id.split("/");
    await call("POST", `${pathOf(resourceId)}/unshare`, { resource_type: resourceType, ...targetOf(kind, principal) });
  },
};
