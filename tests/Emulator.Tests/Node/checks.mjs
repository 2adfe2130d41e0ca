// What the scripts share: the official client, pointed at the emulator that the test started.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const { EMULATOR_URL, EMULATOR_API_KEY, NODE_PACKAGES } = process.env;
const require = createRequire(NODE_PACKAGES);

export { assert };
export const { ElevenLabs, ElevenLabsClient, ElevenLabsError } = require("@elevenlabs/elevenlabs-js");

export const ci = "ServiceAccountForCi000000001";
export const engineering = "GroupOfEngineering0000000001";

export const connect = (apiKey = EMULATOR_API_KEY) => new ElevenLabsClient({ apiKey, baseUrl: EMULATOR_URL, maxRetries: 1 });

/** Calls an admin route of the emulator. */
export async function admin(method, path, body) {
  const response = await fetch(new URL(`/__emulator/${path}`, EMULATOR_URL), { method, body: body && JSON.stringify(body) });
  assert.ok(response.ok, `${method} ${path}: ${response.status}`);
  return response.status === 204 ? undefined : response.json();
}

/** The error that the call ends with. */
export async function failure(call) {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof ElevenLabsError, `not an error of the client: ${error}`);
    return error;
  }
  assert.fail("the call succeeded");
}
