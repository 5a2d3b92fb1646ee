namespace Exocosm.Cli;

/// <summary>Says at each tenth how many people of a cohort are done.</summary>
internal sealed class CohortProgress(TextWriter output)
{
    private readonly Lock _gate = new();
    private int _lastTenth;

    public void Tell(double done, double all)
    {
        lock (_gate)
        {
            var tenth = (int)(10 * done / all);
            if (tenth <= _lastTenth) return;
            _lastTenth = tenth;
            output.WriteLine(FormattableString.Invariant($"{100 * done / all,4:0} %  {done:0} of {all:0} people"));
        }
    }
}
