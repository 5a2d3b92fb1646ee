namespace Exocosm.Cli;

/// <summary>The version of the tool.</summary>
internal static class Version
{
    /// <summary>Version of the engine, as manifests and checkpoints have it.</summary>
    public static string Text { get; } = typeof(Version).Assembly.GetName().Version!.ToString(3);
}
