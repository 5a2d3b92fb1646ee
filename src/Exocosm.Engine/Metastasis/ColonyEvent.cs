namespace Exocosm.Engine.Metastasis;

/// <summary>Something that happened to a colony.</summary>
/// <param name="TimeMin">When, min.</param>
/// <param name="Colony">Its number.</param>
/// <param name="What">What: founded, growing, died.</param>
public readonly record struct ColonyEvent(double TimeMin, int Colony, string What);
