export { GetUserResult, getUser, getUserOutput } from "./getUser";
export { GroupMembership, GroupMembershipArgs } from "./groupMembership";
export { Provider, ProviderArgs } from "./provider";
export { ServiceAccountApiKey, ServiceAccountApiKeyArgs } from "./serviceAccountApiKey";
