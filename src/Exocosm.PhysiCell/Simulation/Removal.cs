namespace Exocosm.PhysiCell.Simulation;

/// <summary>Takes cells out of everything that knows them.</summary>
internal static class Removal
{
    /// <summary>Removes cells.</summary>
    /// <param name="agents">The cells.</param>
    /// <param name="contacts">Their neighbours.</param>
    /// <param name="springs">Their attachments.</param>
    /// <param name="gone">One flag a cell.</param>
    public static void Remove(Agents agents, ContactCounts contacts, Springs springs, ReadOnlySpan<bool> gone)
    {
        for (var cell = 0; cell < gone.Length; cell++)
        {
            if (gone[cell]) springs.Clear(agents.Cells.Id.Values[cell]);
        }

        contacts.Remove(gone);
        agents.Cells.Remove(gone);
    }
}
