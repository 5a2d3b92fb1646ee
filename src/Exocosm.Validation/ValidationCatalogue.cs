using Exocosm.Validation.Checks;

namespace Exocosm.Validation;

/// <summary>All checks, in the order of the page. A new group is one file and one line.</summary>
public static class ValidationCatalogue
{
    /// <summary>Every check.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        .. HierarchyChecks.All,
        .. BiogenesisChecks.All,
        .. TransportChecks.All,
        .. TransportAgreementChecks.All,
        .. UptakeChecks.All,
        .. DiffusionChecks.All,
        .. FieldErrorChecks.All,
        .. MechanicsChecks.All,
        .. PhenotypeChecks.All,
        .. SpheroidChecks.All,
    ];
}
