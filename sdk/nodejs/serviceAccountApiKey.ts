import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/** An API key of a service account. The key itself is told only when it is made; it is kept, encrypted, in the stack's state. */
export class ServiceAccountApiKey extends pulumi.CustomResource {
  /** @internal */
  public static readonly __pulumiType = "elevenlabs:index:ServiceAccountApiKey";

  public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ServiceAccountApiKey {
    return new ServiceAccountApiKey(name, undefined as any, { ...opts, id });
  }

  public static isInstance(obj: any): obj is ServiceAccountApiKey {
    return obj !== undefined && obj !== null && obj["__pulumiType"] === ServiceAccountApiKey.__pulumiType;
  }

  /** Addresses or networks from which the key may be used; any where it is undefined. */
  public readonly allowedIps!: pulumi.Output<string[] | undefined>;
  /** The key itself, for the header `xi-api-key`. Undefined for a key that was imported. */
  public readonly apiKey!: pulumi.Output<string | undefined>;
  /** Credits that the key may use per month; no limit where it is undefined. */
  public readonly characterLimit!: pulumi.Output<number | undefined>;
  /** When the key was made, as an RFC 3339 time. */
  public readonly createdAt!: pulumi.Output<string | undefined>;
  /** Why the key is out of use. */
  public readonly disableReason!: pulumi.Output<string | undefined>;
  /** Whether the key can be used. */
  public readonly enabled!: pulumi.Output<boolean>;
  /** The last characters of the key. */
  public readonly hint!: pulumi.Output<string | undefined>;
  /** Whether the key is out of use. */
  public readonly isDisabled!: pulumi.Output<boolean>;
  /** Id of the key. */
  public readonly keyId!: pulumi.Output<string>;
  /** Name of the key. */
  public readonly name!: pulumi.Output<string>;
  /** What the key may do. */
  public readonly permissions!: pulumi.Output<string[]>;
  /** Id of the service account that the key belongs to. */
  public readonly serviceAccountUserId!: pulumi.Output<string>;
  /** Whether whoever finds the key may disable it. */
  public readonly thirdPartyDisableAllowed!: pulumi.Output<boolean | undefined>;

  constructor(name: string, args: ServiceAccountApiKeyArgs, opts?: pulumi.CustomResourceOptions) {
    const merged = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {});
    const resourceInputs: pulumi.Inputs = {};
    if (!merged.id) {
      if (args?.permissions === undefined && !merged.urn) {
        throw new Error("Missing required property 'permissions'");
      }
      if (args?.serviceAccountUserId === undefined && !merged.urn) {
        throw new Error("Missing required property 'serviceAccountUserId'");
      }
    }
    resourceInputs["allowedIps"] = args?.allowedIps;
    resourceInputs["characterLimit"] = args?.characterLimit;
    resourceInputs["enabled"] = merged.id ? undefined : (args?.enabled ?? true);
    resourceInputs["name"] = args?.name;
    resourceInputs["permissions"] = args?.permissions;
    resourceInputs["serviceAccountUserId"] = args?.serviceAccountUserId;
    resourceInputs["thirdPartyDisableAllowed"] = args?.thirdPartyDisableAllowed;
    resourceInputs["apiKey"] = undefined /*out*/;
    resourceInputs["createdAt"] = undefined /*out*/;
    resourceInputs["disableReason"] = undefined /*out*/;
    resourceInputs["hint"] = undefined /*out*/;
    resourceInputs["isDisabled"] = undefined /*out*/;
    resourceInputs["keyId"] = undefined /*out*/;
    super(ServiceAccountApiKey.__pulumiType, name, resourceInputs, pulumi.mergeOptions(merged, { additionalSecretOutputs: ["apiKey"] }));
  }
}

/** The set of arguments for constructing a ServiceAccountApiKey resource. */
export interface ServiceAccountApiKeyArgs {
  /** Addresses or networks (CIDR) from which the key may be used; any where it is not given. */
  allowedIps?: pulumi.Input<pulumi.Input<string>[]>;
  /** Credits that the key may use per month; no limit where it is not given. */
  characterLimit?: pulumi.Input<number>;
  /** Whether the key can be used. Defaults to true. */
  enabled?: pulumi.Input<boolean>;
  /** Name of the key. Made from the name of the resource where it is not given. */
  name?: pulumi.Input<string>;
  /** What the key may do, such as `text_to_speech`; exactly `["all"]` for everything. */
  permissions: pulumi.Input<pulumi.Input<string>[]>;
  /** Id of the service account that the key belongs to. A change replaces the key. */
  serviceAccountUserId: pulumi.Input<string>;
  /** Whether whoever finds the key may disable it; the workspace's default where it is not given. */
  thirdPartyDisableAllowed?: pulumi.Input<boolean>;
}
