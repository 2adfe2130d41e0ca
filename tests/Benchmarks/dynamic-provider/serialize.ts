// Prints the providers as Pulumi writes them into every resource of a program, so that its provider process can be driven without a program.
import * as pulumi from "@pulumi/pulumi";
import { ServiceAccountApiKey } from "./apiKey";
import { GroupMembership } from "./groupMembership";
import { ResourceShare } from "./resourceShare";

async function main() {
  const texts: Record<string, string> = {};
  for (const [name, provider] of Object.entries({ ServiceAccountApiKey, GroupMembership, ResourceShare })) {
    texts[name] = (await pulumi.runtime.serializeFunction(() => provider)).text;
  }
  console.log(JSON.stringify(texts));
}

main();
