using System.Text;
using ElevenProvider.Api.Errors;
using FsCheck.Xunit;

namespace ElevenProvider.Api.Tests.Errors;

public sealed class ErrorBodyTests
{
    [Fact]
    public void Every_faulty_field_is_named()
    {
        var body = Parse("""
            {"detail":[
              {"type":"missing","loc":["body","name"],"msg":"Field required","input":null},
              {"type":"enum","loc":["body","permissions",3],"msg":"Input should be 'all'","ctx":{}},
              {"msg":"No place"}, "just text", 7]}
            """);

        Assert.Equal("body.name: Field required; body.permissions.3: Input should be 'all'; No place; just text; an unnamed fault", body.Message);
    }

    [Fact]
    public void An_object_is_read_with_all_that_it_says()
    {
        var body = Parse("""{"detail":{"type":"not_found","code":"c","message":"m","status":"s","request_id":"r","param":"p"}}""");

        Assert.Equal(
            new ErrorBody { Form = ErrorBodyForm.Detail, Code = "c", LegacyCode = "s", Message = "m", RequestId = "r" }, body);
    }

    [Fact]
    public void Words_outside_of_a_detail_are_read_as_well() => Assert.Equal(
        new ErrorBody { Form = ErrorBodyForm.OtherJson, LegacyCode = "bad", Message = "m" }, Parse("""{"error":"bad","message":"m","code":"c"}"""));

    [Fact]
    public void A_detail_may_be_a_sentence() =>
        Assert.Equal(new ErrorBody { Form = ErrorBodyForm.Text, Message = "Not Found" }, Parse("""{"detail":"Not Found"}"""));

    [Theory]
    [InlineData("""{"loc":["a",{},"\ud800",null],"msg":"m"}""", "a.?.?.?: m")]
    [InlineData("""{"loc":"a","msg":"m"}""", "m")]
    [InlineData("""{"loc":["a"]}""", "a: an unnamed fault")]
    [InlineData("\"\\ud800\"", "an unnamed fault")]
    public void What_is_odd_about_a_faulty_field_hides_nothing_else(string fault, string message)
    {
        var body = Parse($$"""{"detail":[{{fault}}]}""");

        Assert.Equal((ErrorBodyForm.FieldFaults, message), (body.Form, body.Message));
    }

    [Theory]
    [InlineData("""{"detail":{"code":7,"message":["x"],"status":null,"request_id":{}}}""", ErrorBodyForm.Detail)]
    [InlineData("""{"detail":{"message":"\ud800"}}""", ErrorBodyForm.Detail)]
    [InlineData("""{"detail":null}""", ErrorBodyForm.OtherJson)]
    [InlineData("[]", ErrorBodyForm.OtherJson)]
    [InlineData("\"text\"", ErrorBodyForm.OtherJson)]
    [InlineData("", ErrorBodyForm.NotJson)]
    [InlineData("<html>", ErrorBodyForm.NotJson)]
    [InlineData("{\"detail\":", ErrorBodyForm.NotJson)]
    [InlineData("""{"\ud800":1}""", ErrorBodyForm.NotJson)]
    public void Odd_bodies_are_read_as_far_as_they_go(string text, object form)
    {
        var body = Parse(text);

        Assert.Equal(form, body.Form);
        Assert.Null(body.Message);
        Assert.Null(body.Code);
    }

    [Property]
    public void No_bytes_are_too_odd(byte[] bytes) => Assert.NotNull(ErrorBody.Parse(bytes));

    private static ErrorBody Parse(string text) => ErrorBody.Parse(Encoding.UTF8.GetBytes(text));
}
