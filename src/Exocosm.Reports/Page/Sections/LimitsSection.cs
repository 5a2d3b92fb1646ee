namespace Exocosm.Reports.Page.Sections;

/// <summary>What the results are not.</summary>
internal static class LimitsSection
{
    /// <summary>Builds the section.</summary>
    public static Section Of() => new(
        "limits", "Limits",
        """
        <p><strong>Not for clinical use.</strong> This is a computer model for research and teaching. It must not guide the diagnosis
        or the treatment of a patient.</p>
        <ul>
        <li>A run is one draw of a random process from one seed. A claim about the model needs several seeds; a claim about nature
        needs data.</li>
        <li>Values of tier C are guesses and values of tier B are right only to an order of magnitude. A result that changes when they
        are varied within their range is a statement about the guess.</li>
        <li>Evidence specific to exosomes of cancer stem cells comes mostly from cell culture and xenografts; several links were shown
        for tumour exosomes in general, and many studies of exosomes used mixed small extracellular vesicles.</li>
        <li>Measured vesicles carry far less than one copy of a given miRNA each. Effects by dose and response stand for mechanisms
        that are not resolved here.</li>
        <li>An expectation that passed says that the run behaved as its author foresaw, not that the model is right.</li>
        </ul>

        """);
}
