using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// What share of its bound, endosomal and remembered vesicles a cell loses in a substep: the exact solutions of the model's section
/// 6.4 for an even input. "Young" is what came in evenly during the substep.
/// </summary>
internal readonly struct RecipientShares
{
    /// <summary>Shares for given rates.</summary>
    /// <param name="uptake">Rates of the cell's type.</param>
    /// <param name="internalisation">k_int of the cell, 1/min; 0 in a dead one.</param>
    /// <param name="dt">Substep, min.</param>
    public RecipientShares(ExosomeUptake uptake, double internalisation, double dt)
    {
        InternalisationPerMin = internalisation;
        var off = internalisation + uptake.UnbindingPerMin;
        GoneBound = DeterministicMath.OneMinusExp(off * dt);
        GoneBoundYoung = off > 0 ? 1 - (GoneBound / (off * dt)) : 0;
        Unbound = off > 0 ? uptake.UnbindingPerMin / off : 0;
        var exit = uptake.EndosomeExitPerMin;
        GoneEndosome = DeterministicMath.OneMinusExp(exit * dt);
        GoneEndosomeYoung = exit > 0 ? 1 - (GoneEndosome / (exit * dt)) : 0;
        var forgetting = DeterministicMath.Log(2) / uptake.LoadHalfLifeMin;
        LoadForgotten = DeterministicMath.OneMinusExp(forgetting * dt);
        LoadKept = LoadForgotten / (forgetting * dt);
    }

    /// <summary>k_int that these shares hold for, 1/min.</summary>
    public double InternalisationPerMin { get; }

    /// <summary>Of the bound at the start, the share that leaves the surface.</summary>
    public double GoneBound { get; }

    /// <summary>Of the newly bound, the share that leaves the surface again.</summary>
    public double GoneBoundYoung { get; }

    /// <summary>Of what leaves the surface, the share that goes back into the medium.</summary>
    public double Unbound { get; }

    /// <summary>Of the endosomal at the start, the share that leaves the endosome.</summary>
    public double GoneEndosome { get; }

    /// <summary>Of the newly internalised, the share that leaves the endosome.</summary>
    public double GoneEndosomeYoung { get; }

    /// <summary>Share of the load that is forgotten.</summary>
    public double LoadForgotten { get; }

    /// <summary>Of the newly internalised, the share still in the load at the end.</summary>
    public double LoadKept { get; }

    /// <summary>Moves a share from the surface: back into the medium, or inside (returned).</summary>
    public double Pass(ref double bound, double young, out double back)
    {
        var left = (bound * GoneBound) + (young * GoneBoundYoung);
        bound = bound + young - left;
        back = left * Unbound;
        return left - back;
    }

    /// <summary>Empties endosomes by a share and returns it.</summary>
    public double Digest(ref double endosome, double entered)
    {
        var left = (endosome * GoneEndosome) + (entered * GoneEndosomeYoung);
        endosome = endosome + entered - left;
        return left;
    }
}
