import * as pulumi from "@pulumi/pulumi";

/** The plugin that belongs to this version of the SDK. */
export function resourceOptsDefaults(): pulumi.ResourceOptions {
  return { version: "0.1.0" };
}
