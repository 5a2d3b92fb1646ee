using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>Finds behaviours by name, those of PhysiCell before 1.14 included.</summary>
internal static class BehaviourNames
{
    private static readonly string[] s_anyDead = ["phagocytose dead cell", "phagocytosis of dead cell", "phagocytosis of dead cells"];

    /// <summary>Numbers of a behaviour: one, or three for the old phagocytosis of any dead cell, or none.</summary>
    public static IReadOnlyList<int> Find(Vocabulary vocabulary, string name)
    {
        if (vocabulary.Behaviour(name) is >= 0 and var number) return [number];
        return !s_anyDead.Contains(name) ? [] :
        [
            vocabulary.Behaviour(BehaviourKind.PhagocytoseApoptotic),
            vocabulary.Behaviour(BehaviourKind.PhagocytoseNecrotic),
            vocabulary.Behaviour(BehaviourKind.PhagocytoseOtherDead),
        ];
    }
}
