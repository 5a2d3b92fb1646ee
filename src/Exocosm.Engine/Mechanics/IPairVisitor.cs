namespace Exocosm.Engine.Mechanics;

/// <summary>What <see cref="PairSearch"/> does with each cell; a struct, so that the call is none in the compiled loop.</summary>
internal interface IPairVisitor
{
    /// <summary>Takes a cell.</summary>
    /// <param name="self">Its place in the sorted order.</param>
    /// <param name="neighbours">Its neighbours; others after the call.</param>
    void Visit(int self, Neighbours neighbours);
}
