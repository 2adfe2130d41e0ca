// Makes API keys with the official client, in a loop that works on several at a time. Says "ready" once it could begin; every line that it
// reads then is how many keys to make, over how many accounts, how many at a time, and the answer says how long that took.
import { createInterface } from "node:readline";
import { ElevenLabsClient } from "@elevenlabs/elevenlabs-js";

const client = new ElevenLabsClient({ apiKey: process.env.ELEVENLABS_API_KEY, baseUrl: process.env.ELEVENLABS_BASE_URL });
console.log("ready");

for await (const line of createInterface({ input: process.stdin })) {
  const { keys, accounts, parallel } = JSON.parse(line);
  let next = 0;
  let failures = 0;
  const begun = performance.now();
  await Promise.all(Array.from({ length: parallel }, async () => {
    while (next < keys) {
      const number = next++;
      try {
        await make(accounts[number % accounts.length], `key-${number}`);
      } catch {
        failures++;
      }
    }
  }));
  console.log(JSON.stringify({ milliseconds: performance.now() - begun, failures }));
}

// The answer to a creation lacks half of what a key is, so that it takes the list as well.
async function make(account, name) {
  const { keyId } = await client.serviceAccounts.apiKeys.create(account, {
    name,
    permissions: ["text_to_speech", "voices_read", "models_read"],
    characterLimit: 500_000,
    allowedIps: ["203.0.113.0/24"],
  });
  const { apiKeys } = await client.serviceAccounts.apiKeys.list(account);
  return apiKeys.find((key) => key.keyId === keyId);
}
