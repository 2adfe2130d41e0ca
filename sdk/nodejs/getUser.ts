import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/** Reads the user or service account that the API key belongs to. Never returns a key. */
export function getUser(opts?: pulumi.InvokeOptions): Promise<GetUserResult> {
  return pulumi.runtime.invoke("elevenlabs:index:getUser", {}, pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}));
}

/** Reads the user or service account that the API key belongs to. Never returns a key. */
export function getUserOutput(opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetUserResult> {
  return pulumi.runtime.invokeOutput("elevenlabs:index:getUser", {}, pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {}));
}

/** A collection of values returned by getUser. */
export interface GetUserResult {
  /** When the user was created, as an RFC 3339 time. */
  readonly createdAt?: string;
  /** First name. */
  readonly firstName?: string;
  /** Kind of seat, such as `workspace_admin`. */
  readonly seatType?: string;
  /** Plan of the user's subscription, such as `creator`. */
  readonly subscriptionTier?: string;
  /** Id of the user or service account. */
  readonly userId: string;
  /** Id of the workspace. */
  readonly workspaceId?: string;
}
