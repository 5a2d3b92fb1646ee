using static Exocosm.Results.Tables.TableColumn;

namespace Exocosm.Results.Tables;

/// <summary>The tables of runs whose scenario has <c>metastasis</c>.</summary>
public static class MetastasisSchemas
{
    private static readonly TableColumn Time = Number("time_min", "min", "simulated time");

    /// <summary>Tumour cells in blood over time: shed = circulating + died + arrested, exactly.</summary>
    public static TableSchema Circulation { get; } = new("circulation", "a time, origin and cell type that enters blood",
    [
        Time, Words("origin", "name of the site, or of the organ without a site, that they left"), Words("cell_type", "name of the cell type"),
        Count("shed", "cells that entered blood since the start; one of a site counts for all pieces that the site represents"),
        Count("circulating", "cells in blood now"),
        Count("died", "cells that died in blood since the start"),
        Count("arrested", "cells that arrested in organs since the start"),
    ]);

    /// <summary>Colonies by organ over time.</summary>
    public static TableSchema Metastasis { get; } = new("metastasis", "a time and organ",
    [
        Time, Words("organ", "name of the organ"),
        Count("arrested", "tumour cells that arrested there since the start"),
        Count("founded", "colonies founded there since the start, in all pieces that its site represents"),
        Count("dormant", "followed colonies that sleep now"),
        Count("growing", "followed colonies that have begun to grow since the start"),
        Number("cells", "cells", "of growing colonies; where the organ has a site, living tumour cells there times the pieces it represents"),
    ]);

    /// <summary>What happened to each followed colony.</summary>
    public static TableSchema Colonies { get; } = new("colonies", "something that happened to a followed colony",
    [
        Time, Words("organ", "name of the organ"),
        Count("colony", "its number, from 0, in order of founding"),
        Words("event", "founded, growing or died"),
        Words("origin", "name of the site or organ that its founder left"),
        Words("cell_type", "type of the founder"),
    ]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [Circulation, Metastasis, Colonies];
}
