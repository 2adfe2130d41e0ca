using ElevenProvider.Emulator.Http;

namespace ElevenProvider.Emulator.Routes;

/// <summary>One area of the API: the routes of one kind of object. To add one, write a file and name it in <see cref="ApiAreas"/>.</summary>
internal interface IApiArea
{
    void Map(ApiRouteBuilder routes);
}
