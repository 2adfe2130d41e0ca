import type * as pulumi from "@pulumi/pulumi";
import { call, changed, defined, find } from "./api";

interface Inputs {
  serviceAccountUserId: string;
  name: string;
  permissions: string[];
  characterLimit?: number;
  allowedIps?: string[];
}

const pathOf = (account: string) => `/v1/service-accounts/${encodeURIComponent(account)}/api-keys`;

async function findKey(account: string, keyId: string): Promise<any> {
  const list = await find(pathOf(account));
  return list?.["api-keys"].find((key: any) => key.key_id === keyId);
}

const outputsOf = (inputs: Inputs, key: any, secret?: string) =>
  defined({
    ...inputs,
    apiKey: secret,
    keyId: key.key_id,
    hint: key.hint,
    createdAtUnix: key.created_at_unix,
    isDisabled: key.is_disabled,
  });

/** An API key of a service account. */
export const ServiceAccountApiKey: pulumi.dynamic.ResourceProvider = {
  async check(_olds: any, news: any) {
    const failures = ["serviceAccountUserId", "name", "permissions"]
      .filter((property) => news[property] === undefined)
      .map((property) => ({ property, reason: "is required" }));
    return { inputs: news, failures };
  },

  async diff(_id: string, olds: any, news: any) {
    const replaces = changed(olds, news, ["serviceAccountUserId"]);
    const changes = changed(olds, news, ["name", "permissions", "characterLimit", "allowedIps"]);
    return { changes: replaces.length + changes.length > 0, replaces };
  },

  async create(inputs: Inputs) {
    const account = inputs.serviceAccountUserId;
    const created = await call("POST", pathOf(account), {
      name: inputs.name,
      permissions: inputs.permissions,
      character_limit: inputs.characterLimit,
      allowed_ips: inputs.allowedIps,
    });
    const key = (await findKey(account, created.key_id)) ?? { key_id: created.key_id };
    return { id: `${account}/${created.key_id}`, outs: outputsOf(inputs, key, created["xi-api-key"]) };
  },

  async read(id: string, props: any) {
    const [account, keyId] = id.split("/");
    const key = await findKey(account, keyId);
    if (!key) {
      return { id: "", props: {} };
    }
    const inputs = defined({
      serviceAccountUserId: account,
      name: key.name,
      permissions: key.permissions ?? ["all"],
      characterLimit: key.character_limit,
      allowedIps: key.allowed_ips,
    });
    return { id, props: outputsOf(inputs, key, props?.apiKey), inputs };
  },

  async update(id: string, olds: any, news: any) {
    const [account, keyId] = id.split("/");
    await call("PATCH", `${pathOf(account)}/${encodeURIComponent(keyId)}`, {
      name: news.name,
      permissions: news.permissions,
      character_limit: news.characterLimit ?? "clear",
      allowed_ips: news.allowedIps ?? "clear",
    });
    return { outs: outputsOf(news, await findKey(account, keyId), olds.apiKey) };
  },

  async delete(id: string) {
    const [account, keyId] = id.split("/");
    await call("DELETE", `${pathOf(account)}/${encodeURIComponent(keyId)}`);
  },
};
