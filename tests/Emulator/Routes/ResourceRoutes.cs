using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/workspace/resources</c>: who may do what with a resource. The resources themselves are made elsewhere, or seeded.</summary>
internal sealed class ResourceRoutes : IApiArea
{
    private const string ResourcePath = "/v1/workspace/resources/{resource_id}";
    private const string TypeQuery = "resource_type";
    private const int MostPrincipals = 100;

    private static readonly RequiredPermission Read = new("workspace_read");

    private static readonly RequiredPermission Write = new("workspace_write");

    public void Map(ApiRouteBuilder routes)
    {
        routes.Map<NoBody>(new("GET", ResourcePath, Read, Get)
        {
            RequiredQuery = [TypeQuery],
            QueryChoices = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [TypeQuery] = ResourceTypes.All },
        });
        routes.Map<SharingBody>(new("POST", ResourcePath + "/share", Write, Share) { ReadBody = SharingBody.ReadShare });
        routes.Map<SharingBody>(new("POST", ResourcePath + "/unshare", Write, Unshare) { ReadBody = SharingBody.ReadUnshare });
    }

    private static ResourceAnswer Get(ApiCall<NoBody> call)
    {
        var (id, resource) = Find(call, call.Query(TypeQuery));
        return ResourceAccess.Roles(call.Workspace, call.Caller, resource).Any()
            ? ResourceAnswer.Of(call.Workspace, id, resource)
            : throw ApiException.Forbidden("You have no access to this resource.");
    }

    private static object? Share(ApiCall<SharingBody> call)
    {
        var (id, resource) = FindAdministered(call);
        var principal = SharingTarget.Find(call.Workspace, call.Body);
        if (principal == resource.CreatorUserId && call.Body.Role != ResourceRoles.Admin)
        {
            throw CreatorStays();
        }

        if (!resource.Principals.Contains(principal) && resource.Principals.Count() >= MostPrincipals)
        {
            throw ApiException.BadRequest("too_many_principals", $"A resource can be shared with at most {MostPrincipals} principals.");
        }

        if (!resource.HasStandardRole(principal))
        {
            call.Workspace.Created(ResourceAnswer.GrantPath(id, principal));
        }

        resource.SetStandardRole(principal, call.Body.Role);
        return null;
    }

    private static object? Unshare(ApiCall<SharingBody> call)
    {
        var (id, resource) = FindAdministered(call);
        var principal = SharingTarget.Find(call.Workspace, call.Body);
        if (principal == resource.CreatorUserId)
        {
            throw CreatorStays();
        }

        if (!resource.HasStandardRole(principal) && !call.Workspace.Switches.UnsharingNothingSucceeds)
        {
            throw ApiException.BadRequest("not_shared", "The resource is not shared with this target.");
        }

        resource.SetStandardRole(principal, role: null);
        call.Workspace.Deleted(ResourceAnswer.GrantPath(id, principal));
        return null;
    }

    private static (string Id, Resource Resource) Find<TBody>(ApiCall<TBody> call, string type)
    {
        var id = call.Path("resource_id");
        return call.Workspace.FindResource(id) is { } resource && resource.Type == type
            ? (id, resource)
            : throw ApiException.NotFound("resource_not_found", $"Resource {id} of type {type} was not found.");
    }

    private static (string Id, Resource Resource) FindAdministered(ApiCall<SharingBody> call)
    {
        var (id, resource) = Find(call, call.Body.ResourceType);
        return ResourceAccess.Roles(call.Workspace, call.Caller, resource).Contains(ResourceRoles.Admin)
            ? (id, resource)
            : throw ApiException.Forbidden("You must have admin access to this resource.");
    }

    private static ApiException CreatorStays() => ApiException.Forbidden("The permissions of the user who created the resource cannot be removed.");
}
