namespace ElevenProvider.Emulator.Tests;

/// <summary>Route, body schema, key, permission, object, rules: the first that is wrong is what the answer tells.</summary>
public sealed class OrderOfChecksTests : EmulatorTest
{
    [Theory]
    [InlineData("GET", "/v1/no-such-route", 404, """{"detail":"Not Found"}""")]
    [InlineData("GET", "/V1/user", 404, """{"detail":"Not Found"}""")]
    [InlineData("GET", "/v1/user/", 404, """{"detail":"Not Found"}""")]
    [InlineData("DELETE", "/v1/user", 405, """{"detail":"Method Not Allowed"}""")]
    public async Task Unknown_routes_and_methods_are_refused_before_all_else(string method, string path, int status, string body)
    {
        var answer = await SendAsync(method, path, key: "");

        Assert.Equal(status, answer.Status);
        Assert.Equal(body, answer.Text);
        Assert.Equal("application/json", answer.ContentType);
        Assert.Matches("^[0-9a-f]{32}$", answer.TraceId);
    }

    [Fact]
    public async Task All_faults_of_a_body_are_told_at_once_even_to_a_wrong_key()
    {
        var answer = await SendAsync("POST", CiKeys, """{"permissions":["user_read","fly"],"character_limit":"5","allowed_ips":[]}""", key: "wrong");

        Assert.Equal(422, answer.Status);
        Assert.Equal(
            ["""["body","name"] missing""", """["body","permissions",1] enum""", """["body","character_limit"] int_type""", """["body","allowed_ips"] too_short"""],
            answer.Detail.EnumerateArray().Select(fault => $"{fault.GetProperty("loc").GetRawText()} {fault.GetProperty("type").GetString()}"));
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("{", "json_invalid")]
    [InlineData("[]", "model_attributes_type")]
    public async Task A_body_that_is_no_object_is_refused(string? body, string type)
    {
        var answer = await SendAsync("POST", CiKeys, body);

        Assert.Equal(422, answer.Status);
        Assert.Equal(type, answer.Detail[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_missing_query_parameter_is_refused_before_the_key_is_looked_at()
    {
        var answer = await GetAsync("/v1/workspace/groups/search", key: "");

        Assert.Equal(422, answer.Status);
        Assert.Equal("""["query","name"]""", answer.Detail[0].GetProperty("loc").GetRawText());
    }

    [Theory]
    [InlineData("", "needs_authorization")]
    [InlineData("wrong", "invalid_api_key")]
    public async Task The_key_is_looked_at_before_the_object(string key, string status)
    {
        var answer = await GetAsync("/v1/service-accounts/nobody/api-keys", key);

        Assert.Equal(401, answer.Status);
        Assert.Equal("unauthorized", answer.Detail.GetProperty("code").GetString());
        Assert.Equal(status, answer.ErrorStatus);
        Assert.Equal(answer.TraceId, answer.Detail.GetProperty("request_id").GetString());
    }

    [Theory]
    [InlineData("GET", "/v1/user", "user_read")]
    [InlineData("GET", "/v1/user/subscription", "user_read")]
    [InlineData("GET", "/v1/service-accounts", "workspace_read")]
    [InlineData("POST", "/v1/service-accounts", "service_account_write")]
    [InlineData("GET", "/v1/service-accounts/nobody/api-keys", "workspace_read")]
    [InlineData("POST", "/v1/service-accounts/nobody/api-keys", "service_account_write")]
    [InlineData("PATCH", "/v1/service-accounts/nobody/api-keys/none", "service_account_write")]
    [InlineData("DELETE", "/v1/service-accounts/nobody/api-keys/none", "service_account_write")]
    [InlineData("GET", "/v1/workspace/groups", "workspace_read")]
    [InlineData("GET", "/v1/workspace/groups/search?name=x", "workspace_read")]
    [InlineData("POST", "/v1/workspace/groups/none/members", "group_members_manage")]
    [InlineData("POST", "/v1/workspace/groups/none/members/remove", "group_members_manage")]
    [InlineData("GET", "/v1/workspace/members", "workspace_members_read")]
    [InlineData("GET", "/v1/workspace/resources/none?resource_type=voice", "workspace_read")]
    [InlineData("POST", "/v1/workspace/resources/none/share", "workspace_write")]
    [InlineData("POST", "/v1/workspace/resources/none/unshare", "workspace_write")]
    public async Task The_missing_permission_is_named_before_the_object_is_looked_for(string method, string path, string permission)
    {
        var (_, secret) = await CreateKeyAsync("[]");
        var body = method is "POST" or "PATCH" ? """{"name":"x","permissions":[],"email":"x@example.com","role":"viewer","resource_type":"voice"}""" : null;

        var answer = await SendAsync(method, path, body, secret);

        Assert.Equal(401, answer.Status);
        Assert.Equal("missing_permissions", answer.ErrorStatus);
        Assert.Contains($" {permission} ", answer.Detail.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/v1/service-accounts/nobody/api-keys", "service_account_not_found")]
    [InlineData("POST", "/v1/service-accounts/nobody/api-keys", "service_account_not_found")]
    [InlineData("PATCH", CiKeys + "/none", "api_key_not_found")]
    [InlineData("DELETE", CiKeys + "/none", "api_key_not_found")]
    [InlineData("POST", "/v1/workspace/groups/none/members", "group_not_found")]
    [InlineData("POST", "/v1/workspace/groups/none/members/remove", "group_not_found")]
    [InlineData("GET", "/v1/workspace/resources/none?resource_type=voice", "resource_not_found")]
    [InlineData("POST", "/v1/workspace/resources/none/share", "resource_not_found")]
    [InlineData("POST", "/v1/workspace/resources/none/unshare", "resource_not_found")]
    public async Task An_unknown_object_is_not_found_before_the_rules_are_looked_at(string method, string path, string code)
    {
        var body = method is "POST" or "PATCH" ? """{"name":"x","permissions":[],"allowed_ips":["nonsense"],"email":"nobody@example.com","role":"viewer","resource_type":"voice"}""" : null;

        var answer = await SendAsync(method, path, body);

        Assert.Equal(404, answer.Status);
        Assert.Equal("not_found", answer.Detail.GetProperty("type").GetString());
        Assert.Equal(code, answer.Detail.GetProperty("code").GetString());
    }
}
