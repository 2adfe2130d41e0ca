import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/** Settings of the ElevenLabs provider. */
export class Provider extends pulumi.ProviderResource {
  /** @internal */
  public static readonly __pulumiType = "elevenlabs";

  public static isInstance(obj: any): obj is Provider {
    return obj !== undefined && obj !== null && obj["__pulumiType"] === `pulumi:providers:${Provider.__pulumiType}`;
  }

  /** API key of the workspace. */
  public readonly apiKey!: pulumi.Output<string | undefined>;
  /** Address of the API. */
  public readonly baseUrl!: pulumi.Output<string | undefined>;
  /** Id of the user or service account that the API key must belong to. */
  public readonly expectedUserId!: pulumi.Output<string | undefined>;
  /** Where the workspace's data resides. */
  public readonly residency!: pulumi.Output<string | undefined>;

  constructor(name: string, args?: ProviderArgs, opts?: pulumi.ResourceOptions) {
    const json = (value: pulumi.Input<number> | undefined) => pulumi.output(value).apply(JSON.stringify);
    const resourceInputs: pulumi.Inputs = {
      apiKey: args?.apiKey ? pulumi.secret(args.apiKey) : undefined,
      baseUrl: args?.baseUrl,
      expectedUserId: args?.expectedUserId,
      maxConcurrentRequests: json(args?.maxConcurrentRequests),
      maxRetries: json(args?.maxRetries),
      requestTimeoutSeconds: json(args?.requestTimeoutSeconds),
      residency: args?.residency,
    };
    const merged = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {});
    super(Provider.__pulumiType, name, resourceInputs, pulumi.mergeOptions(merged, { additionalSecretOutputs: ["apiKey"] }));
  }
}

/** The set of arguments for constructing a Provider resource. */
export interface ProviderArgs {
  /** API key of the workspace, sent as `xi-api-key`. Taken from `ELEVENLABS_API_KEY` where it is not set. */
  apiKey?: pulumi.Input<string>;
  /** Address of the API, for a proxy or an emulator. Taken from `ELEVENLABS_BASE_URL` where it is not set. */
  baseUrl?: pulumi.Input<string>;
  /** Id of the user or service account that the API key must belong to. */
  expectedUserId?: pulumi.Input<string>;
  /** How many requests may be under way at the same time, from 1 to 64. */
  maxConcurrentRequests?: pulumi.Input<number>;
  /** How often a request that failed for a passing reason is tried again, from 0 to 10. */
  maxRetries?: pulumi.Input<number>;
  /** How many seconds one attempt of a request may take, from 1 to 3600. */
  requestTimeoutSeconds?: pulumi.Input<number>;
  /** Where the workspace's data resides: `global`, `us`, `eu`, `in` or `sg`. Taken from `ELEVENLABS_API_RESIDENCY` where it is not set. */
  residency?: pulumi.Input<string>;
}
