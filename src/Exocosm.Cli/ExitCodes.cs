namespace Exocosm.Cli;

/// <summary>What the process's exit code means.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Fault = 1;
    public const int InvalidInput = 2;
    public const int StoppedByGuard = 3;
    public const int ExpectationFailed = 4;
    public const int Interrupted = 130;
}
