import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/** Membership of one person or service account in a group of the workspace. A membership that exists already is taken over. */
export class GroupMembership extends pulumi.CustomResource {
  /** @internal */
  public static readonly __pulumiType = "elevenlabs:index:GroupMembership";

  public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): GroupMembership {
    return new GroupMembership(name, undefined as any, { ...opts, id });
  }

  public static isInstance(obj: any): obj is GroupMembership {
    return obj !== undefined && obj !== null && obj["__pulumiType"] === GroupMembership.__pulumiType;
  }

  /** E-mail address of the member. */
  public readonly email!: pulumi.Output<string>;
  /** Id of the group. */
  public readonly groupId!: pulumi.Output<string>;
  /** Name of the group. */
  public readonly groupName!: pulumi.Output<string>;

  constructor(name: string, args: GroupMembershipArgs, opts?: pulumi.CustomResourceOptions) {
    const merged = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts ?? {});
    const resourceInputs: pulumi.Inputs = {};
    if (!merged.id && args?.email === undefined && !merged.urn) {
      throw new Error("Missing required property 'email'");
    }
    resourceInputs["email"] = args?.email;
    resourceInputs["groupId"] = args?.groupId;
    resourceInputs["groupName"] = args?.groupName;
    super(GroupMembership.__pulumiType, name, resourceInputs, merged);
  }
}

/** The set of arguments for constructing a GroupMembership resource. */
export interface GroupMembershipArgs {
  /** E-mail address of the member, in any letter case. A change replaces the membership. */
  email: pulumi.Input<string>;
  /** Id of the group. Exactly one of `groupId` and `groupName` must be given. A change replaces the membership. */
  groupId?: pulumi.Input<string>;
  /** Name of the group. Exactly one of `groupId` and `groupName` must be given. A change replaces the membership. */
  groupName?: pulumi.Input<string>;
}
