namespace ElevenProvider.Declarations;

/// <summary>Tells the user something about the operation at hand. Never waits, never fails.</summary>
public interface IOperationLog
{
    /// <summary>Shows a line beside the resource for a moment, such as what it is waiting for.</summary>
    void Status(string message);

    /// <summary>Shows a warning among the diagnostics of the deployment.</summary>
    void Warning(string message);
}
