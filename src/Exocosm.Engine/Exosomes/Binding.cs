namespace Exocosm.Engine.Exosomes;

/// <summary>What cells newly bound in a substep: handed from the carrier to the recipients.</summary>
public sealed class Binding
{
    /// <summary>Vesicles newly bound per cell.</summary>
    public double[] Vesicles { get; private set; } = [];

    /// <summary>Copies on them: per carried cargo, per cell.</summary>
    public double[][] Copies { get; private set; } = [];

    /// <summary>Makes room and forgets the last substep.</summary>
    /// <param name="cells">Number of cells.</param>
    /// <param name="cargo">Number of carried cargo species.</param>
    public void Reset(int cells, int cargo)
    {
        if (Vesicles.Length < cells || Copies.Length != cargo)
        {
            Vesicles = new double[cells + (cells / 2)];
            Copies = [.. Enumerable.Range(0, cargo).Select(_ => new double[Vesicles.Length])];
        }

        Array.Clear(Vesicles, 0, cells);
        foreach (var copies in Copies) Array.Clear(copies, 0, cells);
    }
}
