namespace Exocosm.Results.Checkpoints;

/// <summary>What a checkpoint says of itself.</summary>
/// <param name="EngineVersion">Version of Exocosm that wrote it.</param>
/// <param name="ModelHash">Hash of the resolved scenario; a run goes on only from checkpoints of its own model.</param>
/// <param name="Step">Number of phenotype steps done.</param>
public sealed record CheckpointHeader(string EngineVersion, string ModelHash, long Step);
