namespace Exocosm.Engine.Outcomes;

/// <summary>Response at one time by RECIST 1.1 (Eisenhauer 2009, Eur J Cancer 45:228), best first.</summary>
public enum Response
{
    /// <summary>Before the baseline.</summary>
    Before,

    /// <summary>The baseline itself.</summary>
    Baseline,

    /// <summary>CR: all lesions are gone.</summary>
    Complete,

    /// <summary>PR: the sum of the targets' diameters is at least 30 % below its baseline.</summary>
    Partial,

    /// <summary>SD: neither of the others.</summary>
    Stable,

    /// <summary>PD: the sum is at least 20 % above its smallest so far, by no less than the least increase, or there is a new lesion.</summary>
    Progressive,

    /// <summary>NE: there was no target at baseline, and there is no new lesion.</summary>
    NotEvaluable,
}

/// <summary>The response's names in tables.</summary>
public static class ResponseNames
{
    /// <summary>The name as oncologists write it.</summary>
    /// <param name="response">The response.</param>
    public static string Name(this Response response) => response switch
    {
        Response.Before => "before",
        Response.Baseline => "baseline",
        Response.Complete => "CR",
        Response.Partial => "PR",
        Response.Stable => "SD",
        Response.Progressive => "PD",
        _ => "NE",
    };
}
