using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Exosomes;

/// <summary>What each cell holds of one exosome population (science: binding, endosome, load).</summary>
public sealed class PopulationColumns
{
    private const string Term = "exosome formation, uptake and digestion";

    /// <summary>Adds the columns to the cells.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="population">The population.</param>
    /// <param name="cargo">All cargo species of the scenario.</param>
    public PopulationColumns(Cells cells, ExosomePopulation population, IReadOnlyList<CargoSpecies> cargo)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(population);
        Mvb = cells.Add<double>($"{population.Name} mvb", Term);
        Bound = cells.Add<double>($"{population.Name} bound", Term);
        Endosome = cells.Add<double>($"{population.Name} endosome", Term);
        Load = cells.Add<double>($"{population.Name} load", Term);
        BoundCopies = [.. population.Cargo.Select(load => cells.Add<double>($"{population.Name} bound {cargo[load.Cargo].Name}", Term))];
        EndosomeCopies = [.. population.Cargo.Select(load => cells.Add<double>($"{population.Name} endosome {cargo[load.Cargo].Name}", Term))];
    }

    /// <summary>M: multivesicular bodies.</summary>
    public Column<double> Mvb { get; }

    /// <summary>B: vesicles bound to the surface.</summary>
    public Column<double> Bound { get; }

    /// <summary>I: vesicles in endosomes.</summary>
    public Column<double> Endosome { get; }

    /// <summary>E: exosome load, vesicles internalised and not yet forgotten.</summary>
    public Column<double> Load { get; }

    /// <summary>Copies of each carried cargo on bound vesicles.</summary>
    public Column<double>[] BoundCopies { get; }

    /// <summary>Copies of each carried cargo in endosomes.</summary>
    public Column<double>[] EndosomeCopies { get; }

    /// <summary>All columns whose content is shared between daughters.</summary>
    public IEnumerable<Column<double>> Shared => [Mvb, Bound, Endosome, Load, .. BoundCopies, .. EndosomeCopies];
}
