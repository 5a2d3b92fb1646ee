namespace Exocosm.Reports.Page;

/// <summary>What a report says before anything else where the scenario predicts what no evidence from living bodies has shown.</summary>
internal static class PredictionNote
{
    /// <summary>The note; empty where nothing is predicted.</summary>
    public static string Of(string prediction) => prediction.Length == 0
        ? ""
        : $"<p class=\"prediction\" role=\"note\"><strong>PREDICTION</strong> {Html.Text(prediction)} No evidence from living bodies has shown this yet.</p>\n";
}
