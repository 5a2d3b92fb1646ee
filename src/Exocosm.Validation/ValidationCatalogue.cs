using Exocosm.Validation.Checks;

namespace Exocosm.Validation;

/// <summary>All checks, in the order of the page. A new group is one file and one line.</summary>
public static class ValidationCatalogue
{
    /// <summary>Every check.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        .. HierarchyChecks.All,
        .. PlasticityChecks.All,
        .. BiogenesisChecks.All,
        .. CargoChecks.All,
        .. TransportChecks.All,
        .. TransportDistanceChecks.All,
        .. LedgerChecks.All,
        .. BodyChecks.All,
        .. OrganChecks.All,
        .. SpreadChecks.All,
        .. TransportAgreementChecks.All,
        .. UptakeChecks.All,
        .. FeedbackChecks.All,
        .. DiffusionChecks.All,
        .. OxygenBallChecks.All,
        .. FieldErrorChecks.All,
        .. ExosomeStepChecks.All,
        .. MechanicsChecks.All,
        .. PhenotypeChecks.All,
        .. KillingChecks.All,
        .. ExchangeChecks.All,
        .. TreatmentChecks.All,
        .. DirectionChecks.All,
        .. DiagnosisChecks.All,
        .. PrognosisChecks.All,
        .. SpheroidChecks.All,
    ];
}
